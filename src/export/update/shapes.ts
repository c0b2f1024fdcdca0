import type { Element } from '@xmldom/xmldom'
import { hashOfText } from '../../analysis/hash.ts'
import type { SlideBox } from '../office/drawing.ts'
import { childOf, elementsOf, withinOf } from '../office/elements.ts'
import { shapeIdIn } from '../slides/shapeName.ts'

/** A shape on a slide: its id where it is one of ours, and whether it stands in a place of the layout. */
export type SlideShape = { element: Element; slide: string | null; role: string | null; isPlace: boolean }

const kinds = ['p:sp', 'p:graphicFrame', 'p:cxnSp', 'p:pic']

/** The shapes of a slide, those in groups too, from back to front; a group of ours is one shape. */
export function slideShapes(slide: Element): SlideShape[] {
  const tree = childOf(slide, 'p:cSld', 'p:spTree')
  return tree ? within(tree) : []
}

const within = (tree: Element): SlideShape[] =>
  elementsOf(tree).flatMap(element => {
    const isGroup = element.nodeName === 'p:grpSp'
    if (!isGroup && !kinds.includes(element.nodeName)) return []
    const known = shapeIdIn(nameElement(element)?.getAttribute('name') ?? '')
    if (isGroup && !known) return within(element)
    return [
      {
        element,
        slide: known?.slide ?? null,
        role: known?.role ?? null,
        isPlace: layoutPlace(element) !== undefined,
      },
    ]
  })

/** Where a shape's id, name and alternative text stand. */
export const nameElement = (shape: Element) => childOf(elementsOf(shape)[0], 'p:cNvPr')

/** Which place of the layout a shape stands in. */
export const layoutPlace = (shape: Element) => childOf(elementsOf(shape)[0], 'p:nvPr', 'p:ph')

/** The element that says where a shape stands; a place of the layout may leave that to the layout. */
export const boxElement = (shape: Element) =>
  childOf(shape, 'p:xfrm') ?? childOf(shape, 'p:spPr', 'a:xfrm') ?? childOf(shape, 'p:grpSpPr', 'a:xfrm')

/** Where a shape stands, in points; null where the layout says it. */
export function shapeBox(shape: Element): SlideBox | null {
  const element = boxElement(shape)
  const [at, size] = [childOf(element, 'a:off'), childOf(element, 'a:ext')]
  if (!at || !size) return null
  const [x, y, width, height] = [
    at.getAttribute('x'),
    at.getAttribute('y'),
    size.getAttribute('cx'),
    size.getAttribute('cy'),
  ].map(one => Number(one) / 12700) as [number, number, number, number]
  return { x, y, width, height }
}

export function setBox(shape: Element, { x, y, width, height }: SlideBox) {
  const element = boxElement(shape)
  const [at, size] = [childOf(element, 'a:off'), childOf(element, 'a:ext')]
  const points = { x: [at, x], y: [at, y], cx: [size, width], cy: [size, height] } as const
  for (const [name, [of, value]] of Object.entries(points)) of?.setAttribute(name, String(Math.round(value * 12700)))
}

/** Programs round places to hundredths of a millimetre; nobody moves a shape by less than a point. */
export const isSameBox = (a: SlideBox, b: SlideBox) =>
  Math.abs(a.x - b.x) < 1 &&
  Math.abs(a.y - b.y) < 1 &&
  Math.abs(a.width - b.width) < 1 &&
  Math.abs(a.height - b.height) < 1

/** The paragraphs of a shape, each as what is read in it. */
export const paragraphsOf = (shape: Element) => {
  const body = childOf(shape, 'p:txBody')
  return body ? elementsOf(body, 'a:p') : []
}

export const paragraphText = (paragraph: Element) =>
  withinOf(paragraph, 'a:t')
    .map(one => one.textContent ?? '')
    .join('')

/** A few letters that stand for a text: blanks of any kind count as one, as programs change them. */
export const textMark = (text: string) => (hashOfText(text.replace(/\s+/g, ' ').trim()) >>> 0).toString(36)
