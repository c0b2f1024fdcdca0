/** @jsxImportSource ../picture */
import type { Side } from '../../model/sides.ts'
import type { Plot } from '../chart.ts'
import type { Look } from './look.ts'

export type EndLabel = { side: Side; y: number; name?: string; value: string; isGhost?: boolean }

/** Moves labels apart until each has its height, within the plot, in the order of their lines. */
export function dodged(wanted: readonly number[], height: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]!)
  const placed = [...wanted]
  let floor = top
  for (const i of order) {
    const place = Math.max(placed[i] ?? floor, floor)
    placed[i] = place
    floor = place + height
  }
  let ceiling = bottom
  for (const i of order.toReversed()) {
    const place = Math.min(placed[i] ?? ceiling, ceiling)
    placed[i] = place
    ceiling = place - height
  }
  return placed
}

type EndLabelsProps = { labels: EndLabel[]; x: number; plot: Plot; look: Look }

/** Name and value where each line ends, in its colour, with a thin leader from the line; the last ones are left out where not all have room. */
export function EndLabels({ labels: all, x, plot, look }: EndLabelsProps) {
  const size = look.label
  const height = size * 1.16
  const labels = all.slice(0, Math.max(Math.floor(plot.height / height), 2))
  const places = dodged(
    labels.map(label => label.y),
    height,
    plot.y + 4,
    plot.y + plot.height,
  )
  return labels.map(({ side, y, name, value, isGhost }, i) => (
    <g key={`${side} ${isGhost ? name : ''}`}>
      <path d={`M${x + 1} ${y}L${x + 7} ${places[i]}`} stroke={look.ink[side]} strokeWidth={0.75} fill="none" />
      <text x={x + 9} y={places[i]! + size * 0.35} fontSize={isGhost ? look.axis : size} fill={look.ink[side]}>
        {name && <tspan fontWeight={isGhost ? 400 : 700}>{name} </tspan>}
        {value}
      </text>
    </g>
  ))
}
