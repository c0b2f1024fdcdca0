import { f, quarter } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { fade, line } from '../line.ts'
import { flag, usdBn } from '../units.ts'
import { computeLines } from './compute.ts'
import { growthLines } from './growth.ts'

const { arr } = growthLines
const { computeSpend } = computeLines

const revenueShare = line(
  'Revenue share to the owner, a year',
  usdBn,
  'The share of lab revenue that the owner keeps, until it ends.',
  f`if(${quarter} < ${p.revenueShareEnd}, ${p.revenueShareRate} * ${arr}, 0)`,
)
const otherCosts = line(
  'Other costs of the lab, a year',
  usdBn,
  'Staff, sales and other costs beside compute, fading to their long-run ratio.',
  f`(${fade(p.opexRatio, m.matureOpexRatio, m.costHalfLife)}) * ${arr}`,
)
const cashFlow = line(
  'Cash flow of the lab, a year',
  usdBn,
  'Revenue less compute, revenue share and other costs.',
  f`${arr} - ${computeSpend} - ${revenueShare} - ${otherCosts}`,
)
const listed = line('Lab is listed', flag, 'Whether the lab has gone public.', f`${quarter} >= ${p.ipoQuarter}`)

/** What the lab earns or burns. */
export const cashLines = { revenueShare, otherCosts, cashFlow, listed }
