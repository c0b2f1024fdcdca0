import type { StackLine } from '../model/index.ts'
import type { Lead, LineValue, Quarter, Share } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { Answer } from './whatIf.ts'

/** How far the first stack's line is above the second's at a quarter, in the unit of the line; below zero where it is under it. */
export const differenceAt = (answer: Answer, line: StackLine, quarter: Quarter): Lead =>
  answer.aws[line][quarter]! - answer.alliance[line][quarter]!

/**
 * By how much a line grows a year from today to a quarter, compounded, as a fraction (CAGR). NaN where a quarter is
 * today, or where one end is not above zero: such a line has no rate.
 */
export function yearlyGrowth(answer: Answer, side: Side, line: StackLine, quarter: Quarter): number {
  const [from, to] = [answer[side][line][0]!, answer[side][line][quarter]!]
  return quarter > 0 && from > 0 && to > 0 ? (to / from) ** (4 / quarter) - 1 : Number.NaN
}

/** Where the lines of both stacks cross: after which quarter, how far into the next (0 to 1), and at what value. */
export function crossings(answer: Answer, line: StackLine): { after: Quarter; share: Share; value: LineValue }[] {
  const gaps = Array.from(answer.aws[line], (_, quarter) => differenceAt(answer, line, quarter))
  return gaps.flatMap((gap, quarter) => {
    const next = gaps[quarter + 1]
    if (next === undefined || gap === 0 || gap > 0 === next > 0) return []
    const share = gap / (gap - next)
    const [from, to] = [answer.aws[line][quarter]!, answer.aws[line][quarter + 1]!]
    return [{ after: quarter, share, value: from + share * (to - from) }]
  })
}
