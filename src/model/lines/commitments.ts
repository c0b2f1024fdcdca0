import { f, opening, quarter } from '../../engine/formula.ts'
import { p } from '../inputs.ts'
import { closingLine, line } from '../line.ts'
import { usdBn } from '../units.ts'
import { computeLines } from './compute.ts'

const { homeBought } = computeLines

const commitLeftBefore = opening('Commitment left a quarter ago', f`${p.committed}`)

const commitDue = line(
  'Purchases due, a year',
  usdBn,
  'What the take-or-pay contract asks for this quarter, at a yearly pace: what is left, in a straight line that rises from 0 until it ends.',
  f`if(${p.commitQuarters} >= ${quarter}, ratio(8 * ${quarter} * ${commitLeftBefore}, (${p.commitQuarters} + ${quarter}) * (${p.commitQuarters} - ${quarter} + 1)), 0)`,
)
const shortfall = line(
  'Shortfall, a year',
  usdBn,
  'What is due beyond what the lab buys from the home cloud.',
  f`max(${commitDue} - ${homeBought}, 0)`,
)
const shortfallPaid = line(
  'Shortfall paid for, a year',
  usdBn,
  'The part of the shortfall that the lab pays for though it uses nothing.',
  f`${p.commitCollected} * ${shortfall}`,
)
const commitLeft = closingLine(
  commitLeftBefore,
  'Commitment left',
  usdBn,
  'What is still to be bought: what was left, less what was bought or due.',
  f`max(${commitLeftBefore} - (${homeBought} + ${shortfall}) / 4, 0)`,
)
const commitAhead = line(
  'Commitment beyond today’s pace',
  usdBn,
  'What is promised beyond what the pace of this quarter would buy until the contract ends.',
  f`max(${commitLeft} - ${homeBought} * max(${p.commitQuarters} - ${quarter}, 0) / 4, 0)`,
)

/** What the lab has promised to buy from the home cloud, used or not. */
export const commitmentLines = { commitDue, shortfall, shortfallPaid, commitLeft, commitAhead }
