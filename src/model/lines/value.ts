import { f, opening, quarter, rival } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { closingLine, fade, line } from '../line.ts'
import { nvidiaMember } from '../membership.ts'
import { fraction, multiple, share, usdBn } from '../units.ts'
import { cashLines } from './cash.ts'
import { computeLines } from './compute.ts'
import { growthLines } from './growth.ts'
import { marketLines as market } from './market.ts'
import { stakeLines } from './stake.ts'
import { lastingShare, worthLines } from './worth.ts'

const { stakeValue, paperGain, retained, liquidity } = stakeLines
const { cloudProfit, vendorProfit } = computeLines

const profitBefore = opening('Profit so far a quarter ago', f`0`)
const capexBefore = opening('Capital spending a quarter ago', f`${p.capex}`)

const operatingProfit = line(
  'Operating profit from the lab, a year',
  usdBn,
  'Cloud profit and revenue share, before tax.',
  f`${cloudProfit} + ${cashLines.revenueShare}`,
)
const profitAfterTax = line(
  'Profit after tax, a year',
  usdBn,
  'Operating profit less tax; no tax on a loss.',
  f`${operatingProfit} - ${m.taxRate} * max(${operatingProfit}, 0)`,
)
const discount = line(
  'Discount on profit',
  fraction,
  'A dollar of profit in this quarter, in dollars of today.',
  f`(1 + ${m.wacc}) ^ (-${quarter} / 4)`,
)
const stakeDiscount = line(
  'Discount on stakes',
  fraction,
  'A dollar of stake in this quarter, in dollars of today.',
  f`(1 + ${m.stakeRate}) ^ (-${quarter} / 4)`,
)
const profitSoFar = closingLine(
  profitBefore,
  'Profit so far',
  usdBn,
  'Profit after tax from today until this quarter, discounted.',
  f`${profitBefore} + ${profitAfterTax} / 4 * ${discount}`,
)
const lastingProfit = line(
  'Lasting profit, a year',
  usdBn,
  'What goes on after the judged quarter: cloud profit, and the revenue share if it lasts.',
  f`${cloudProfit} + ${lastingShare} * ${growthLines.arr}`,
)
const operatingValue = line(
  'Value of the cloud business with the lab',
  usdBn,
  'Profit so far, and what a buyer would pay for the profit that goes on, discounted.',
  f`${profitSoFar} + ${m.exitMultiple} * (${lastingProfit} - ${m.taxRate} * max(${lastingProfit}, 0)) * ${discount}`,
)
const capexPace = line(
  'Growth pace of capital spending, a year',
  fraction,
  "Today's pace fading to mature growth, before any slowdown.",
  fade(p.capexGrowth, m.matureGrowth, m.growthHalfLife),
)
const capex = closingLine(
  capexBefore,
  'Capital spending, a year',
  usdBn,
  "The owner's capital spending: last quarter's, grown for a quarter, growth cut by the slowdown.",
  f`${capexBefore} * (1 + ${capexPace} - max(${capexPace}, 0) * min(${market.slowdown}, 1)) ^ (1 / 4)`,
)
const capexCover = line(
  'Years of capex covered',
  multiple,
  'Years of capital spending that the paper gain of that quarter would pay; a gain can be spent once.',
  f`${paperGain} / ${capex}`,
)
const allianceProfit = line(
  'Alliance profit, a year',
  usdBn,
  "Operating profit of the whole alliance: Nvidia's profit counts where Nvidia is a member.",
  f`${operatingProfit} + ${nvidiaMember} * ${vendorProfit}`,
)
const stakeOfMarketCap = line(
  'Stake over market value',
  share,
  "Stake value as a share of the owner's market value of today.",
  f`${stakeValue} / ${p.marketCap}`,
)
const rivalStake = line(
  'Stake in the rival lab',
  usdBn,
  "The owner's holding in the other stack's lab, diluted and discounted as that lab is.",
  f`${p.rivalOwnership} * ${rival(retained)} * ${rival(worthLines.valuation)} * ${rival(liquidity)}`,
)
const valueCreated = line(
  'Value created',
  usdBn,
  'For the owner: discounted stakes plus the cloud business with the lab, less cash paid in.',
  f`(${stakeValue} + ${rivalStake}) * ${stakeDiscount} + ${operatingValue} - ${p.invested} - ${p.rivalInvested}`,
)
const valuePerDollar = line(
  'Value created per dollar',
  multiple,
  'Value created for each dollar paid into the two labs.',
  f`${valueCreated} / (${p.invested} + ${p.rivalInvested})`,
)

/** What it all comes to for the owner and for the alliance. */
export const valueLines = {
  operatingProfit,
  profitAfterTax,
  discount,
  stakeDiscount,
  profitSoFar,
  lastingProfit,
  operatingValue,
  capexPace,
  capex,
  capexCover,
  allianceProfit,
  stakeOfMarketCap,
  rivalStake,
  valueCreated,
  valuePerDollar,
}
