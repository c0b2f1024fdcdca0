import { type LeadRange, leadRanges } from '../../analysis/leadRanges.ts'
import type { ChartInput, DragAnswers } from '../chartInput.ts'
import { heldBars } from './heldAnswers.ts'
import { memoise } from './memoise.ts'

/** What each analysis says of the lead; worked out once for picture, tooltip and table of a frame. */
export const rangesOf = ({ world, baseWorld, measure, horizon, map, weights, outlook, held }: ChartInput) =>
  memoised(
    world,
    baseWorld,
    measure,
    horizon,
    map,
    weights,
    outlook?.measure === measure ? outlook.leadSpread : null,
    held?.bars,
  )

type RangeInputs = [
  ...of: [
    ChartInput['world'],
    ChartInput['baseWorld'],
    ChartInput['measure'],
    ChartInput['horizon'],
    ChartInput['map'],
  ],
  weights: ChartInput['weights'],
  leadSpread: NonNullable<ChartInput['outlook']>['leadSpread'] | null,
  bars: DragAnswers['bars'],
]

const memoised = memoise<RangeInputs, LeadRange[]>(
  (world, baseWorld, measure, quarter, map, weights, leadSpread, bars) =>
    leadRanges({ world, baseWorld, measure, quarter, map, weights, leadSpread, bars }),
)

/** While a hand moves, the range of one input is that of the few that do most; all others are quick enough. */
export function heldRangeBars(): (input: ChartInput) => DragAnswers {
  const bars = heldBars()
  return input => {
    const held = bars(input)
    return input.isDragging && !input.isResting ? held : {}
  }
}
