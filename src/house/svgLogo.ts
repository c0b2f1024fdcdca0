import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import type { LogoShapes } from '../export/imprint.ts'
import type { Shape } from '../export/shapes.ts'
import { houseLimits } from './house.ts'
import { type Matrix, matrixOf, outlineOf, product, scaleOf, unmoved } from './svgOutline.ts'
import { type LogoPaint, paintIn, shapePaint, startPaint } from './svgPaint.ts'

/** What a logo may be made of. Nothing else is read, and what would look other than it was meant is refused. */
const drawn = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']
const passed = ['title', 'desc', 'metadata']

/** Attributes that would change how a shape looks, and that no shape of a figure has. */
const untaken = [
  'clip-path',
  'mask',
  'filter',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
  'stroke-dasharray',
]

class Untaken extends Error {}

/** A logo of plain shapes from the text of an SVG; or why it is not taken, in one sentence. None of its markup goes on. */
export function svgLogo(text: string): LogoShapes | { problem: string } {
  try {
    return logoIn(text)
  } catch (error) {
    return { problem: error instanceof Untaken ? error.message : 'The logo is no SVG that can be read.' }
  }
}

function logoIn(text: string): LogoShapes {
  const file = parseXml(text, { preserveDocumentType: true })
  if (file.children.some(({ type }) => type === 'doctype'))
    throw new Untaken('The logo declares a document type, which could name other files. Save it as plain SVG.')
  const { root } = file
  if (root?.name !== 'svg') throw new Untaken('The logo is no SVG.')
  const box = boxOf(root)
  const shapes: Shape[] = []
  collect(root, startPaint, [1, 0, 0, 1, -box.x, -box.y], shapes)
  if (shapes.length === 0) throw new Untaken('The logo has no shape in it that is drawn.')
  return { width: box.width, height: box.height, shapes }
}

function collect(element: XmlElement, paint: LogoPaint, matrix: Matrix, shapes: Shape[]): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    const { name, attributes } = child as XmlElement
    if (passed.includes(name) || /^(sodipodi|inkscape):/.test(name)) continue
    if (name === 'defs' && (child as XmlElement).children.every(({ type }) => type !== 'element')) continue
    if (name !== 'g' && !drawn.includes(name)) throw new Untaken(untakenElement(name))
    refuseAttributes(name, attributes)
    const own = paintIn(paint, attributes, problem => {
      throw new Untaken(problem)
    })
    const moved = attributes.transform === undefined ? unmoved : matrixOf(attributes.transform)
    if (!moved) throw new Untaken('The logo moves a shape in a way that is not read: flatten its transforms.')
    const place = product(matrix, moved)
    if (name === 'g') {
      collect(child as XmlElement, own, place, shapes)
      continue
    }
    if (own.isHidden) continue
    const d = outlineOf(name, attributes, place)
    if (d === null) throw new Untaken(`The logo has a “${name}” whose shape cannot be read.`)
    if (d !== '') shapes.push({ kind: 'path', d, paint: shapePaint(own, scaleOf(place)) })
    if (shapes.length > houseLimits.logoMarks)
      throw new Untaken(`The logo has more than ${houseLimits.logoMarks} shapes.`)
  }
}

function untakenElement(name: string): string {
  const short = name.slice(0, 40)
  if (name === 'text') return 'The logo has text, which would need its font: turn it into outlines.'
  if (name === 'style') return 'The logo has a style sheet: save it with its colours as attributes.'
  return `The logo has a “${short}”, which is not taken: only plain shapes in plain colours are.`
}

function refuseAttributes(name: string, attributes: Readonly<Record<string, string>>) {
  for (const [attribute, value] of Object.entries(attributes)) {
    const short = attribute.slice(0, 40)
    if (/^on/i.test(attribute)) throw new Untaken(`The logo would run something (“${short}”), which is not taken.`)
    if (/(^|:)(href|src)$/i.test(attribute) || /url\s*\(|javascript:|@import/i.test(value))
      throw new Untaken(
        `The logo refers to something else (“${short}” of a “${name}”): only plain shapes in plain colours are taken.`,
      )
    if (untaken.includes(attribute)) throw new Untaken(`The logo uses “${short}”, which figures cannot draw.`)
  }
}

/** The room that the logo is drawn in: its view box, else its width and height. */
function boxOf({ attributes }: XmlElement) {
  refuseAttributes('svg', attributes)
  const view = attributes.viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const length = (text: string | undefined) => Number(/^([\d.]+)(px)?$/.exec(text?.trim() ?? '')?.[1])
  const [x = 0, y = 0, width = 0, height = 0] = view ?? [0, 0, length(attributes.width), length(attributes.height)]
  if ([x, y, width, height].every(Number.isFinite) && width > 0 && height > 0) return { x, y, width, height }
  throw new Untaken('The logo does not say how large it is: give its SVG a viewBox.')
}
