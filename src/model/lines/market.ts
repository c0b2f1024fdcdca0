import { type Formula, f, quarter } from '../../engine/formula.ts'
import { m } from '../inputs.ts'
import { line } from '../line.ts'
import { flag, fraction } from '../units.ts'

const ramp = (quarters: Formula) => f`min(max(${quarters} / ${m.slowdownRamp}, 0), 1)`
const building = ramp(f`${quarter} - ${m.slowdownStart} + 1`)
const receding = ramp(f`${quarter} - ${m.slowdownStart} - ${m.slowdownLength} + 1`)

const makingCost = line(
  'Chips worn out',
  fraction,
  'What the chips cost to make that a dollar of capacity wears out in a year; a shorter life takes more of them.',
  f`${m.chipMakingCost} * 6 / ${m.chipLife}`,
)

/** What both stacks live under. */
export const marketLines = {
  slowdown: line(
    'Slowdown in force',
    fraction,
    'The share of enterprise adoption growth that is lost this quarter: it builds up, lasts, and recedes as it came.',
    f`${m.adoptionSlowdown} * (${building} - ${receding})`,
  ),
  makingCost,
  chipCost: line(
    'Price of the chips',
    fraction,
    'The price of the chips in a dollar of Nvidia capacity: what they cost to make, plus the Nvidia margin.',
    f`${makingCost} / (1 - ${m.vendorMargin})`,
  ),
  openCatchUp: line(
    'Open models caught up',
    fraction,
    'How far open models have come towards parity, in a straight line.',
    f`min(${quarter} / ${m.openParity}, 1)`,
  ),
  regulated: line(
    'Regulators have acted',
    flag,
    'Whether the settings of the group Regulation are in force.',
    f`${quarter} >= ${m.regulatoryQuarter}`,
  ),
}
