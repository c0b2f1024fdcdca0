import { f, opening, rival } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { line, plainClosingLine } from '../line.ts'
import { multiple, share, usdBn } from '../units.ts'
import { commitmentLines } from './commitments.ts'
import { marketLines as market } from './market.ts'
import { worthLines } from './worth.ts'

const { valuation, retained, liquidity } = worthLines

/** The stake value of a quarter ago; 0 today. */
export const stakeValueBefore = opening('Stake value a quarter ago', f`0`)

const ownership = line('Ownership', share, "The owner's share of the lab by now.", f`${p.ownership} * ${retained}`)
const stakeValue = plainClosingLine(
  stakeValueBefore,
  'Stake value',
  usdBn,
  "The owner's stake before tax: ownership times valuation, after discounts and what regulators take.",
  f`${ownership} * ${valuation} * ${liquidity} * (1 - ${p.regulatoryHaircut} * ${market.regulated})`,
)
const paperGain = line(
  'Paper gain',
  usdBn,
  'The unrealised gain before tax: stake value less cash paid in.',
  f`${stakeValue} - ${p.invested}`,
)
const moneyMultiple = line(
  'Money multiple',
  multiple,
  'Stake value for each dollar paid in.',
  f`${stakeValue} / ${p.invested}`,
)
const gainTaxDue = line(
  'Tax on the gain',
  usdBn,
  'The tax that a sale would bring; none on a loss.',
  f`${m.gainTax} * max(${paperGain}, 0)`,
)
const stakeAfterTax = line(
  'Stake after tax',
  usdBn,
  'What a sale would leave of the stake.',
  f`${stakeValue} - ${gainTaxDue}`,
)
const rivalStake = line(
  'Stake in the rival lab',
  usdBn,
  "The owner's holding in the other stack's lab before tax, diluted and discounted as that lab is.",
  f`${p.rivalOwnership} * ${rival(retained)} * ${rival(valuation)} * ${rival(liquidity)}`,
)
const stakeOfMarketCap = line(
  'Stake over market value',
  share,
  "Stake value as a share of the owner's market value of today.",
  f`${stakeValue} / ${p.marketCap}`,
)
const exposure = line(
  'Exposure to the lab',
  usdBn,
  'All that hangs on the lab: stake value and the commitment left. Shown, and no part of value created.',
  f`${stakeValue} + ${commitmentLines.commitLeft}`,
)

/** From the lab's worth to the owner's stake in it, before and after tax. */
export const stakeLines = {
  ownership,
  stakeValue,
  paperGain,
  moneyMultiple,
  gainTaxDue,
  stakeAfterTax,
  rivalStake,
  stakeOfMarketCap,
  exposure,
}
