/** @jsxImportSource ../picture */
import type { Side } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { boxesOf, nameIn, numberPlace, RowLabel, rankBarHeight, rowAt, Upright } from './rows.tsx'

/** A bar of a row: its name, whose colour it has, from where to where it reaches, and what is written at its end. A sum is darker than its parts. */
export type SpanBar = { name: string; side: Side; from: number; to: number; text: string; isSum: boolean }

/** How much of the axis stays free for what is written beyond a bar. */
const beyond = 0.5

/** The values that bars reach, with room for what is written at their ends. */
export function spanExtent(bars: readonly SpanBar[]): [number, number] {
  const all = bars.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  const room = beyond * (high - low || 1)
  return [low < 0 ? low - room : 0, high + room]
}

/** Bars that lie, one beneath the other, each with its name over it and its number beyond its end. */
export const spanPicture = (barsOf: (scene: ChartInput) => readonly SpanBar[]) => (drawing: Drawing) => {
  const { scene, x, plot, look } = drawing
  const zero = x(0)
  const drawn = barsOf(scene).map((bar, row) => {
    const [left, right] = [x(Math.min(bar.from, bar.to)), x(Math.max(bar.from, bar.to))]
    const number = numberPlace(drawing, 1, { row, text: bar.text, weight: 400, left, right, lines: [zero] })
    return { bar, row, left, right, name: nameIn(drawing, row, bar.name), number }
  })
  const boxes = boxesOf(
    drawing,
    drawn.flatMap(({ name, number }) => (number ? [name, number] : [name])),
  )
  return (
    <>
      {drawn.map(({ bar, row, left, right }) => (
        <rect
          key={row}
          x={left}
          y={rowAt(drawing, row).bar}
          width={right - left}
          height={rankBarHeight}
          fill={look.ink[bar.side]}
          opacity={bar.isSum ? 1 : partOpacity}
        />
      ))}
      <Upright drawing={drawing} x={zero} from={plot.y} boxes={boxes} />
      {drawn.map(({ row, name, number }) => (
        <g key={row}>
          {number && <RowLabel drawing={drawing} text={number} colour={look.ink.ink2} />}
          <RowLabel drawing={drawing} text={name} colour={look.ink.ink} />
        </g>
      ))}
    </>
  )
}

/** How much of its colour a part of a sum has. */
export const partOpacity = 0.6
