import { idOf, type PackagePart } from '../office/parts.ts'
import type { Xml } from '../office/xml.ts'
import { carriedPart, type TemplateCarrier } from './carriedPart.ts'
import type { TemplateLayout } from './layouts.ts'
import { leftOfWhole } from './leftOut.ts'
import { bodyWording, placeholdersOf, standingBox } from './placeholders.ts'
import { openedTemplate } from './templatePackage.ts'
import type { Ground } from './templatePalette.ts'
import { colourIn, hexIn, lightRatio, type Scheme, schemeColour, type ThemeColour } from './themeColour.ts'
import { allIn, at, elementsIn, markupOf, type XmlTree } from './xmlTree.ts'

/** What a layout of a template gives to a slide besides its placeholders: the part, its colours, and how it maps them. */
export type LayoutPart = TemplateLayout & { part: PackagePart; ground: Ground; mapping: Xml | null }

/** A template as decks are made of it. */
export type Template = {
  /** In points. */
  size: { width: number; height: number }
  notesSize: { width: number; height: number } | null
  layouts: readonly LayoutPart[]
  masters: readonly PackagePart[]
  notesMaster: PackagePart | null
  tableStyles: PackagePart | null
  /** How text looks that stands in no placeholder. */
  textStyle: Xml | null
  isRightToLeft: boolean
  /** What of the file is not carried over, a phrase each. */
  left: readonly string[]
}

const presentationTypes =
  /presentationml\.(presentation|template|slideshow)\.main\+xml$|ms-powerpoint\.(presentation|template|slideshow)\.macroEnabled\.main\+xml$/

/** Reads a firm's own file as a template, or throws a sentence that says why it cannot be one: `it …`. */
export function readTemplate(file: Uint8Array): Template {
  const pack = openedTemplate(file)
  const start = pack.relations('').find(({ kind, isOutside }) => kind === 'officeDocument' && !isOutside)?.target
  if (!start || !pack.has(start) || !presentationTypes.test(pack.typeOf(start)))
    throw new Error('it is no PowerPoint file')
  const presentation = pack.tree(start)
  const carrier: TemplateCarrier = { pack, pictures: new Map(), left: new Set() }
  const led = pack.relations(start)
  const byId = new Map(led.map(one => [one.id, one]))
  const masterPaths = elementsIn(at(presentation, 'p:sldMasterIdLst') ?? presentation).flatMap(({ attributes }) => {
    const to = byId.get(attributes['r:id'] ?? '')
    return to?.kind === 'slideMaster' && pack.has(to.target) ? to.target : []
  })
  const size = sizeOf(at(presentation, 'p:sldSz')) ?? { width: 720, height: 540 }
  const counts: Counts = { layouts: 0, themes: 0, size }
  const masters = [...new Set(masterPaths)].map((path, i) => masterOf(carrier, path, i + 1, counts))
  if (counts.layouts === 0) throw new Error('it has no layout of slides')
  const notes = led.find(({ kind }) => kind === 'notesMaster')?.target
  const styles = led.find(({ kind }) => kind === 'tableStyles')?.target
  const textStyle = at(presentation, 'p:defaultTextStyle')
  return {
    size,
    notesSize: sizeOf(at(presentation, 'p:notesSz')),
    layouts: masters.flatMap(({ layouts }) => layouts),
    masters: masters.map(({ part }) => part),
    notesMaster: notes && pack.has(notes) ? notesMasterOf(carrier, notes, counts) : null,
    tableStyles:
      styles && pack.has(styles)
        ? carriedPart(
            carrier,
            { path: styles, called: 'the table styles' },
            { path: 'ppt/tableStyles.xml', kind: 'tableStyles' },
          )
        : null,
    textStyle: textStyle ? markupOf(withoutLinks(textStyle)) : null,
    isRightToLeft: presentation.attributes.rtl === '1',
    left: [...leftOfWhole(pack), ...carrier.left],
  }
}

