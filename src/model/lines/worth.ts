import { f, opening, quarter } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { closingLine, line } from '../line.ts'
import { flag, fraction, usdBn } from '../units.ts'
import { cashLines } from './cash.ts'
import { growthLines } from './growth.ts'
import { multipleLines } from './multiple.ts'

const { keptFlow, shortOfCash, listingRaise, cash } = cashLines

const retainedBefore = opening('Share kept a quarter ago', f`1`)

const valuation = line(
  'Lab valuation',
  usdBn,
  'What all shares of the lab are worth: its multiple times its ARR, and its cash.',
  f`max(${multipleLines.multiple} * ${growthLines.arr} + ${cash}, 0)`,
)
const listed = line('Lab is listed', flag, 'Whether the lab has gone public.', f`${quarter} >= ${p.ipoQuarter}`)
const roundDilution = line(
  'Dilution by new rounds',
  fraction,
  'New shares that pay for what the lab lacks, at most a fifth; shown at quarter 0, but not applied there.',
  f`min(ratio(${shortOfCash}, ${valuation} - ${listingRaise} + max(-${keptFlow}, 0) / 4), 0.2)`,
)
const retained = closingLine(
  retainedBefore,
  'Share kept after dilution',
  fraction,
  'What is left of the first holding after rounds, staff shares and the new shares of the listing.',
  f`${retainedBefore} * (1 - ${roundDilution}) * (1 - ${m.staffDilution}) ^ (1 / 4) * if(${quarter} = ${p.ipoQuarter}, 1 - ${m.ipoPrimary}, 1)`,
)
const liquidity = line(
  'Left after discounts',
  fraction,
  'An unlisted stake may be marked down, and so may a listed one until its lock-up ends.',
  f`(1 - ${m.illiquidity} * (1 - ${listed})) * if(${listed} * (${quarter} < ${p.ipoQuarter} + ${m.lockupQuarters}), 1 - ${m.lockupDiscount}, 1)`,
)

/** What the lab is worth, and what dilution and discounts leave of a share in it. */
export const worthLines = { ...multipleLines, valuation, listed, roundDilution, retained, liquidity }
