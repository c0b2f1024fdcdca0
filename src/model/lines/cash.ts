import { f, opening, quarter } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { closingLine, fade, line } from '../line.ts'
import { usdBn } from '../units.ts'
import { commitmentLines } from './commitments.ts'
import { computeLines } from './compute.ts'
import { growthLines } from './growth.ts'
import { multipleLines } from './multiple.ts'
import { revenueShareLines } from './revenueShare.ts'

const { arr } = growthLines

const cashBefore = opening('Cash a quarter ago', f`${p.cash}`)

const otherCosts = line(
  'Other costs of the lab, a year',
  usdBn,
  'Staff, sales, what reselling clouds keep and other costs beside compute, fading to their long-run ratio.',
  f`(${fade(p.opexRatio, f`${p.matureOpexRatio} * (1 - ${p.resaleFees}) + ${p.resaleFees}`, m.costHalfLife)}) * ${arr}`,
)
const cashFlow = line(
  'Cash flow of the lab, a year',
  usdBn,
  'Revenue less compute, the shortfall paid for, revenue share and other costs.',
  f`${arr} - ${computeLines.computeSpend} - ${commitmentLines.shortfallPaid} - ${revenueShareLines.revenueShare} - ${otherCosts}`,
)
const keptFlow = line(
  'Cash kept or burnt, a year',
  usdBn,
  'A loss in full; of a surplus, what stays as cash after tax.',
  f`min(${cashFlow}, 0) + ${m.cashKept} * (1 - ${m.taxRate}) * max(${cashFlow}, 0)`,
)
const cashAfterFlow = f`${cashBefore} + ${keptFlow} / 4`

const shortOfCash = line(
  'Raised in a round, this quarter',
  usdBn,
  'What the lab lacks when its cash runs out, raised by selling shares; shown at quarter 0, but not applied there.',
  f`max(-(${cashAfterFlow}), 0)`,
)
const listingRaise = line(
  'Raised at the listing',
  usdBn,
  'What the new shares bring in the quarter of the listing, sold at that quarter’s price.',
  f`if((${quarter} = ${p.ipoQuarter}) * (${quarter} > 0), ${m.ipoPrimary} / (1 - ${m.ipoPrimary}) * max(${multipleLines.multiple} * ${arr} + max(${cashAfterFlow}, 0), 0), 0)`,
)
const cash = closingLine(
  cashBefore,
  'Cash of the lab',
  usdBn,
  'What it had, with what was kept or burnt this quarter and what the listing brought.',
  f`max(${cashAfterFlow}, 0) + ${listingRaise}`,
)

/** What the lab earns or burns, and the cash that it has. */
export const cashLines = { otherCosts, cashFlow, keptFlow, shortOfCash, listingRaise, cash }
