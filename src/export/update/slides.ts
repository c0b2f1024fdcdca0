import type { Element } from '@xmldom/xmldom'
import type { SlideBox } from '../office/drawing.ts'
import { childOf, elementsOf, putElement, removeElement, replaceElement, withinOf } from '../office/elements.ts'
import { addRelation, bringOver, editedRoot, type OpenPackage, packageRelations, rootOf } from '../office/opened.ts'
import { updateChart } from './charts.ts'
import { notesPath, notesShape, type ShapeRecord, type SlideRecord } from './record.ts'
import type { SlideReport } from './report.ts'
import {
  boxElement,
  isSameBox,
  nameElement,
  paragraphsOf,
  paragraphText,
  type SlideShape,
  setBox,
  shapeBox,
  slideShapes,
  textMark,
} from './shapes.ts'
import { frameKind, updateTable } from './tables.ts'
import { replaceParagraphs } from './words.ts'

/** A slide of a deck, the same as it is made now, and what it was when it was written; null where the deck has forgotten that. */
export type SlidePair = {
  deck: OpenPackage
  path: string
  fresh: OpenPackage
  from: string
  written: SlideRecord | null
}

/** Texts of which paragraphs are replaced one by one, as people write theirs beside them. */
const byParagraph = ['note']

/** Brings a slide up to date and says what of it was replaced and what was kept. */
export function updateSlide(pair: SlidePair): Omit<SlideReport, 'title'> {
  const { deck, path, fresh, from, written } = pair
  const root = editedRoot(deck, path)
  const made = slideShapes(rootOf(fresh, from)).filter(({ role }) => role !== null)
  const old = byRole(slideShapes(root), made, written)
  const report = { replaced: new Set<string>(), kept: new Set<string>() }
  const moved = movesOf(old, made)
  for (const { element: next, role } of made) {
    const shape = old.get(role!)
    if (shape) updateShape(pair, { shape, next, role: role!, moved }, report)
    // What somebody has deleted stays deleted.
    else if (!written?.shapes[role!] && old.size > 0) insert(pair, root, next, role!, moved)
  }
  const roles = new Set(made.map(({ role }) => role))
  const targets = new Set(withinOf(root, 'p:spTgt').map(one => one.getAttribute('spid')))
  for (const [role, shape] of old)
    if (!roles.has(role)) {
      const id = nameElement(shape)
      // What an animation speaks of stays, unseen.
      if (targets.has(id?.getAttribute('id') ?? '')) id!.setAttribute('hidden', '1')
      else removeElement(shape)
    }
  updateNotes(pair, report)
  return { replaced: [...report.replaced], kept: [...report.kept] }
}

/** Our shapes on a slide by role; where a program has renamed the places of the layout, they are told by their order. */
function byRole(shapes: SlideShape[], made: readonly SlideShape[], written: SlideRecord | null) {
  const slide = made[0]?.slide
  const found = new Map<string, Element>()
  for (const { element, slide: of, role } of shapes)
    if (role && of === slide && !found.has(role)) found.set(role, element)
  const places = written?.places ?? []
  const unnamed = shapes.filter(({ isPlace, role }) => isPlace && role === null).map(({ element }) => element)
  if (!places.some(role => found.has(role)) && unnamed.length === places.length)
    places.forEach((role, i) => found.set(role, unnamed[i]!))
  return found
}

/** Where the charts of a slide have gone: what belongs to one goes with it. */
function movesOf(old: ReadonlyMap<string, Element>, made: readonly SlideShape[]) {
  return (role: string, box: SlideBox): SlideBox => {
    const chart = role.split('.')[0]!
    const [here, there] = [old.get(chart), made.find(one => one.role === chart)?.element]
    const [now, then] = [here && shapeBox(here), there && shapeBox(there)]
    if (role === chart || !now || !then || isSameBox(now, then)) return box
    const [across, down] = [now.width / then.width, now.height / then.height]
    return {
      x: now.x + (box.x - then.x) * across,
      y: now.y + (box.y - then.y) * down,
      width: box.width * across,
      height: box.height * down,
    }
  }
}

type Saying = { replaced: Set<string>; kept: Set<string> }
type Shapes = { shape: Element; next: Element; role: string; moved: ReturnType<typeof movesOf> }

