import { f, opening, quarter, rival } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { closingLine, line } from '../line.ts'
import { nvidiaMember } from '../membership.ts'
import { fraction, multiple, usdBn } from '../units.ts'
import { commitmentLines } from './commitments.ts'
import { computeLines } from './compute.ts'
import { computeDollarLines } from './computeDollar.ts'
import { growthLines } from './growth.ts'
import { marketLines as market } from './market.ts'
import { revenueShareLines } from './revenueShare.ts'
import { stakeLines } from './stake.ts'

const { cloudProfit, commitProfit, vendorProfit, homeCost } = computeDollarLines
const { revenueShare, lastingShare } = revenueShareLines
const { ownership, stakeAfterTax, rivalStake } = stakeLines

const profitBefore = opening('Profit so far a quarter ago', f`0`)
const afterTax = (profit: ReturnType<typeof line>) => f`${profit} - ${m.taxRate} * max(${profit}, 0)`

const rivalCloudProfit = line(
  'Cloud profit from the rival lab, a year',
  usdBn,
  "What the owner's cloud keeps of what the other stack's lab buys from it.",
  f`${rival(computeLines.away)} * ${rival(p.rivalCloudShare)} * (1 - ${market.chipCost} - ${m.infraCost})`,
)
const operatingProfit = line(
  'Operating profit from the labs, a year',
  usdBn,
  'Cloud profit from both labs, profit from the shortfall and revenue share, before tax.',
  f`${cloudProfit} + ${commitProfit} + ${rivalCloudProfit} + ${revenueShare}`,
)
const profitAfterTax = line(
  'Profit after tax, a year',
  usdBn,
  'Operating profit less tax; no tax on a loss.',
  afterTax(operatingProfit),
)
const allianceProfit = line(
  'Alliance profit, a year',
  usdBn,
  "Operating profit of the whole alliance: Nvidia's profit counts where Nvidia is a member.",
  f`${operatingProfit} + ${nvidiaMember} * ${vendorProfit}`,
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
  'What goes on after the judged quarter: cloud profit from both labs, and what the revenue share still comes to.',
  f`${cloudProfit} + ${rivalCloudProfit} + ${lastingShare} * ${growthLines.arr}`,
)
const aheadProfit = line(
  'Profit from the commitment ahead',
  usdBn,
  'What the commitment beyond today’s pace brings until the contract ends, less the owner’s own part of what its lab pays and what idle capacity costs.',
  f`${commitmentLines.commitAhead} * min(ratio(4 * ${m.exitMultiple}, ${p.commitQuarters} - ${quarter}), 1) * (${p.commitCollected} * (1 - ${ownership}) - ${m.idleBuilt} * ${homeCost})`,
)
const goesOn = f`${m.exitMultiple} * ${lastingProfit} + ${aheadProfit}`

const operatingValue = line(
  'Value of the business with the labs',
  usdBn,
  'Profit so far, and what a buyer would pay for the profit that goes on, after tax, discounted.',
  f`${profitSoFar} + (${goesOn} - ${m.taxRate} * max(${goesOn}, 0)) * ${discount}`,
)
const valueCreated = line(
  'Value created',
  usdBn,
  'For the owner: discounted stakes after tax plus the business with the labs, less cash paid in.',
  f`(${stakeAfterTax} + ${rivalStake} - ${m.gainTax} * max(${rivalStake} - ${p.rivalInvested}, 0)) * ${stakeDiscount} + ${operatingValue} - ${p.invested} - ${p.rivalInvested}`,
)
const valuePerDollar = line(
  'Value created per dollar',
  multiple,
  'Value created for each dollar paid into the two labs.',
  f`${valueCreated} / (${p.invested} + ${p.rivalInvested})`,
)

/** What it all comes to for the owner and for the alliance. */
export const valueLines = {
  rivalCloudProfit,
  operatingProfit,
  profitAfterTax,
  allianceProfit,
  discount,
  stakeDiscount,
  profitSoFar,
  lastingProfit,
  aheadProfit,
  operatingValue,
  valueCreated,
  valuePerDollar,
}
