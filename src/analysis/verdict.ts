import { stackLines } from '../model/index.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import { possessive } from '../model/names.ts'
import type { LineValue, Quarter } from '../model/quantities.ts'
import { quarterLabel } from '../model/quarters.ts'
import { rivalOf, type Side } from '../model/sides.ts'
import type { Answer } from './whatIf.ts'

/** Who leads on a measure at a quarter, both figures, and by how much, never below zero. */
export type Verdict = { leader: Side; value: Record<Side, LineValue>; margin: LineValue; isLevel: boolean }

/** A piece of a sentence; what belongs to one side is drawn in its colour. */
export type Word = { text: string; side?: Side }

/** How far a gap between two figures is beyond what counts as level, 5 % of the larger one; below nought where they are level. */
export const beyondLevel = (a: number, b: number): number =>
  a === b ? -1 : Math.abs(a - b) - 0.05 * Math.max(Math.abs(a), Math.abs(b))

/** The larger figure leads, unless both are level. */
export function verdict(answer: Answer, measure: MeasureId, quarter: Quarter): Verdict {
  const { line } = measures[measure]
  const value = { aws: answer.aws[line][quarter]!, alliance: answer.alliance[line][quarter]! }
  const leader: Side = value.aws >= value.alliance ? 'aws' : 'alliance'
  const margin = value[leader] - value[rivalOf(leader)]
  return { leader, value, margin, isLevel: beyondLevel(value.aws, value.alliance) < 0 }
}

/**
 * The sentence of a verdict by its parts, in reading order: "On these numbers", "Amazon", "creates more value by Q3 2029",
 * ": $220B against Microsoft’s $206B", "A slowdown of 50 % or more hands the lead to Microsoft." A part holds what leads
 * on from the one before. `flip` is empty where nobody has asked for it.
 */
export type VerdictSentence = Record<'leadIn' | 'who' | 'claim' | 'figures' | 'flip', readonly Word[]>

/** What the sentence begins with, and how it says when: a workbook's own sentence follows its cells, from these and `claimWords`. */
export const fixedWords = { leadIn: 'On these numbers ', today: ' today', by: ' by ' } as const

/** What is claimed of who leads: " creates more value"; or that it is level, and with whom on what. */
export function claimWords(measure: MeasureId, leader: Side, how: 'ahead' | 'lessBad' | 'level'): Word[] {
  const { of, label } = measures[measure]
  const other = rivalOf(leader)
  if (how !== 'level') return [{ text: ` ${measures[measure][how]}` }]
  return [
    { text: ' is level with ' },
    { text: of(other), side: other },
    { text: ` on ${label.toLowerCase().replace(', a year', ' a year')}` },
  ]
}

/** Says who leads at the horizon, and by which figures; `flip` is what would turn it, without its full stop (`slowdownClause`). */
export function verdictSentence(
  { answer, measure, horizon, asOf }: { answer: Answer; measure: MeasureId; horizon: Quarter; asOf: string },
  flip?: string,
): VerdictSentence {
  const { leader, value, isLevel } = verdict(answer, measure, horizon)
  const { of, line } = measures[measure]
  const other = rivalOf(leader)
  const { format, exact } = stackLines[line].unit
  // One that is ahead does not read as the other does: of a few million both are $0.
  const words = !isLevel && format(value.aws) === format(value.alliance) ? exact : format
  const money = (side: Side) => words(value[side])
  const { today, by } = fixedWords
  const how = isLevel ? 'level' : value[leader] < 0 ? 'lessBad' : 'ahead'
  return {
    leadIn: [{ text: fixedWords.leadIn }],
    who: [{ text: of(leader), side: leader }],
    claim: [
      ...claimWords(measure, leader, how),
      { text: horizon === 0 ? today : `${by}${quarterLabel(asOf, horizon)}` },
    ],
    figures: [
      { text: ': ' },
      { text: money(leader), side: leader },
      { text: ' against ' },
      { text: isLevel ? money(other) : `${possessive(of(other))} ${money(other)}`, side: other },
    ],
    flip: flip === undefined ? [] : [{ text: `${flip}.` }],
  }
}

/** The sentence whole, and after it what would turn it. */
export const wholeSentence = ({ leadIn, who, claim, figures, flip }: VerdictSentence): Word[] => [
  ...leadIn,
  ...who,
  ...claim,
  ...figures,
  { text: '.' },
  ...(flip.length > 0 ? [{ text: ' ' }, ...flip] : []),
]

/** The sentence as a headline has it: without the lead-in, which a footnote says better, and without its full stop. */
export const headlineWords = ({ who, claim, figures }: VerdictSentence): Word[] => [...who, ...claim, ...figures]

/** Words as plain text. */
export const wordsText = (words: readonly Word[]): string => words.map(({ text }) => text).join('')

/** The stop that a text begins with, as that after a figure does; it stays on the figure's line. */
export const stopOf = (text: string): string => /^[.,:;]*/.exec(text)![0]
