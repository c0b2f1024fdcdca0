import { type Hatch, isMark, type Mark, type Marks } from '../picture/mark.ts'

type Props = Record<string, unknown>

/** What a place in a picture holds: a mark by its tag, a text, a list, or nothing. */
type Kind = Mark['tag'] | '#text' | '#list' | null

/** What stands in a document, what it was drawn from, and what is in it. Only elements and texts have a node. */
type Trace = { kind: Kind; from: unknown; node: Element | Text | null; inside: Trace[] }

/** Where the next node goes: into this element, behind the last one. */
type Pen = { place: Element; last: Element | Text | null }

const nothing: Props = {}

/**
 * Draws pictures into an SVG element, each over the last: only what differs is written, and what is given again as it
 * was is passed over. Marks are matched by their place among what they are listed with; what is not drawn keeps its
 * place. That is all of React that a picture needs, and a fifth less of a drag's time (`npm run bench`).
 */
export function brushOn(place: Element): (picture: Marks) => void {
  const traces: Trace[] = []
  return picture => layOut({ place, last: null }, traces, [picture])
}

function layOut(pen: Pen, traces: Trace[], pictures: Marks) {
  const count = Array.isArray(pictures) ? pictures.length : 1
  for (let i = 0; i < count; i++) put(pen, traces, i, Array.isArray(pictures) ? pictures[i] : pictures)
  if (traces.length > count) for (const gone of traces.splice(count)) erase(gone)
}

function put(pen: Pen, traces: Trace[], i: number, one: Marks) {
  const kind = kindOf(one)
  const from: unknown = isMark(one) ? one.props : one
  const before = traces[i]
  const trace: Trace = before?.kind === kind ? before : { kind, from: nothing, node: made(kind), inside: [] }
  if (trace !== before) {
    if (before) erase(before)
    traces[i] = trace
    if (trace.node && pen.last) pen.last.after(trace.node)
    else if (trace.node) pen.place.prepend(trace.node)
  }
  if (trace.from !== from) {
    const { node, inside } = trace
    if (node instanceof Element) {
      write(node, trace.from as Props, from as Props)
      layOut({ place: node, last: null }, inside, (from as Props).children as Marks)
    } else if (node) node.data = `${from as string | number}`
    else if (kind === '#list') layOut(pen, inside, from as Marks)
    trace.from = from
  }
  pen.last = endOf(trace) ?? pen.last
}

function kindOf(one: Marks): Kind {
  if (typeof one === 'string' || typeof one === 'number') return '#text'
  return Array.isArray(one) ? '#list' : isMark(one) ? one.tag : null
}

function made(kind: Kind): Element | Text | null {
  if (kind === '#text') return document.createTextNode('')
  if (kind === '#list' || kind === null) return null
  return document.createElementNS('http://www.w3.org/2000/svg', kind)
}

/** The last node that a trace has in its element. */
function endOf({ node, inside }: Trace): Element | Text | null {
  if (node) return node
  for (let i = inside.length - 1; i >= 0; i--) {
    const end = endOf(inside[i]!)
    if (end) return end
  }
  return null
}

function erase({ node, inside }: Trace) {
  if (node) node.remove()
  else for (const trace of inside) erase(trace)
}

function write(node: Element, before: Props, now: Props) {
  for (const name in now)
    if (now[name] !== before[name] && name !== 'children') {
      const value = now[name] as string | number | Hatch | null | undefined
      if (value === undefined || value === null) node.removeAttribute(attributeOf(name))
      else node.setAttribute(attributeOf(name), typeof value === 'object' ? `url(#${value.id})` : `${value}`)
    }
  for (const name in before) if (!(name in now) && name !== 'children') node.removeAttribute(attributeOf(name))
}

/** The few attributes of SVG whose own names are in camel case. */
const humped = ['patternUnits', 'patternTransform']

const attributes = new Map<string, string>([
  ['className', 'class'],
  ...humped.map((name): [string, string] => [name, name]),
])

/** An attribute as SVG writes it: `strokeWidth` is `stroke-width`. */
function attributeOf(name: string): string {
  const known = attributes.get(name)
  if (known) return known
  const spelt = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  attributes.set(name, spelt)
  return spelt
}