/** How many layouts and themes there are by now, and the size of the slides. */
type Counts = { layouts: number; themes: number; size: Template['size'] }

const sizeOf = (tree: XmlTree | undefined) => {
  const [width, height] = [tree?.attributes.cx, tree?.attributes.cy].map(text => Number(text ?? Number.NaN) / 12_700)
  return width! > 0 && height! > 0 ? { width: width!, height: height! } : null
}

/** Text styles speak of nothing outside. */
const withoutLinks = (tree: XmlTree): XmlTree => ({
  ...tree,
  attributes: Object.fromEntries(Object.entries(tree.attributes).filter(([name]) => !/^(r:|mc:|\{)/.test(name))),
  children: tree.children.flatMap(child =>
    typeof child === 'string' ? child : /hlink|blip|extLst|^mc:|^\{/.test(child.name) ? [] : withoutLinks(child),
  ),
})

/** Ids of masters and their layouts are all different, from 2,147,483,648 on. */
export const masterId = (place: number) => 2_147_483_648 + place * 10_000

function masterOf(carrier: TemplateCarrier, path: string, place: number, counts: Counts) {
  const { pack } = carrier
  const tree = pack.tree(path)
  const led = new Map(pack.relations(path).map(one => [one.id, one]))
  const { theme, values, name } = themeFor(carrier, path, counts)
  const map = at(tree, 'p:clrMap')?.attributes ?? {}
  const paths = elementsIn(at(tree, 'p:sldLayoutIdLst') ?? tree).flatMap(({ attributes }) => {
    const to = led.get(attributes['r:id'] ?? '')
    return to?.kind === 'slideLayout' && pack.has(to.target) ? to.target : []
  })
  // A layout and its master point to each other.
  const part: PackagePart = { path: `ppt/slideMasters/slideMaster${place}.xml`, kind: 'master', content: '' as Xml }
  const layouts = paths.map(from => layoutOf(carrier, from, { part, tree, name, values, map }, counts))
  const list: XmlTree = {
    name: 'p:sldLayoutIdLst',
    attributes: {},
    children: layouts.map((_, i) => ({
      name: 'p:sldLayoutId',
      attributes: { id: String(masterId(place) + i + 1), 'r:id': idOf(i) },
      children: [],
    })),
  }
  const withLayouts = (whole: XmlTree): XmlTree => ({
    ...whole,
    children: whole.children.map(child => (typeof child !== 'string' && child.name === list.name ? list : child)),
  })
  const to = [...layouts.map(layout => layout.part), theme]
  const called = `the master “${name}”`
  return { part: Object.assign(part, carriedPart(carrier, { path, called }, part, to, withLayouts)), layouts }
}

type Master = {
  part: PackagePart
  tree: XmlTree
  name: string
  values: Scheme['values']
  map: Scheme['map']
}

function layoutOf(carrier: TemplateCarrier, path: string, master: Master, counts: Counts): LayoutPart {
  const { pack } = carrier
  const tree = pack.tree(path)
  const place = ++counts.layouts
  const name = at(tree, 'p:cSld')?.attributes.name || `Layout ${place}`
  const called = `the layout “${name}”`
  const over = pack.relations(path).find(({ kind, target }) => kind === 'themeOverride' && pack.has(target))?.target
  const to = [
    master.part,
    ...(over
      ? [
          carriedPart(
            carrier,
            { path: over, called },
            { path: `ppt/theme/themeOverride${place}.xml`, kind: 'themeOverride' },
          ),
        ]
      : []),
  ]
  const part = carriedPart(
    carrier,
    { path, called },
    { path: `ppt/slideLayouts/slideLayout${place}.xml`, kind: 'layout' },
    to,
  )
  const mapping = at(tree, 'p:clrMapOvr', 'a:overrideClrMapping')
  const places = placeholdersOf(tree, master.tree)
  const wording = places.find(({ type }) => type === 'obj' || type === 'chart')?.wording ?? bodyWording(master.tree)
  const scheme = { values: over ? schemeIn(pack.tree(over)) : master.values, map: mapping?.attributes ?? master.map }
  return {
    id: path,
    name,
    type: tree.attributes.type ?? '',
    master: master.name,
    places,
    part,
    ground: groundOf([tree, master.tree], counts.size, scheme, wording.colour),
    mapping: mapping ? markupOf({ ...mapping, name: 'a:overrideClrMapping' }) : null,
  }
}

function themeFor(carrier: TemplateCarrier, path: string, counts: Counts) {
  const { pack } = carrier
  const from = pack.relations(path).find(({ kind, target }) => kind === 'theme' && pack.has(target))?.target
  if (!from) throw new Error(`the part ${path} in it has no theme`)
  const tree = pack.tree(from)
  const name = tree.attributes.name || `Design ${counts.themes + 1}`
  const theme = carriedPart(
    carrier,
    { path: from, called: `the theme “${name}”` },
    { path: `ppt/theme/theme${++counts.themes}.xml`, kind: 'theme' },
  )
  return { theme, name, values: schemeIn(tree) }
}

/** The colours of a theme by their places. */
const schemeIn = (theme: XmlTree): Scheme['values'] =>
  Object.fromEntries(
    elementsIn(allIn(theme, 'a:clrScheme')[0] ?? theme).flatMap(place => {
      const found = colourIn(place)
      return found ? [[place.name.replace(/^a:/, ''), hexIn({ values: {}, map: {} }, found)]] : []
    }),
  )

function notesMasterOf(carrier: TemplateCarrier, path: string, counts: Counts): PackagePart {
  const { theme } = themeFor(carrier, path, counts)
  const called = 'the master of notes'
  return carriedPart(carrier, { path, called }, { path: 'ppt/notesMasters/notesMaster1.xml', kind: 'notesMaster' }, [
    theme,
  ])
}

/** Words and their ground; where a picture lies there, the ground is taken to be as unlike the words as the theme has it. */
function groundOf(
  trees: readonly XmlTree[],
  size: Template['size'],
  scheme: Scheme,
  said: ThemeColour | undefined,
): Ground {
  const [fill] = [
    ...trees.flatMap(tree => coverIn(tree, size) ?? []),
    ...trees.flatMap(tree => at(tree, 'p:cSld', 'p:bg') ?? []),
  ]
  const ends = ['bg1', 'tx1', 'bg2', 'tx2'].map(place => schemeColour(place))
  const ratio = (a: ThemeColour, b: ThemeColour) => lightRatio(hexIn(scheme, a), hexIn(scheme, b))
  const unlike = (colour: ThemeColour) => ends.toSorted((a, b) => ratio(b, colour) - ratio(a, colour))[0]!
  const words = said ?? schemeColour('tx1')
  if (fill && allIn(fill, 'a:blip').length > 0) return { page: unlike(words), words, scheme }
  const page = colourIn(fill) ?? schemeColour('bg1')
  return { page, words: ratio(page, words) >= 4.5 ? words : unlike(page), scheme }
}

/** What covers most of a slide as a shape, the topmost: designers lay a ground so, too. */
function coverIn(tree: XmlTree, { width, height }: Template['size']): XmlTree | undefined {
  const shapes = elementsIn(at(tree, 'p:cSld', 'p:spTree') ?? tree)
  const found = shapes.findLast(shape => {
    const box = standingBox(shape)
    const isDrawn = shape.name === 'p:pic' || (shape.name === 'p:sp' && !at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph'))
    return isDrawn && box && box.width * box.height >= width * height * 0.6
  })
  if (found?.name === 'p:pic') return at(found, 'p:blipFill')
  return elementsIn(at(found, 'p:spPr') ?? { name: '', attributes: {}, children: [] }).find(({ name }) =>
    /^a:(solid|grad|blip)Fill$/.test(name),
  )
}
