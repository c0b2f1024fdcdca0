/** @jsxImportSource ../picture */
import { clamp } from '../../model/clamp.ts'
import type { Drawing } from '../chart.ts'
import { Text } from './marks.tsx'
import { type Box, boxOf, broken, type Stand } from './room.ts'
import { estimatedWidth, fittedText } from './textWidth.ts'

/** A row of a ranking: its name, and beneath it its bar with numbers beside. */
export const rankBarHeight = 10

/** The least height of a row, and what more of it goes between name and bar. */
const [least, most] = [26, 8]

/** Where the parts of a row stand: the baseline of its name, the top of its bar, the baseline of its numbers. */
export function rowAt({ y }: Pick<Drawing, 'y'>, row: number) {
  const top = y(row)
  const more = clamp(y(row + 1) - top - least, 0, most)
  const bar = top + 15 + more * 0.55
  return { name: top + 9.7 + more * 0.3, bar, number: bar + 8.95 }
}

/** A text of a row in its place. */
export type RowText = Stand & { text: string; weight: number; isInside?: boolean }

const weightOfName = 600

/** A row's name, above its bar: cut where it would leave the plot, but for its end. */
export function nameIn(drawing: Drawing, row: number, name: string, end = ''): RowText {
  const { plot, look } = drawing
  const text = fittedText(name, plot.width - 6, look.axis, weightOfName, end)
  return { x: plot.x + 3, y: rowAt(drawing, row).name, anchor: 'start', text, weight: weightOfName }
}

/** Beside a bar: how far its number is, and how far it may go to be clear of a vertical line. */
const [beside, aside] = [4, 26]

type Numbered = { row: number; text: string; weight: number; left: number; right: number; lines: readonly number[] }

/**
 * The number of an end of a bar: beside it, clear of the vertical lines; within it where the plot ends there and the bar
 * is long enough; in the margin of the picture where it has one; null where there is no place for it.
 */
export function numberPlace(
  drawing: Drawing,
  way: -1 | 1,
  { row, text, weight, left, right, lines }: Numbered,
): RowText | null {
  const { plot, look } = drawing
  const wide = estimatedWidth(text, look.axis, weight)
  const y = rowAt(drawing, row).number
  const end = way < 0 ? left : right
  const [from, to] = [plot.x, plot.x + plot.width]
  const crossed = (x: number) => lines.find(line => line > x - 2.5 && line < x + wide + 2.5)
  const xAt = (start: number) => (way < 0 ? start - wide : start)
  let start = end + way * beside
  for (let i = 0; i < lines.length; i++) {
    const line = crossed(xAt(start))
    if (line !== undefined && Math.abs(line - end) < aside) start = line + way * beside
  }
  const x = xAt(start)
  if (x >= from && x + wide <= to) return { x, y, anchor: 'start', text, weight }
  const near = xAt(end + way * beside)
  if (near >= from && near + wide <= to) return { x: near, y, anchor: 'start', text, weight }
  const bold = estimatedWidth(text, look.axis, 600)
  // A bar is as high as capitals: letters that reach lower would leave it.
  if (right - left > bold + 2 * beside && !/[gjpqy]/.test(text)) {
    const inside = way < 0 ? left + beside : right - beside - bold
    const isWhole = lines.every(line => line < inside - 1 || line > inside + bold + 1)
    if (isWhole) return { x: inside, y, anchor: 'start', text, weight: 600, isInside: true }
  }
  // A picture has on its right what it has on its left: on the desk nothing.
  return near >= 0 && near + wide <= to + plot.x ? { x: near, y, anchor: 'start', text, weight } : null
}

/** The boxes of texts, around which vertical lines are broken. */
export const boxesOf = ({ look }: Drawing, texts: readonly RowText[]): Box[] =>
  texts.map(({ text, weight, ...stand }) => boxOf({ lines: [text], size: look.axis, weight }, stand))

type WrittenProps = { drawing: Drawing; text: RowText; colour: string }

/** A text of a row; over the plot it has a rim, within its bar it has none. */
export const RowLabel = ({ drawing: { look }, text: { isInside, ...text }, colour }: WrittenProps) => (
  <Text
    {...text}
    size={look.axis}
    colour={isInside ? look.ink.onStack : colour}
    {...(!isInside && { outline: look.ink.page })}
  />
)

type UprightProps = { drawing: Drawing; x: number; from: number; boxes: readonly Box[]; isDotted?: boolean }

/** A vertical line through the rows, broken where a text lies on it. */
export const Upright = ({ drawing: { plot, look }, x, from, boxes, isDotted = false }: UprightProps) => (
  <path
    d={broken(x, from, plot.y + plot.height, boxes)}
    stroke={look.ink.ink}
    {...(isDotted ? { strokeWidth: 1.25, strokeDasharray: '2 2.5' } : { strokeWidth: 1.75 })}
  />
)
