import type { Fact } from '../data/facts.ts'
import { citationsOf } from '../explain/citations.ts'
import { type GradeContext, markNames, marks, type ValueGrade } from '../explain/grade.ts'
import { publisherOf } from '../explain/publisher.ts'
import type { Footnote } from '../export/footnote.ts'
import { type House, sourceNamed } from '../house/house.ts'
import type { LineKey } from '../model/index.ts'

/** What a figure rests on: its lines, how their inputs are graded, and the facts. */
type Ground = { lines: readonly LineKey[]; given: GradeContext; facts: readonly Fact[] }

/**
 * A footnote as a firm has it: sources by the firm's names, and behind each that is less sure than the firm lets stand
 * unmarked, the letter of its grade, with what the letters mean.
 */
export function houseFootnote(footnote: Footnote, house: House, ground: Ground): Footnote {
  const names = publisherNames(house, ground.facts)
  const letters =
    house.unmarkedGrade === undefined ? new Map<string, ValueGrade>() : doubtful(house.unmarkedGrade, ground)
  const sources = footnote.sources.map(publisher => {
    const mark = letters.get(publisher)
    const name = sourceNamed({ sources: names }, publisher)
    return mark ? `${name} (${marks[mark].letter})` : name
  })
  const used = markNames.filter(mark => footnote.sources.some(publisher => letters.get(publisher) === mark))
  const key = used.map(mark => `${marks[mark].letter} ${marks[mark].word}`).join(', ')
  return {
    ...footnote,
    sources: [...new Set(sources)],
    remarks: key === '' ? footnote.remarks : [`Marked: ${key}.`, ...footnote.remarks],
  }
}

/** The names of the house file by publisher: a fact that is named gives its publisher the name. */
function publisherNames({ sources = {} }: House, facts: readonly Fact[]): Record<string, string> {
  const ofFacts = facts.flatMap(fact => {
    const publisher = Object.hasOwn(sources, fact.id) ? publisherOf(fact) : null
    return publisher === null ? [] : [[publisher, sources[fact.id]!] as const]
  })
  return { ...Object.fromEntries(ofFacts), ...sources }
}

/** The publishers on whose word inputs rest that are less sure than this grade, each with the least sure of its marks; judgement is one of them. */
function doubtful(unmarked: ValueGrade, { lines, given, facts }: Ground): Map<string, ValueGrade> {
  const { cited, judged } = citationsOf(lines, given, facts)
  const all = [
    ...cited.flatMap(({ publisher, sources }) => sources.map(({ grade }) => ({ publisher, grade }))),
    ...judged.map(() => ({ publisher: 'own judgement', grade: 'judged' as const })),
  ]
  const rank = (grade: ValueGrade) => markNames.indexOf(grade)
  const worst = new Map<string, ValueGrade>()
  for (const { publisher, grade } of all)
    if (publisher && rank(grade) > Math.max(rank(unmarked), rank(worst.get(publisher) ?? 'reported')))
      worst.set(publisher, grade)
  return worst
}
