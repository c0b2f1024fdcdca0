import { f, quarter } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { line } from '../line.ts'
import { dollarsPerShare, share, usdBn } from '../units.ts'
import { stakeLines, stakeValueBefore } from './stake.ts'
import { valueLines } from './value.ts'
import { worthLines } from './worth.ts'

const { stakeValue, stakeAfterTax } = stakeLines

const stakePerShare = line(
  'Stake after tax, a share',
  dollarsPerShare,
  'The stake after tax for each share of the owner.',
  f`${stakeAfterTax} / ${p.shares}`,
)
const valuePerShare = line(
  'Value created, a share',
  dollarsPerShare,
  'Value created for each share of the owner.',
  f`${valueLines.valueCreated} / ${p.shares}`,
)
const shareOfPrice = line(
  'Value created in the share price',
  share,
  "Value created a share over the owner's share price of today.",
  f`${valuePerShare} / (${p.marketCap} / ${p.shares})`,
)
const through = f`if(${worthLines.listed} * (${p.incomeShare} > 0), 1, ${p.incomeShare})`

const gainInIncome = line(
  'Gain in income, this quarter',
  usdBn,
  'What of this quarter’s change of the stake passes through income, before tax: the part that accounting says, all of it once the lab is listed.',
  f`if(${quarter} = 0, 0, ${through} * (${stakeValue} - ${stakeValueBefore}))`,
)
const epsEffect = line(
  'Earnings a share from the gain, this quarter',
  dollarsPerShare,
  'That gain after tax, for each share of the owner.',
  f`${gainInIncome} * (1 - ${m.gainTax}) / ${p.shares}`,
)

/** What it comes to for a share of the owner, and in its accounts. */
export const perShareLines = { stakePerShare, valuePerShare, shareOfPrice, gainInIncome, epsEffect }
