import { f, opening, quarter } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { closingLine, fade, line, plainClosingLine } from '../line.ts'
import { fraction, multiple, usdBn } from '../units.ts'
import { marketLines as market } from './market.ts'
import { stakeLines } from './stake.ts'

const { paperGain } = stakeLines

const capexBefore = opening('Capital spending a quarter ago', f`${p.capex}`)
const capexSpentBefore = opening('Capital spending until a quarter ago', f`0`)
const gainTodayBefore = opening('Paper gain of today', f`0`)

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
const capexSpent = closingLine(
  capexSpentBefore,
  'Capital spending so far',
  usdBn,
  'All of it, from today until this quarter.',
  f`${capexSpentBefore} + ${capex} / 4`,
)
const gainToday = plainClosingLine(
  gainTodayBefore,
  'Paper gain of today',
  usdBn,
  'The paper gain of quarter 0, which exists once.',
  f`if(${quarter} = 0, ${paperGain}, ${gainTodayBefore})`,
)
const gainOverCapex = line(
  'Capital spending paid by today’s gain',
  fraction,
  'The paper gain of today over all capital spending since, before tax; it counts from quarter 1.',
  f`ratio(${gainToday}, ${capexSpent})`,
)
const gainOverCapexAfterTax = line(
  'Capital spending paid by today’s gain after tax',
  fraction,
  'What a sale of today would leave of the paper gain, over all capital spending since; it counts from quarter 1.',
  f`ratio(${gainToday} - ${m.gainTax} * max(${gainToday}, 0), ${capexSpent})`,
)

/** What the owner spends, and how much of it a gain would pay. */
export const capexLines = {
  capexPace,
  capex,
  capexCover,
  capexSpent,
  gainToday,
  gainOverCapex,
  gainOverCapexAfterTax,
}
