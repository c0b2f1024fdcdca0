import type { LineId } from './index.ts'

/**
 * How a line counts over several quarters: a pace is dollars a year, a quarter of which passes in a quarter; an amount is what passes
 * in its quarter; a level is what stands at the end of it.
 */
export type Counting = 'pace' | 'amount' | 'level'

const paces: readonly LineId[] = [
  'computeNeed',
  'homeNeed',
  'customNeed',
  'homeGpu',
  'away',
  'homeBought',
  'computeSpend',
  'commitDue',
  'shortfall',
  'shortfallPaid',
  'idleCapacity',
  'chipMaking',
  'infrastructure',
  'vendorProfit',
  'cloudProfit',
  'commitProfit',
  'otherClouds',
  'vendorTaxAvoided',
  'revenueShare',
  'otherCosts',
  'cashFlow',
  'keptFlow',
  'rivalCloudProfit',
  'operatingProfit',
  'profitAfterTax',
  'allianceProfit',
  'capex',
]
const amounts: readonly LineId[] = ['shortOfCash', 'listingRaise', 'gainInIncome', 'epsEffect']

/** How a line counts. Run-rates (`demand`, `arr`) and `lastingProfit`, what a buyer would pay for, are levels although they are stated a year. */
export const countingOf = (line: LineId): Counting =>
  paces.includes(line) ? 'pace' : amounts.includes(line) ? 'amount' : 'level'

/** What a table by years says of how a line counts. */
export const countingWords: Record<Counting, string> = { pace: 'sum', amount: 'sum', level: 'at the end' }
