import type { Drawing } from '../charts/chart.ts'
import { type Box, type LabelRoom, roomIn } from '../charts/kit/room.ts'
import { lineShape, type Shape } from './shapes.ts'
import { type Type, textBoxOf } from './type.ts'

type Piece = readonly [x1: number, y1: number, x2: number, y2: number]

/** The room of a plot in which these shapes are drawn already. */
export function roomAround(shapes: readonly Shape[], { plot, look }: Pick<Drawing, 'plot' | 'look'>, type: Type) {
  const room = roomIn({ left: plot.x + 1, right: plot.x + plot.width, top: plot.y, bottom: plot.y + plot.height - 3 })
  take(room, shapes, look)
  for (const shape of shapes) if (shape.kind === 'text') room.mark(textBoxOf(type, shape))
  return room
}

/** Takes the room of lines, marks and bars; a grid, an axis and a fan may lie under a text. */
export function take(room: LabelRoom, shapes: readonly Shape[], { ink }: Drawing['look']): void {
  const quiet = [ink.page, ink.grid, ink.axis, ink.hatch]
  const grounds = [ink.page, ink.rail]
  for (const shape of shapes) {
    if (shape.kind === 'circle') {
      const { cx, cy, r } = shape
      room.mark({ left: cx - r, right: cx + r, top: cy - r, bottom: cy + r })
    }
    if (shape.kind === 'rect' && shape.paint.fill && !grounds.includes(shape.paint.fill)) {
      const { x, y, width, height } = shape
      room.mark({ left: x, right: x + width, top: y, bottom: y + height })
    }
    if (shape.kind !== 'path') continue
    const { stroke, fill } = shape.paint
    const pieces = piecesOf(shape.d)
    // A filled path of three sides is the head of an arrow; a larger one is a fan.
    const isLine = stroke ? !quiet.includes(stroke) : fill !== null && pieces.length === 3
    if (isLine) for (const piece of pieces) room.piece(...piece)
  }
}

/** A line without the parts of it that run through these texts; nothing of any other shape that meets one. */
export function clearOf(shape: Shape, texts: readonly Box[]): Shape[] {
  if (shape.kind !== 'path' || !shape.paint.stroke)
    return texts.some(text => overlap(boxOf(shape), grown(text, touch))) ? [] : [shape]
  const pieces = piecesOf(shape.d)
  const parts = pieces.map(piece => without(piece, texts))
  const isWhole = parts.every((part, i) => part.length === 1 && part[0] === pieces[i])
  if (isWhole) return [shape]
  const d = parts
    .flat()
    .map(([x1, y1, x2, y2]) => `M${x1.toFixed(2)} ${y1.toFixed(2)}L${x2.toFixed(2)} ${y2.toFixed(2)}`)
  const { stroke, strokeWidth, dash } = shape.paint
  return d.length > 0 ? [lineShape(d.join(''), stroke, strokeWidth, dash)] : []
}

/** What is nearer to a text than this touches it. */
const touch = 1

const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
})

/** A line keeps so far from a text. */
const margin = 2.5

/** What is left of a straight piece outside these boxes. */
function without(piece: Piece, boxes: readonly Box[]): Piece[] {
  return boxes.reduce<Piece[]>((pieces, box) => pieces.flatMap(one => outside(one, box)), [piece])
}

function outside(piece: Piece, box: Box): Piece[] {
  const [x1, y1, x2, y2] = piece
  const [left, right, top, bottom] = [box.left - margin, box.right + margin, box.top - margin, box.bottom + margin]
  let [from, to] = [0, 1]
  for (const [way, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (way === 0 && room <= 0) return [piece]
    if (way < 0) from = Math.max(from, room / way)
    if (way > 0) to = Math.min(to, room / way)
  }
  if (from >= to) return [piece]
  const at = (share: number) => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share] as const
  return [...(from > 0 ? [[x1, y1, ...at(from)] as const] : []), ...(to < 1 ? [[...at(to), x2, y2] as const] : [])]
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function boxOf(shape: Shape): Box {
  if (shape.kind === 'circle') {
    const { cx, cy, r } = shape
    return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r }
  }
  const points = shape.kind === 'path' ? piecesOf(shape.d) : []
  const [xs, ys] = [points.flatMap(([x1, , x2]) => [x1, x2]), points.flatMap(([, y1, , y2]) => [y1, y2])]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** The straight pieces of a path: pictures have no curves. */
function piecesOf(d: string): Piece[] {
  const pieces: Piece[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, letter = '', numbers = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const given = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number)
    const [byX, byY] = letter === letter.toLowerCase() ? [x, y] : [0, 0]
    const kind = letter.toUpperCase()
    const to = (nextX: number, nextY: number) => {
      pieces.push([x, y, nextX, nextY])
      ;[x, y] = [nextX, nextY]
    }
    if (kind === 'Z') to(startX, startY)
    else if (kind === 'H') to(byX + given.at(-1)!, y)
    else if (kind === 'V') to(x, byY + given.at(-1)!)
    else if (kind === 'M') [x, y, startX, startY] = [byX + given[0]!, byY + given[1]!, byX + given[0]!, byY + given[1]!]
    if (kind !== 'L' && kind !== 'M') continue
    for (let i = kind === 'M' ? 2 : 0; i + 1 < given.length; i += 2) {
      const isBy = letter === letter.toLowerCase()
      to(given[i]! + (isBy ? x : 0), given[i + 1]! + (isBy ? y : 0))
    }
  }
  return pieces
}