function updateShape(pair: SlidePair, { shape, next, role, moved }: Shapes, report: Saying) {
  const was = pair.written?.shapes[role]
  const isMoved = placeShape(shape, next, role, was, moved)
  if (isMoved && !isQuiet(role)) report.kept.add(`the place and size of ${wordFor(role)}`)
  sayAnew(shape, next, was)
  const [kind, made] = [frameKind(shape), frameKind(next)]
  if (kind !== made) {
    swap(pair, shape, next)
    report.replaced.add(wordFor(role))
  } else if (kind === 'chart') {
    const become = updateChart(
      pair.deck,
      chartPath(pair.deck, pair.path, shape),
      pair.fresh,
      chartPath(pair.fresh, pair.from, next),
    )
    if (become === 'linked') report.kept.add(`${wordFor(role)}, which is linked to a workbook of yours`)
    else
      report.replaced.add(
        become === 'whole'
          ? `${wordFor(role)} with its formats, as it has other series now`
          : `the data of ${wordFor(role)}`,
      )
  } else if (kind === 'table') {
    updateTable(shape, next)
    report.replaced.add(`the data of ${wordFor(role)}`)
  } else if (role === 'code') updateCode(pair, shape, next)
  else updateWords(shape, next, role, was, report)
}

function updateWords(shape: Element, next: Element, role: string, was: ShapeRecord | undefined, report: Saying) {
  const body = childOf(shape, 'p:txBody')
  const [now, texts] = [paragraphsOf(shape), paragraphsOf(next)]
  if (!body || texts.length === 0) return
  const same = now.map(paragraphText).join('\n') === texts.map(paragraphText).join('\n')
  if (same) return
  const isUntouched = was
    ? now.every(one => was.texts.includes(textMark(paragraphText(one)))) && now.length === was.texts.length
    : role !== 'title'
  if (byParagraph.includes(role)) {
    const { own } = replaceParagraphs(body, texts, was?.texts ?? now.map(one => textMark(paragraphText(one))))
    report.replaced.add(wordFor(role))
    if (own > 0) report.kept.add(`${own === 1 ? 'a paragraph' : `${own} paragraphs`} of yours in ${wordFor(role)}`)
  } else if (isUntouched) {
    replaceParagraphs(
      body,
      texts,
      now.map(one => textMark(paragraphText(one))),
    )
    if (!isDrawing(role)) report.replaced.add(wordFor(role))
  } else
    report.kept.add(
      was ? `${wordFor(role)}, which you edited` : `${wordFor(role)}, as the file does not tell whether it was edited`,
    )
}

/** Puts a shape where it belongs now, unless somebody has moved it; answers whether somebody has. */
function placeShape(shape: Element, next: Element, role: string, was: ShapeRecord | undefined, moved: Shapes['moved']) {
  const [now, then] = [shapeBox(shape), shapeBox(next)]
  if (!now || !then || !boxElement(shape)) return false
  if (isDrawing(role)) {
    setBox(shape, moved(role, then))
    return false
  }
  const [x, y, width, height] = was?.box ?? [0, 0, 0, 0]
  const isUntouched = was?.box && isSameBox(now, { x, y, width, height })
  if (isUntouched) setBox(shape, moved(role, then))
  return !isUntouched && !isSameBox(now, then)
}

/** The alternative text, unless somebody wrote another; LibreOffice drops it. */
function sayAnew(shape: Element, next: Element, was: ShapeRecord | undefined) {
  const [now, says] = [nameElement(shape), nameElement(next)?.getAttribute('descr')]
  const before = now?.getAttribute('descr') ?? ''
  if (now && says && (before === '' || !was || textMark(before) === was.says)) now.setAttribute('descr', says)
}

const chartPath = (file: OpenPackage, slide: string, frame: Element) => {
  const id = withinOf(frame, 'c:chart')[0]!.getAttribute('r:id')
  const path = packageRelations(file, slide).find(one => one.id === id)?.path
  if (!path) throw new Error('A chart of the deck has lost its part')
  return path
}

