import type { Heatmap } from '../../analysis/heatmap.ts'
import { leaderOf } from '../../analysis/leadIf.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { Text } from './marks.tsx'

type LeadersProps = { drawing: Drawing; map: Heatmap; name: (side: Side) => string }

/** Each side's name in the middle of the cells where it leads, if it has enough of them; they make room for each other. */
export function Leaders({ drawing: { x, y, plot, look }, map, name }: LeadersProps) {
  const { columns, rows, leads } = map
  const placed = sides.flatMap(side => {
    const own = [...leads.keys()].filter(i => leaderOf(leads[i]!) === side)
    if (own.length < leads.length / 12) return []
    const mean = (of: (i: number) => number) => own.reduce((sum, i) => sum + of(i), 0) / own.length
    const half = name(side).length * look.axis * 0.27 + 4
    const middle = x(mean(i => ((i % columns) + 0.5) / columns))
    return {
      side,
      half,
      x: Math.min(Math.max(middle, plot.x + half), plot.x + plot.width - half),
      y: y(mean(i => (Math.floor(i / columns) + 0.5) / rows)),
    }
  })
  const [a, b] = placed
  const doMeet = a && b && Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < look.label * 1.2
  return placed.map(({ side, x: at, y: middle }, i) => (
    <Text
      key={side}
      x={at}
      y={middle + (doMeet ? look.label * (i === 0 ? 0.7 : -0.7) : 0)}
      text={name(side)}
      size={look.label}
      weight={650}
      colour={look.ink.ink}
      anchor="middle"
      outline={look.ink[`${side}2`]}
    />
  ))
}

/** Which input goes which way, outside of the cells; on the screen choosers stand in their place. */
export function AxisTitles({
  drawing: { plot, look },
  x,
  y,
}: {
  drawing: Pick<Drawing, 'plot' | 'look'>
  x: string
  y: string
}) {
  const room = (plot.width + look.axis * 3) / (look.axis * 0.53)
  const fitted = (text: string) => (text.length > room ? `${text.slice(0, room - 1)}…` : text)
  const common = { size: look.axis, colour: look.ink.ink2 }
  return (
    <g className="axisTitles">
      <Text {...common} x={plot.x - look.axis * 3} y={plot.y - look.axis / 2} text={fitted(`↑ ${y}`)} />
      <Text
        {...common}
        x={plot.x + plot.width}
        y={plot.y + plot.height + look.axis * 2.6}
        text={fitted(`${x} →`)}
        anchor="end"
      />
    </g>
  )
}
