/** A rectangle in a picture, y downwards. */
export type Box = { left: number; right: number; top: number; bottom: number }

/** A straight piece of a line. */
type Piece = readonly [x1: number, y1: number, x2: number, y2: number]

/** A line of text, as far as its ink goes; `rim` is how far its rim covers what lies beneath, 0 without one. */
type Written = { kind: 'text'; says: string; box: Box; size: number; rim: number }

/** A line, or the edges of a filled shape, which covers what lies beneath. A quiet one is a grid or an axis, which a rim may cover. */
type Line = { kind: 'line'; what: string; pieces: readonly Piece[]; width: number; isQuiet: boolean; covers?: Box }

/** What is drawn in a picture, in the order in which it is painted. */
export type Ink = Written | Line

/** Letters and lines that are nearer than this, in parts of the letters' size, touch. */
const near = 0.04

/** Words that stand in one line keep so much between them, in parts of their size. */
const apart = 0.2

/**
 * Every text of a picture that meets something, in words; none where all can be read.
 *
 * A text meets a line that is painted over it. It meets one that is painted before it unless its rim covers that line, and
 * the line is no more than a grid or an axis: a rim over a series hides what the chart is about. It meets another text where
 * their ink overlaps, where they stand in one line without a gap between words, or where a later rim covers its letters; and
 * it meets the edge of the picture.
 */
export function crossings(picture: readonly Ink[], { width, height }: { width: number; height: number }): string[] {
  return picture.flatMap((text, at) => {
    if (text.kind !== 'text') return []
    const { says, box, size, rim } = text
    const isCut = box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5
    // Within a bar nothing is seen of what lies beneath it.
    const ground = picture.findLastIndex(
      (one, i) => i < at && one.kind === 'line' && one.covers && isIn(box, one.covers),
    )
    const met = picture.flatMap((other, i) => {
      if (other === text || (other.kind === 'line' && i < ground)) return []
      if (other.kind === 'text') return i > at && textsMeet(text, other) ? [`“${other.says}”`] : []
      const isUnder = i < at
      if (isUnder && rim > 0 && other.isQuiet) return []
      const reach = grown(box, other.width / 2 + near * size)
      return other.pieces.some(piece => isThrough(piece, reach))
        ? [`${other.what} ${isUnder ? 'under' : 'over'} it`]
        : []
    })
    return [...(isCut ? ['the edge of the picture'] : []), ...new Set(met)].map(what => `“${says}” meets ${what}`)
  })
}

function textsMeet(a: Written, b: Written): boolean {
  const shared = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
  const between = Math.max(a.box.left, b.box.left) - Math.min(a.box.right, b.box.right)
  const isOneLine = shared > 0.3 * Math.min(a.size, b.size)
  const isEaten = overlap(a.box, grown(b.box, b.rim * 0.5))
  return isEaten || (isOneLine && between < apart * Math.min(a.size, b.size))
}

const isIn = (a: Box, b: Box) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom

const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
})

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a straight line has a part in a box (Liang and Barsky). */
function isThrough([x1, y1, x2, y2]: Piece, { left, right, top, bottom }: Box): boolean {
  let [from, to] = [0, 1]
  const sides = [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const
  for (const [way, room] of sides) {
    if (way === 0 && room <= 0) return false
    if (way < 0) from = Math.max(from, room / way)
    if (way > 0) to = Math.min(to, room / way)
  }
  return from < to
}

/** The straight pieces of a path of straight lines, each of its parts alone. */
export function piecesOf(d: string): Piece[] {
  const pieces: Piece[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, letter = '', numbers = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const given = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number)
    const isBy = letter !== letter.toUpperCase()
    const to = (nextX: number, nextY: number) => {
      pieces.push([x, y, nextX, nextY])
      ;[x, y] = [nextX, nextY]
    }
    const kind = letter.toUpperCase()
    if (kind === 'Z') to(startX, startY)
    else if (kind === 'H') for (const value of given) to(isBy ? x + value : value, y)
    else if (kind === 'V') for (const value of given) to(x, isBy ? y + value : value)
    else if (kind === 'M' || kind === 'L')
      for (let i = 0; i + 1 < given.length; i += 2) {
        const [nextX, nextY] = [given[i]! + (isBy ? x : 0), given[i + 1]! + (isBy ? y : 0)]
        if (kind === 'M' && i === 0) [x, y, startX, startY] = [nextX, nextY, nextX, nextY]
        else to(nextX, nextY)
      }
    else throw new Error(`A picture has straight lines only, not ${letter}`)
  }
  return pieces
}

/** The edges of a rectangle. */
export const edgesOf = ({ left, right, top, bottom }: Box): Piece[] => [
  [left, top, right, top],
  [right, top, right, bottom],
  [right, bottom, left, bottom],
  [left, bottom, left, top],
]
