import { f, opening, quarter } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { closingLine, line } from '../line.ts'
import { fraction, multiple, share, usdBn } from '../units.ts'
import { cashLines } from './cash.ts'
import { marketLines as market } from './market.ts'
import { worthLines } from './worth.ts'

const { valuation } = worthLines
const { cashFlow, listed } = cashLines

const retainedBefore = opening('Share kept a quarter ago', f`1`)
const burn = f`max(-${cashFlow}, 0) / 4`

const roundDilution = line(
  'Dilution by new rounds',
  fraction,
  "New shares that pay for this quarter's burn, at most a fifth; shown at quarter 0, but not applied there.",
  f`min(ratio(${burn}, ${valuation} + ${burn}), 0.2)`,
)
const retained = closingLine(
  retainedBefore,
  'Share kept after dilution',
  fraction,
  'What is left of the first holding after rounds, staff shares and the new shares of the listing.',
  f`${retainedBefore} * (1 - ${roundDilution}) * (1 - ${m.staffDilution}) ^ (1 / 4) * if(${quarter} = ${p.ipoQuarter}, 1 - ${m.ipoPrimary}, 1)`,
)
const ownership = line('Ownership', share, "The owner's share of the lab by now.", f`${p.ownership} * ${retained}`)
const liquidity = line(
  'Left after the unlisted discount',
  fraction,
  'An unlisted stake is marked down; a listed one is not.',
  f`1 - ${m.illiquidity} * (1 - ${listed})`,
)
const stakeValue = line(
  'Stake value',
  usdBn,
  "The owner's stake: ownership times valuation, after the unlisted discount and what regulators take.",
  f`${ownership} * ${valuation} * ${liquidity} * (1 - ${p.regulatoryHaircut} * ${market.regulated})`,
)
const paperGain = line(
  'Paper gain',
  usdBn,
  'The unrealised gain: stake value less cash paid in.',
  f`${stakeValue} - ${p.invested}`,
)
const moneyMultiple = line(
  'Money multiple',
  multiple,
  'Stake value for each dollar paid in.',
  f`${stakeValue} / ${p.invested}`,
)

/** From the lab's worth to the owner's stake in it. */
export const stakeLines = { roundDilution, retained, ownership, liquidity, stakeValue, paperGain, moneyMultiple }
