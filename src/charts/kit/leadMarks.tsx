/** @jsxImportSource ../picture */

import type { Drawing } from '../chart.ts'
import { leadNow } from './leads.tsx'
import { Text } from './marks.tsx'
import { type boxesOf, RowLabel, Upright } from './rows.tsx'

type RowText = Parameters<typeof RowLabel>[0]['text']

type LeadMarksProps = {
  drawing: Drawing
  /** Where no lead is, on the picture. */
  zero: number
  boxes: ReturnType<typeof boxesOf>
  rows: readonly { name: RowText; numbers: readonly RowText[] }[]
}

/** What stands over the bars of a lead: the line of no lead, that of the present one, and the rows' names and numbers. */
export function LeadMarks({ drawing, zero, boxes, rows }: LeadMarksProps) {
  const { scene, x, plot, look } = drawing
  const now = x(leadNow(scene))
  return (
    <>
      <Upright drawing={drawing} x={zero} from={plot.y} boxes={boxes} />
      <Upright drawing={drawing} x={now} from={plot.y} boxes={boxes} isDotted />
      <Text
        x={now}
        y={plot.y - 6}
        text="now"
        size={look.axis}
        weight={600}
        colour={look.ink.ink}
        anchor="middle"
        outline={look.ink.page}
      />
      {rows.map(({ name, numbers }, i) => (
        <g key={i}>
          {numbers.map(number => (
            <RowLabel key={number.x} drawing={drawing} text={number} colour={look.ink.ink2} />
          ))}
          <RowLabel drawing={drawing} text={name} colour={look.ink.ink} />
        </g>
      ))}
    </>
  )
}