/** The code for a telephone is drawn anew in its place, and leads where it says. */
function updateCode(pair: SlidePair, shape: Element, next: Element) {
  const [look, drawn] = [childOf(shape, 'p:spPr'), childOf(next, 'p:spPr')]
  const [old, made] = [childOf(look, 'a:custGeom'), childOf(drawn, 'a:custGeom')]
  if (old && made) replaceElement(old, made)
  const link = withinOf(next, 'a:hlinkClick')[0]
  const own = nameElement(shape)!
  elementsOf(own, 'a:hlinkClick').forEach(removeElement)
  if (!link) return
  const here = putElement(own, link, elementsOf(own)[0] ?? null)
  relink(pair, here)
}

/** A shape of another kind in the place of one: it has the id and the place of that. */
function swap(pair: SlidePair, shape: Element, next: Element) {
  const [id, box] = [nameElement(shape)!.getAttribute('id')!, shapeBox(shape)]
  const here = replaceElement(shape, next)
  nameElement(here)!.setAttribute('id', id)
  if (box) setBox(here, box)
  relink(pair, here)
}

/** A shape that the slide did not have: what belongs to a chart stands behind it, all else in front. */
function insert(pair: SlidePair, root: Element, next: Element, role: string, moved: Shapes['moved']) {
  const tree = childOf(root, 'p:cSld', 'p:spTree')!
  const last = Math.max(0, ...withinOf(root, 'p:cNvPr').map(one => Number(one.getAttribute('id')) || 0))
  const slide = nameElement(next)?.getAttribute('name')
  const chart = role.includes('.ground')
    ? slideShapes(root).find(one => one.role === role.split('.')[0] && slide?.includes(`[${one.slide}/`))?.element
    : undefined
  const parent = (chart?.parentNode as Element | undefined) ?? tree
  const here = putElement(parent, next, chart ?? childOf(tree, 'p:extLst') ?? null)
  nameElement(here)!.setAttribute('id', String(last + 1))
  const box = shapeBox(here)
  if (box) setBox(here, moved(role, box))
  relink(pair, here)
}

/** Whatever an element of the other file speaks of is brought over, and called as it is here. */
function relink({ deck, path, fresh, from }: SlidePair, element: Element) {
  const known = new Map<string, string>()
  for (const one of [element, ...withinOf(element, '*')])
    for (const name of ['r:id', 'r:embed', 'r:link']) {
      const relation = packageRelations(fresh, from).find(({ id }) => id === one.getAttribute(name))
      if (!relation) continue
      const { type, address } = relation
      const to = relation.path === null ? null : bringOver(deck, fresh, relation.path, known)
      one.setAttribute(name, addRelation(deck, path, { type, path: to, address }))
    }
}

/** The speaker's notes: what was written before gives way, what somebody wrote beside it stays. */
function updateNotes(pair: SlidePair, report: Saying) {
  const { deck, path, fresh, from, written } = pair
  const [here, there] = [notesPath(deck, path), notesPath(fresh, from)]
  const shape = here === null ? undefined : notesShape(deck, here)
  const next = there === null ? undefined : notesShape(fresh, there)
  const body = shape && childOf(shape, 'p:txBody')
  if (!here || !there || !body || !next) return
  editedRoot(deck, here)
  const texts = paragraphsOf(next)
  const marks = written?.notes ?? paragraphsOf(shape).map(one => textMark(paragraphText(one)))
  const { own, taken } = replaceParagraphs(body, texts, marks)
  for (const link of taken.flatMap(one => withinOf(one, 'a:hlinkClick'))) {
    const relation = packageRelations(fresh, there).find(({ id }) => id === link.getAttribute('r:id'))
    if (relation?.address) link.setAttribute('r:id', addRelation(deck, here, relation))
  }
  report.replaced.add('the notes')
  if (own > 0) report.kept.add(`${own === 1 ? 'a paragraph' : `${own} paragraphs`} of yours in the notes`)
}

/** What only serves a chart, and goes with it. */
const isDrawing = (role: string) => /\.(ground|words)\d+$/.test(role)

/** Of whose place nothing is said. */
const isQuiet = (role: string) => isDrawing(role) || ['rule', 'code', 'codeGround'].includes(role)

const words: Record<string, string> = {
  title: 'the headline',
  subtitle: 'the subtitle',
  note: 'the footnote',
  code: 'the code',
  codeGround: 'the code',
  rule: 'the rule',
}

const wordFor = (role: string) => words[role] ?? (role.endsWith('.caption') ? 'a caption' : 'the chart')
