/** @jsxImportSource ../picture */

import { verdict } from '../../analysis/verdict.ts'
import { clamp } from '../../model/clamp.ts'
import { stackLines } from '../../model/index.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { measures } from '../../model/measures.ts'
import type { Lead } from '../../model/quantities.ts'
import { type Side, sides } from '../../model/sides.ts'
import { parameterUnits } from '../../model/units.ts'
import type { Drawing } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { Text } from './marks.tsx'
import { estimatedWidth } from './textWidth.ts'

/** What the charts of leads share: the lead is above zero where the first stack is ahead. */

export const unitOfInput = (key: InputKey) => parameterUnits[inputOf(key).parameter.unit]

/** What a lead's numbers say: whose is above zero, and whose below. */
export const leadWords = ({ measure }: Pick<ChartInput, 'measure'>) => {
  const [above, below] = sides.map(side => measures[measure].of(side))
  return `${above} less ${below}`
}

export const unitOf = ({ measure }: Pick<ChartInput, 'measure'>) => stackLines[measures[measure].line].unit

export function leadNow({ answer, measure, horizon }: ChartInput): Lead {
  const { leader, margin } = verdict(answer, measure, horizon)
  return leader === 'aws' ? margin : -margin
}

/** A lead on the axis: whose it is stands above it, so it has no minus. */
export const tickOf = (value: number, scene: ChartInput) =>
  value === 0 ? '' : value < 0 ? unitOf(scene).format(-value) : `+${unitOf(scene).format(value)}`

/** The two halves of an axis of leads, each in the wash of the side that leads there, and its name above it. */
export function Halves({ drawing: { x, plot, look }, of }: { drawing: Drawing; of: (side: Side) => string }) {
  const [left, right] = [plot.x, plot.x + plot.width]
  const zero = clamp(x(0), left, right)
  const width = (side: Side) => estimatedWidth(of(side), look.axis, 600)
  // Where a half is too narrow for its name, both names move over together.
  const between = clamp(zero, left + width('alliance') + 5, right - width('aws') - 5)
  const halves = { alliance: [left, zero, between - 5, 'end'], aws: [zero, right, between + 5, 'start'] } as const
  return sides.map(side => {
    const [from, to, at, anchor] = halves[side]
    return (
      <g key={side}>
        <rect
          x={from}
          y={plot.y}
          width={to - from}
          height={plot.height}
          fill={look.ink[`${side}Wash`]}
          opacity={0.55}
        />
        <Text
          x={at}
          y={plot.y - 21}
          text={of(side)}
          size={look.axis}
          weight={600}
          colour={look.ink[side]}
          anchor={anchor}
        />
      </g>
    )
  })
}

/** In place of rows where there are none: what they wait for. */
export const NoRows = ({ drawing: { plot, look }, says }: { drawing: Drawing; says: string }) => (
  <Text
    x={plot.x}
    y={plot.y + look.axis * 2}
    text={says}
    size={look.axis}
    colour={look.ink.ink2}
    outline={look.ink.page}
  />
)
