import type { SlideBox } from '../office/drawing.ts'
import { colourIn, type ThemeColour } from './themeColour.ts'
import { allIn, at, elementsIn, type XmlTree } from './xmlTree.ts'

/** How the words of a placeholder look, as far as it says so; sizes in points. */
export type PlaceLook = {
  size: number
  colour: ThemeColour | undefined
  isBold: boolean
  isCapitals: boolean
  /** Lines are so much of their size apart. */
  spacing: number
  isRightToLeft: boolean
  align: string | undefined
  /** What words have to say themselves, where nothing else would give them this look: their own colour, size and letters. */
  own: readonly XmlTree[] | null
}

/** A placeholder of a layout: what may stand in it, as the layout says it, where it stands, and how its words look. */
export type Placeholder = {
  type: string
  attributes: Record<string, string>
  name: string
  box: SlideBox | null
  /** What stays free within its edges: left, top, right, bottom. */
  insets: readonly [number, number, number, number]
  isUpright: boolean
  wording: PlaceLook
  /** The paragraphs that stand in it. */
  paragraphs: readonly XmlTree[]
}

/** The placeholders of a layout, each with what it takes from its master. */
export function placeholdersOf(layout: XmlTree, master: XmlTree): Placeholder[] {
  const above = shapesOf(master)
  return shapesOf(layout).map(({ shape, type, attributes }) => {
    const like = above.find(one => one.type === onMaster(type))?.shape
    const chain = [shape, ...(like ? [like] : [])]
    return {
      type,
      attributes,
      name: at(shape, 'p:nvSpPr', 'p:cNvPr')?.attributes.name ?? '',
      box: chain.map(standingBox).find(box => box !== null) ?? null,
      insets: insetsOf(chain),
      isUpright: /vert/i.test(chain.map(one => bodyOf(one)?.attributes.vert).find(Boolean) ?? ''),
      wording: wordingOf(chain, master, type),
      paragraphs: elementsIn(at(shape, 'p:txBody') ?? shape).filter(({ name }) => name === 'a:p'),
    }
  })
}

/** The words of a master's text where no placeholder says anything. */
export const bodyWording = (master: XmlTree): PlaceLook => {
  const shape = shapesOf(master).find(({ type }) => type === 'body')?.shape
  return wordingOf(shape ? [shape] : [], master, 'body')
}

const shapesOf = (tree: XmlTree) =>
  elementsIn(at(tree, 'p:cSld', 'p:spTree') ?? tree).flatMap(shape => {
    const place = shape.name === 'p:sp' ? at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph') : undefined
    return place ? [{ shape, type: place.attributes.type ?? 'obj', attributes: onSlide(place) }] : []
  })

/** What a slide says of a placeholder that it fills. */
const onSlide = ({ attributes }: XmlTree) =>
  Object.fromEntries(
    ['type', 'orient', 'sz', 'idx'].flatMap(name => (attributes[name] ? [[name, attributes[name]]] : [])),
  )

/** Which placeholder of the master one takes after. */
function onMaster(type: string): string {
  if (type === 'ctrTitle') return 'title'
  return ['title', 'dt', 'ftr', 'sldNum'].includes(type) ? type : 'body'
}

const points = (text: string | undefined) => Number(text ?? Number.NaN) / 12_700

/** Where a shape stands, in points; null where it does not say. */
export function standingBox(shape: XmlTree): SlideBox | null {
  const frame = at(shape, 'p:spPr', 'a:xfrm')
  const [from, size] = [at(frame, 'a:off')?.attributes, at(frame, 'a:ext')?.attributes]
  const box = { x: points(from?.x), y: points(from?.y), width: points(size?.cx), height: points(size?.cy) }
  return Object.values(box).every(Number.isFinite) ? box : null
}

const bodyOf = (shape: XmlTree) => at(shape, 'p:txBody', 'a:bodyPr')

function insetsOf(chain: readonly XmlTree[]): Placeholder['insets'] {
  const of = (name: string, usual: number) => {
    const found = chain.map(shape => points(bodyOf(shape)?.attributes[name])).find(Number.isFinite)
    return found ?? usual
  }
  return [of('lIns', 7.2), of('tIns', 3.6), of('rIns', 7.2), of('bIns', 3.6)]
}

/** How words look, from the nearest to the farthest that says so: the placeholder, the master's, the master's styles; at last the words that stand there. */
function wordingOf(chain: readonly XmlTree[], master: XmlTree, type: string): PlaceLook {
  const style = onMaster(type) === 'title' ? 'p:titleStyle' : onMaster(type) === 'body' ? 'p:bodyStyle' : 'p:otherStyle'
  const levels = [
    ...chain.map(shape => at(shape, 'p:txBody', 'a:lstStyle', 'a:lvl1pPr')),
    at(master, 'p:txStyles', style, 'a:lvl1pPr'),
  ].filter(level => level !== undefined)
  const looks = levels.flatMap(level => at(level, 'a:defRPr') ?? [])
  const said = looks.some(({ attributes }) => attributes.sz)
  const shown = chain.flatMap(shape => allIn(shape, 'a:rPr').slice(0, 1))[0]
  const paragraph = chain.flatMap(shape => allIn(shape, 'a:pPr').slice(0, 1))[0]
  const all = said || !shown ? looks : [shown, ...looks]
  const paragraphs = said || !paragraph ? levels : [paragraph, ...levels]
  const first = (name: string, list = all) => list.map(({ attributes }) => attributes[name]).find(Boolean)
  const percent = paragraphs.map(level => at(level, 'a:lnSpc', 'a:spcPct')?.attributes.val).find(Boolean)
  return {
    size: Number(first('sz') ?? 1800) / 100,
    colour: all.map(look => colourIn(at(look, 'a:solidFill'))).find(Boolean),
    isBold: first('b') === '1',
    isCapitals: first('cap') === 'all',
    spacing: (Number.parseInt(percent ?? '100000', 10) / 100_000) * 1.2,
    isRightToLeft: first('rtl', paragraphs) === '1',
    align: first('algn', paragraphs),
    own: said || !shown ? null : elementsIn(shown).filter(({ name }) => /^a:(solidFill|latin|ea|cs)$/.test(name)),
  }
}
