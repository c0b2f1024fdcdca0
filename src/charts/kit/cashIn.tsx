/** @jsxImportSource ../picture */
import { lastQuarter, stackLines } from '../../model/index.ts'
import { sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { Text } from './marks.tsx'
import type { LabelRoom } from './room.ts'

const { format } = stackLines.stakeValue.unit

/** What both owners have paid in, as flat lines, and what they come to. */
export function CashIn({ drawing: { scene, x, y, look } }: { drawing: Drawing }) {
  const paid = sides.map(side => scene.world[`${side}.invested`])
  return (
    <g>
      {paid.map((cash, i) => (
        <path key={sides[i]} d={`M${x(0)} ${y(cash)}H${x(lastQuarter)}`} stroke={look.ink.ink2} strokeWidth={1.25} />
      ))}
      <Text x={x(lastQuarter) + 9} y={y(0) - 15} text="Cash in" size={look.axis} colour={look.ink.ink2} />
      <Text
        x={x(lastQuarter) + 9}
        y={y(0) - 1}
        text={paid.map(format).join(', ')}
        size={look.axis}
        colour={look.ink.ink2}
      />
    </g>
  )
}

/** Takes the place of these lines in the room of a chart. */
export function takeCashIn(room: LabelRoom, { scene, x, y }: Drawing) {
  for (const side of sides) {
    const cash = y(scene.world[`${side}.invested`])
    room.piece(x(0), cash, x(lastQuarter), cash)
  }
}
