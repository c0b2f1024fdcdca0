import type { StackLine } from '../../model/index.ts'

/** The results of an owner, by subject: what the row of figures and the charts have no room for, too. */
export const resultLines: readonly { name: string; lines: readonly StackLine[] }[] = [
  {
    name: 'The stake',
    lines: [
      'stakeValue',
      'paperGain',
      'gainTaxDue',
      'stakeAfterTax',
      'moneyMultiple',
      'stakeOfMarketCap',
      'rivalStake',
    ],
  },
  {
    name: 'Value for the owner',
    lines: ['valueCreated', 'valuePerDollar', 'operatingValue', 'operatingProfit', 'allianceProfit'],
  },
  { name: 'A share of the owner', lines: ['stakePerShare', 'valuePerShare', 'shareOfPrice', 'epsEffect'] },
  { name: 'What hangs on the lab', lines: ['exposure', 'commitLeft', 'commitDue', 'shortfallPaid', 'commitProfit'] },
  { name: 'The lab', lines: ['valuation', 'arr', 'cash', 'cashFlow', 'ownership'] },
  { name: 'Capital spending', lines: ['capex', 'capexCover', 'gainOverCapex', 'gainOverCapexAfterTax'] },
]
