import { estimatedWidth } from './textWidth.ts'

/** A rectangle in a picture, y downwards. */
export type Box = { left: number; right: number; top: number; bottom: number }

type Anchor = 'start' | 'middle' | 'end'

/** Where a label may stand: its anchor, and the baseline of its first line. */
export type Stand = { x: number; y: number; anchor: Anchor }

/** Lines of text one under the other, as one label. */
export type RoomLabel = { lines: readonly string[]; size: number; weight: number; lead?: number }

/** Letters reach so far above their baseline, and below it, in parts of their size. */
const [rise, fall] = [0.76, 0.22]

/** Lines keep this far from letters, and words from words, in parts of their size. */
const [margin, gap] = [0.15, 0.3]

/** Where a label's ink lies when it stands there; `wide` is how much wider than ours its letters may be. */
export function boxOf({ lines, size, weight, lead = size * 1.2 }: RoomLabel, { x, y, anchor }: Stand, wide = 1): Box {
  let width = 0
  for (const text of lines) width = Math.max(width, estimatedWidth(text, size, weight) * wide)
  const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width)
  return { left, right: left + width, top: y - size * rise, bottom: y + (lines.length - 1) * lead + size * fall }
}

/** What of a picture is taken: the lines that no text may lie on, and the texts that stand already. */
export type LabelRoom = {
  /** A line through points a step apart to the right. */
  line: (values: ArrayLike<number>, y: (value: number) => number, x: number, step: number) => void
  /** A straight line. */
  piece: (x1: number, y1: number, x2: number, y2: number) => void
  /** A mark, or a bar. */
  mark: (box: Box) => void
  /** A vertical line that is broken where a text lies on it: a text that can does not. */
  upright: (x: number) => void
  /** The first of these places that is free, which is then taken; null where none is. */
  place: (label: RoomLabel, stands: readonly Stand[]) => Stand | null
  /** The same, or the nearest free place around the first of them. */
  placeNear: (label: RoomLabel, stands: readonly Stand[]) => Stand | null
  /** The first of these places that is free, or the nearest free one close to the first; free places that are right come before all others. */
  placeRight: (label: RoomLabel, stands: readonly Stand[], isRight: (stand: Stand) => boolean) => Stand | null
  /** The same, or else where it meets least: for a label that must stand. */
  mustPlace: (label: RoomLabel, stands: readonly Stand[], isRight?: (stand: Stand) => boolean) => Stand
  /** The parts of a vertical line that no text lies on, from the top. */
  verticalParts: (x: number, from: number, to: number) => [from: number, to: number][]
  /** The same as an SVG path. */
  vertical: (x: number, from: number, to: number) => string
}

type Line = { values: ArrayLike<number>; y: (value: number) => number; x: number; step: number }

