import type { BaseId } from '../model/bases.ts'
import type { LineKey } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import type { NumberAddress } from '../model/keys.ts'
import type { Grade } from '../model/parameter.ts'
import { longDate } from '../model/quarters.ts'
import { baseValue, type Changes } from '../model/world.ts'
import { feedsOf } from './feeds.ts'

/** How sure a number is: as the base value is graded, or `yours` where the user changed it. */
export type ValueGrade = Grade | 'yours'

/** The letter that stands beside a number, the word for it (of many too), and what it means. From the surest down. */
export const marks = {
  reported: {
    letter: 'R',
    word: 'reported',
    ofMany: 'reported',
    means: 'filed or published, with its address',
  },
  estimated: { letter: 'E', word: 'estimated', ofMany: 'estimated', means: 'worked out or guessed by others' },
  claimed: {
    letter: 'C',
    word: 'claimed',
    ofMany: 'claimed',
    means: 'said by somebody with an interest, or by one unconfirmed source',
  },
  judged: { letter: 'J', word: 'judgement', ofMany: 'judgements', means: 'our judgement, with its reason' },
  yours: { letter: 'Y', word: 'your assumption', ofMany: 'of your assumptions', means: 'changed by you' },
} as const satisfies Record<ValueGrade, { letter: string; word: string; ofMany: string; means: string }>

export const markNames = Object.keys(marks) as ValueGrade[]

/** Where a value of the user's comes from: its grade, a line, the address, who published it, and its day (YYYY-MM-DD). */
type OwnSource = { grade: Grade; says: string; source?: string; publisher?: string; date?: string }

/** What a number is judged against: the base, what the user set away from it, and what of that has a source of its own. */
export type GradeContext = { base: BaseId; yours: Changes; sources?: { readonly [Key in InputKey]?: OwnSource } }

/** The mark of one input. */
export const markOf = (key: InputKey, { base, yours, sources }: GradeContext): ValueGrade =>
  yours[key] === undefined ? baseValue(base, inputOf(key)).grade : (sources?.[key]?.grade ?? 'yours')

/** The day (YYYY-MM-DD) from whose base an input's value was taken over unchanged; null where it is the base's own, or the user's. */
export const carriedOf = (key: InputKey, { base, yours }: GradeContext): string | null =>
  (yours[key] === undefined && baseValue(base, inputOf(key)).carried) || null

/** That a value was taken over, in words. */
export const carriedText = (day: string): string => `carried over from ${longDate(day)}`

/** A mark in words, and from when the value was carried over, where it was. */
export const markText = (mark: ValueGrade, carried: string | null): string =>
  [marks[mark].word, carried && carriedText(carried)].filter(Boolean).join(', ')

/** How many inputs that feed these lines were carried over, and from when; null where none was. */
export function carriedCount(lines: readonly LineKey[], given: GradeContext): { count: number; from: string } | null {
  const days = feedsOf(lines).inputs.flatMap(key => carriedOf(key, given) ?? [])
  return days[0] === undefined ? null : { count: days.length, from: days[0] }
}

/** The mark of numbers of the model: that of the least sure input that feeds them. */
export function markOfLines(lines: readonly LineKey[], given: GradeContext): ValueGrade {
  const ranks = feedsOf(lines).inputs.map(key => markNames.indexOf(markOf(key, given)))
  return markNames[Math.max(...ranks, 0)]!
}

/** The mark of the number at a place; the one function by which it follows into figures, tables and exports. */
export function markAt(place: Exclude<NumberAddress, { kind: 'fact' }>, given: GradeContext): ValueGrade {
  return place.kind === 'input' ? markOf(place.key, given) : markOfLines([place.key], given)
}

/** How many inputs of each mark feed these lines, the least sure first; marks that none has are left out. */
export function markCounts(lines: readonly LineKey[], given: GradeContext): { mark: ValueGrade; count: number }[] {
  const all = feedsOf(lines).inputs.map(key => markOf(key, given))
  return markNames
    .toReversed()
    .map(mark => ({ mark, count: all.filter(one => one === mark).length }))
    .filter(({ count }) => count > 0)
}
