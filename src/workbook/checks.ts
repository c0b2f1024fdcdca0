import { lastQuarter, type StackLine } from '../model/index.ts'
import type { StackId } from '../model/inputs.ts'
import { rivalOf, type Side } from '../model/sides.ts'
import { grownAt, irrCell } from './irrPlaces.ts'
import { cellRange, nameOf, quarterRange } from './places.ts'

/** Something that must come to zero for each stack, as a formula over the workbook. */
export type WorkbookCheck = { says: string; of: (side: Side) => string }

const all = (side: Side, line: StackLine) => cellRange(`${side}.${line}`)
const today = (side: Side, line: StackLine) => cellRange(`${side}.${line}`, 0, 0).split(':')[0]!

const byName = (side: Side, id: StackId) => nameOf(`${side}.${id}`)

/** What a line exceeds another by, or a limit, added up over the quarters. */
const excess = (value: string, limit: string) => `SUMPRODUCT((${value} > ${limit}) * (${value} - ${limit}))`

/** Terms of money or shares that must be the same at every quarter, added up without their signs: Gnumeric takes ABS of one cell only. */
const apart = (formula: string) => `SQRT(SUMPRODUCT((${formula})^2))`

/** A line that is what was put in, at quarter 0. */
const asPutIn = (says: string, line: StackLine & StackId): WorkbookCheck => ({
  says,
  of: side => `${today(side, line)} - ${nameOf(`${side}.${line}`)}`,
})

/** What holds in every world, whatever the inputs; each reads zero. None of them is how the model works it out. */
export const checks: WorkbookCheck[] = [
  {
    says: 'Every compute dollar ends somewhere: chips, power and buildings, Nvidia, the home cloud, the rival’s cloud or other clouds',
    of: side =>
      apart(
        `${all(side, 'computeSpend')} + ${all(side, 'shortfallPaid')} - ${[
          ...(
            ['chipMaking', 'infrastructure', 'vendorProfit', 'cloudProfit', 'commitProfit', 'otherClouds'] as const
          ).map(line => all(side, line)),
          all(rivalOf(side), 'rivalCloudProfit'),
        ].join(' - ')}`,
      ),
  },
  {
    says: 'Compute needed is on Nvidia chips at home, on in-house chips, or elsewhere',
    of: side =>
      apart(
        `${all(side, 'computeNeed')} - ${all(side, 'homeGpu')} - ${all(side, 'customNeed')} - ${all(side, 'away')}`,
      ),
  },
  {
    says: 'Revenue is compute, what is paid of a shortfall, revenue share, other costs and cash flow',
    of: side =>
      apart(
        (['computeSpend', 'shortfallPaid', 'revenueShare', 'otherCosts', 'cashFlow'] as const)
          .map(line => all(side, line))
          .reduce((sum, line) => `${sum} - ${line}`, all(side, 'arr')),
      ),
  },
  {
    says: 'The revenue share paid stays under its cap',
    of: side => excess(all(side, 'sharePaid'), byName(side, 'revenueShareCap')),
  },
  {
    says: 'Where a contract ends by the last quarter, what was bought or due makes what was committed',
    of: side => {
      const [ends, whole] = [byName(side, 'commitQuarters'), byName(side, 'committed')]
      const made = `SUMPRODUCT((${quarterRange(1)} <= ${ends}) * (${cellRange(`${side}.homeBought`, 1)} + ${cellRange(`${side}.shortfall`, 1)})) / 4`
      return `IF(${ends} > ${lastQuarter}, 0, MAX(${whole} - ${made}, 0))`
    },
  },
  {
    says: 'What a listing brings is the part of the lab that is sold, at the price of that quarter, and nothing in any other',
    of: side => {
      const listing = byName(side, 'ipoQuarter')
      const sold = `IF(${listing} = 0, 0, ${nameOf('ipoPrimary')} * INDEX(${all(side, 'valuation')}, 1, ${listing} + 1))`
      return `SUM(${all(side, 'listingRaise')}) - ${sold}`
    },
  },
  {
    says: 'Valuation, cash and what is left of the commitment are never below 0',
    of: side => (['valuation', 'cash', 'commitLeft'] as const).map(line => `MIN(${all(side, line)}, 0)`).join(' + '),
  },
  {
    says: 'Tax makes no stake worth more',
    of: side => excess(all(side, 'stakeAfterTax'), all(side, 'stakeValue')),
  },
  {
    says: 'Profit so far is the sum of the quarters’ discounted profits',
    of: side =>
      `${cellRange(`${side}.profitSoFar`, lastQuarter, lastQuarter).split(':')[0]} - SUMPRODUCT(${cellRange(`${side}.profitAfterTax`, 1)}, ${cellRange(`${side}.discount`, 1)}) / 4`,
  },
  {
    says: 'What was paid in grows at the IRR to what the stake is worth after tax',
    of: side => {
      const rate = irrCell('rate', side)
      return `IF(ISNUMBER(${rate}), ${grownAt(side, `(1 + ${rate})`)} - ${irrCell('worth', side)}, 0)`
    },
  },
  asPutIn('The lab is worth today what was put in', 'valuation'),
  asPutIn('The lab has today the cash that was put in', 'cash'),
  asPutIn('Recurring revenue is today what was put in', 'arr'),
  asPutIn('Ownership is today what was put in', 'ownership'),
  asPutIn('Capital spending is today what was put in', 'capex'),
]
