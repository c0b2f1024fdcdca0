import type { Element } from '@xmldom/xmldom'
import { childOf, elementsOf, putElement, removeElement, replaceElement, withinOf } from '../office/elements.ts'
import { editedRoot, type OpenPackage, packageRelations, rootOf } from '../office/opened.ts'
import { updateChart } from './charts.ts'
import type { ShapeRecord, SlideRecord } from './record.ts'
import { relink } from './relation.ts'
import type { SlideReport } from './report.ts'
import { isQuiet, wordFor } from './roleNames.ts'
import { isDrawing, type Moves, movesOf, placeShape } from './shapePlaces.ts'
import {
  nameElement,
  paragraphsOf,
  paragraphText,
  type SlideShape,
  setBox,
  shapeBox,
  slideShapes,
  textMark,
} from './shapes.ts'
import { updateNotes } from './slideNotes.ts'
import type { SlideChanges, SlidePair } from './slidePair.ts'
import { frameKind, updateTable } from './tables.ts'
import { replaceParagraphs } from './words.ts'

/** Texts of which paragraphs are replaced one by one, as people write theirs beside them. */
const byParagraph = ['note', 'imprint']

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

type Shapes = { shape: Element; next: Element; role: string; moved: Moves }

function updateShape(pair: SlidePair, { shape, next, role, moved }: Shapes, report: SlideChanges) {
  const was = pair.written?.shapes[role]
  const isMoved = placeShape(shape, next, role, was, moved)
  if (isMoved && !isQuiet(role)) report.kept.add(`the place and size of ${wordFor(role)}`)
  updateDescription(shape, next, was)
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
  else if (role === 'logo') swap(pair, shape, next)
  else updateWords(shape, next, role, was, report)
}

function updateWords(shape: Element, next: Element, role: string, was: ShapeRecord | undefined, report: SlideChanges) {
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

/** The alternative text, unless somebody wrote another; LibreOffice drops it. */
function updateDescription(shape: Element, next: Element, was: ShapeRecord | undefined) {
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

/** A shape of another kind, or a logo, in the place of one: it has the id and the place of that. */
function swap(pair: SlidePair, shape: Element, next: Element) {
  const [id, box] = [nameElement(shape)!.getAttribute('id')!, shapeBox(shape)]
  const here = replaceElement(shape, next)
  nameElement(here)!.setAttribute('id', id)
  if (box) setBox(here, box)
  relink(pair, here)
}

/** A shape that the slide did not have: what belongs to a chart stands behind it, all else in front. */
function insert(pair: SlidePair, root: Element, next: Element, role: string, moved: Moves) {
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
