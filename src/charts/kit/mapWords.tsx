/** @jsxImportSource ../picture */
import type { Heatmap } from '../../analysis/heatmap.ts'
import { leaderOf } from '../../analysis/leadIf.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { Text } from './marks.tsx'
import type { LabelRoom, Stand } from './room.ts'
import { fittedText } from './textWidth.ts'

type LeadersProps = {
  drawing: Drawing
  map: Heatmap
  /** What no name may lie on: the line where the lead changes, and where the scenario stands. */
  room: LabelRoom
  name: (side: Side) => string
}

/** Each side's name as near as it can to the middle of the cells where it leads, if it has enough of them; a name without room is left out. */
export function leaders({ drawing: { x, y, look }, map, room, name }: LeadersProps) {
  const { columns, rows, leads } = map
  const xOf = (i: number) => x(((i % columns) + 0.5) / columns)
  const yOf = (i: number) => y((Math.floor(i / columns) + 0.5) / rows)
  return sides.map(side => {
    const own = [...leads.keys()].filter(i => leaderOf(leads[i]!) === side)
    if (own.length < leads.length / 12) return null
    const mean = (of: (i: number) => number) => own.reduce((sum, i) => sum + of(i), 0) / own.length
    const [middleX, middleY] = [mean(xOf), mean(yOf)]
    const foot = look.label * 0.35
    const others = () =>
      own
        .map((i): Stand => ({ x: xOf(i), y: yOf(i) + foot, anchor: 'middle' }))
        .toSorted((a, b) => Math.hypot(a.x - middleX, a.y - middleY) - Math.hypot(b.x - middleX, b.y - middleY))
    const label = { lines: [name(side)], size: look.label, weight: 650 }
    const middle: Stand = { x: middleX, y: middleY + foot, anchor: 'middle' }
    const stand = room.place(label, [middle]) ?? room.place(label, others())
    return (
      stand && (
        <Text
          key={side}
          {...stand}
          text={name(side)}
          size={look.label}
          weight={650}
          colour={look.ink.ink}
          outline={look.ink[`${side}2`]}
        />
      )
    )
  })
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
  const fitted = (text: string) => fittedText(text, plot.width + look.axis * 3, look.axis)
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