/** Steps away from where a label would stand at best, in its size, the nearest first. */
const around = [-6, -4.5, -3, -1.5, 0, 1.5, 3, 4.5, 6]
  .flatMap(right => Array.from({ length: 41 }, (_, i): [number, number] => [right, (i - 20) * 0.5]))
  .toSorted(([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d))

/** So far away, in its size, a label is still seen to belong to its place. */
const closeBy = 4.5

const aroundOf = ({ size }: RoomLabel, [first]: readonly Stand[], reach = Number.POSITIVE_INFINITY): Stand[] =>
  first
    ? around
        .filter(([right, down]) => Math.hypot(right, down) <= reach)
        .map(([right, down]) => ({ ...first, x: first.x + right * size, y: first.y + down * size }))
    : []

type Tried = { stand: Stand; box: Box; cost: number }

/** An empty room: labels stay within these bounds, in letters that may be so much wider than ours. */
export function roomIn(bounds: Box, wide = 1): LabelRoom {
  const lines: Line[] = []
  const pieces: (readonly [number, number, number, number])[] = []
  const marks: Box[] = []
  const uprights: number[] = []
  const taken: Box[] = []

  const met = (box: Box) => {
    let count = 0
    for (const one of lines) if (isCrossed(one, box)) count++
    for (const [x1, y1, x2, y2] of pieces) if (isThrough(x1, y1, x2, y2, box)) count++
    return count
  }
  const costOf = (box: Box, size: number) => {
    const near = grown(box, size * gap, size * margin)
    let cost = met(grown(box, size * margin, size * margin))
    for (const other of taken) if (overlap(near, other)) cost += 10
    for (const other of marks) if (overlap(near, other)) cost += 2
    for (const x of uprights) if (box.left - clear < x && box.right + clear > x) cost += 0.5
    return cost
  }
  const tried = (label: RoomLabel, stand: Stand): Tried => {
    const box = boxOf(label, stand, wide)
    const out = overBy(box, bounds)
    return { stand, box, cost: out > 0 ? 50 + out : costOf(box, label.size) }
  }
  /** The first place where nothing is met, or a vertical line at the most, which can be broken. */
  const best = (label: RoomLabel, stands: readonly Stand[]): Tried | null => {
    let found: Tried | null = null
    for (const stand of stands) {
      const one = tried(label, stand)
      if (one.cost < (found?.cost ?? 1)) found = one
      if (one.cost === 0) break
    }
    return found
  }
  const free = (
    label: RoomLabel,
    stands: readonly Stand[],
    isRight?: (stand: Stand) => boolean,
    reach = Number.POSITIVE_INFINITY,
  ): Tried | null => {
    const near = aroundOf(label, stands, reach)
    const right = isRight && (best(label, stands.filter(isRight)) ?? best(label, near.filter(isRight)))
    return right ?? best(label, stands) ?? best(label, near)
  }
  const taking = (found: Tried | null) => {
    if (found) taken.push(found.box)
    return found && found.stand
  }
  return {
    line: (values, y, x, step) => void lines.push({ values, y, x, step }),
    piece: (...piece) => void pieces.push(piece),
    mark: box => void marks.push(box),
    upright: x => void uprights.push(x),
    place: (label, stands) => taking(best(label, stands)),
    placeNear: (label, stands) => taking(best(label, stands) ?? best(label, aroundOf(label, stands))),
    placeRight: (label, stands, isRight) => taking(free(label, stands, isRight, closeBy)),
    mustPlace: (label, stands, isRight) => {
      const found = free(label, stands, isRight)
      const all = found ? [found] : stands.map(stand => tried(label, stand))
      return taking(all.reduce((a, b) => (b.cost < a.cost ? b : a)))!
    },
    verticalParts: (x, from, to) => brokenParts(x, from, to, taken),
    vertical: (x, from, to) => broken(x, from, to, taken),
  }
}

/** A vertical line is interrupted so far above and below a text, and beside one that is so near. */
const clear = 2.5

/** Shorter pieces of it are left out. */
const least = 4

/** The parts of a vertical line that none of these texts lies on, as an SVG path. */
export const broken = (x: number, from: number, to: number, texts: readonly Box[]): string =>
  brokenParts(x, from, to, texts)
    .map(([top, foot]) => `M${x} ${top}V${foot}`)
    .join('')

function brokenParts(x: number, from: number, to: number, texts: readonly Box[]): [from: number, to: number][] {
  const between = texts
    .filter(({ left, right, top, bottom }) => left - clear < x && right + clear > x && bottom > from && top < to)
    .toSorted((a, b) => a.top - b.top)
  const parts: [number, number][] = []
  let at = from
  for (const { top, bottom } of between) {
    if (top - clear > at + least) parts.push([at, top - clear])
    at = Math.max(at, bottom + clear)
  }
  if (at + least < to) parts.push([at, to])
  return parts
}

const grown = ({ left, right, top, bottom }: Box, across: number, down: number): Box => ({
  left: left - across,
  right: right + across,
  top: top - down,
  bottom: bottom + down,
})

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const overBy = (box: Box, bounds: Box) =>
  Math.max(bounds.left - box.left, box.right - bounds.right, bounds.top - box.top, box.bottom - bounds.bottom, 0)

/** Whether a line through points a step apart has a part in a box; only the steps beside the box are looked at. */
function isCrossed({ values, y, x, step }: Line, box: Box): boolean {
  const last = values.length - 1
  const first = Math.max(Math.floor((box.left - x) / step), 0)
  const end = Math.min(Math.ceil((box.right - x) / step), last)
  for (let i = first; i < end; i++)
    if (isThrough(x + i * step, y(values[i]!), x + (i + 1) * step, y(values[i + 1]!), box)) return true
  return false
}

/** Whether a straight line has a part in a box. */
function isThrough(x1: number, y1: number, x2: number, y2: number, { left, right, top, bottom }: Box): boolean {
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > right) return false
  if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false
  if (x1 === x2 || y1 === y2) return true
  const yAt = (x: number) => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1)
  const [from, to] = [Math.max(Math.min(x1, x2), left), Math.min(Math.max(x1, x2), right)]
  const [a, b] = [yAt(from), yAt(to)]
  return Math.max(a, b) >= top && Math.min(a, b) <= bottom
}
