import { lastQuarter, type StackLine } from '../model/index.ts'
import type { StackId } from '../model/inputs.ts'
import type { Side } from '../model/sides.ts'
import { cellRange, nameOf } from './places.ts'

/** Something that must come to zero for each stack, as a formula over the workbook. */
export type WorkbookCheck = { says: string; of: (side: Side) => string }

const all = (side: Side, line: StackLine) => cellRange(`${side}.${line}`)
const today = (side: Side, line: StackLine) => cellRange(`${side}.${line}`, 0, 0).split(':')[0]!

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
    says: 'Every compute dollar ends somewhere: chips, power and buildings, Nvidia, the home cloud or other clouds',
    of: side =>
      apart(
        `${all(side, 'computeSpend')} - ${(['chipMaking', 'infrastructure', 'vendorProfit', 'cloudProfit', 'otherClouds'] as const).map(line => all(side, line)).join(' - ')}`,
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
    says: 'Revenue is compute, revenue share, other costs and cash flow',
    of: side =>
      apart(
        (['computeSpend', 'revenueShare', 'otherCosts', 'cashFlow'] as const)
          .map(line => all(side, line))
          .reduce((sum, line) => `${sum} - ${line}`, all(side, 'arr')),
      ),
  },
  {
    says: 'Profit so far is the sum of the quarters’ discounted profits',
    of: side =>
      `${cellRange(`${side}.profitSoFar`, lastQuarter, lastQuarter).split(':')[0]} - SUMPRODUCT(${cellRange(`${side}.profitAfterTax`, 1)}, ${cellRange(`${side}.discount`, 1)}) / 4`,
  },
  asPutIn('The lab is worth today what was put in', 'valuation'),
  asPutIn('Recurring revenue is today what was put in', 'arr'),
  asPutIn('Ownership is today what was put in', 'ownership'),
  asPutIn('Capital spending is today what was put in', 'capex'),
]
