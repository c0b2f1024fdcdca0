import type { StackLine } from '../model/index.ts'

/** The lines of both stacks that scenarios and bases are compared by, beside the measure of the verdict. */
export const comparedLines: readonly StackLine[] = [
  'valueCreated',
  'stakeValue',
  'paperGain',
  'stakeAfterTax',
  'moneyMultiple',
  'capexCover',
  'stakeOfMarketCap',
]
