import { f, opening, quarter } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { closingLine, line } from '../line.ts'
import { fraction, usdBn } from '../units.ts'
import { growthLines } from './growth.ts'

const { arr } = growthLines

const sharePaidBefore = opening('Revenue share paid until a quarter ago', f`0`)
const exitYears = f`max(${m.exitMultiple}, 1)`

const revenueShare = line(
  'Revenue share to the owner, a year',
  usdBn,
  'The share of lab revenue that the owner keeps, until it ends or its cap is reached.',
  f`if(${quarter} < ${p.revenueShareEnd}, min(${p.revenueShareRate} * ${arr}, 4 * max(${p.revenueShareCap} - ${sharePaidBefore}, 0)), 0)`,
)
const sharePaid = closingLine(
  sharePaidBefore,
  'Revenue share paid so far',
  usdBn,
  'What counts towards the cap: the share of the quarters after today.',
  f`min(${sharePaidBefore} + ${revenueShare} / 4, ${p.revenueShareCap})`,
)
const lastingShare = line(
  'Lasting revenue share',
  fraction,
  'What the share still comes to after this quarter, by its end and its cap, spread over the years that the exit multiple pays for.',
  f`min(${p.revenueShareRate} * min(max(${p.revenueShareEnd} - ${quarter} - 1, 0) / 4 / ${exitYears}, 1), ratio(max(${p.revenueShareCap} - ${sharePaid}, 0), ${exitYears} * ${arr}))`,
)

/** The owner's share of the lab's revenue, until its end or its cap. */
export const revenueShareLines = { revenueShare, sharePaid, lastingShare }
