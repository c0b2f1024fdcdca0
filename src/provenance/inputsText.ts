import { carriedCount, carriedText, type GradeContext, markCounts, marks } from '../explain/grade.ts'
import { counted } from '../model/digits.ts'
import type { LineKey } from '../model/index.ts'

/** How many of the inputs that feed these lines have which grade, and how many are from an earlier base: "Inputs of the model: 2 assumptions of the author, 56 judgements, 48 reported." */
export function inputsText(head: string, lines: readonly LineKey[], given: GradeContext): string {
  const counts = markCounts(lines, given).map(({ mark, count }) => {
    if (mark === 'yours') return count === 1 ? '1 assumption of the author' : `${count} assumptions of the author`
    return `${count} ${count === 1 ? marks[mark].word : marks[mark].ofMany}`
  })
  const carried = carriedCount(lines, given)
  const over = carried ? `; ${counted(carried.count)} ${carriedText(carried.from)}` : ''
  return `${head}: ${counts.join(', ')}${over}.`
}

/** How many of them are judgement alone. */
export const judgementsIn = (lines: readonly LineKey[], given: GradeContext): number =>
  markCounts(lines, given).find(({ mark }) => mark === 'judged')?.count ?? 0
