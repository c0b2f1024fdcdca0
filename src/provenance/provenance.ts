import type { Fact } from '../data/facts.ts'
import { citationsOf } from '../explain/citations.ts'
import { lineKeys } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import type { Grade } from '../model/parameter.ts'
import { modelVersion } from '../model/version.ts'
import { inputNoun } from '../model/wording.ts'
import { codeOf } from '../state/codec/code.ts'
import { scenarioAge, startOn } from '../state/scenario/dating.ts'
import { reasonText } from '../state/scenario/reasons.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { carriedNote, dayOf } from '../state/scenario/start.ts'
import {
  changeCount,
  changesText,
  gradeContextOf,
  movedText,
  startText,
  type Yours,
  yoursIn,
} from '../state/scenario/yours.ts'
import { consensusText } from './consensusText.ts'
import { inputsText, judgementsIn } from './inputsText.ts'
import { isSimulated, marketRemarks } from './marketRemarks.ts'
import { publishersIn } from './publishersIn.ts'

/** An input that is the author's: what it is and from what to what it was set, why, and how sure that is by its own source; null where it has none. */
export type AuthoredInput = {
  key: InputKey
  isChanged: boolean
  grade: Grade | null
  says: string
  /** The reason in a few words, for where there is little room; null where none was given. */
  brief: string | null
  reason: string | null
  /** Why the own base had another value than the base of the model, where that was changed again. */
  baseReason: string | null
}

/**
 * Where a scenario's numbers come from: what a picture, a slide, its notes, a hand-out, a print, the stage, a workbook, a data file
 * and the command line say of it. Plain data; days are YYYY-MM-DD.
 */
export type Provenance = {
  /** The base with its day, what an own one was made from, and how old it is where a company has reported since. */
  base: string
  /** The same without its age, and the age alone; null where no company has reported since. */
  start: string
  age: string | null
  asOf: string
  /** What is to be known of a base whose values are another's; null of any other. */
  carried: string | null
  /** How many inputs were changed, and relative to what, as a clause; and in the few words that a line has room for. */
  changes: string
  count: string | null
  authored: readonly AuthoredInput[]
  /** How many of all inputs have which grade, as a sentence; and how many are judgement alone. */
  inputs: string
  judgements: number
  /** Who is behind the values; null where the facts are not known yet. */
  sources: readonly string[] | null
  /** What analysts expect stands beside some numbers; null where it does not. */
  consensus: string | null
  /** What was frozen of the market, and from where a market value was taken over, as sentences. */
  market: readonly string[]
  isSimulated: boolean
  /** The edition of the model. */
  edition: string
  code: string | null
}

/** What has to be known for it besides the scenario: the facts, null where they have not come yet, and which day it is, null where that is not known. */
export type ProvenanceContext = { facts: readonly Fact[] | null; today?: string | null | undefined }

export const whatIfOnly = 'A what-if, not a forecast'

export const edition = `Stakeout model v${modelVersion}`

/** The whole record of a scenario. */
export function provenanceOf(shared: ScenarioState, { facts, today }: ProvenanceContext): Provenance {
  const given = gradeContextOf(shared)
  const authored = yoursIn(shared).map(yours => authoredInput(yours, given.sources[yours.key]?.grade ?? null))
  return {
    base: startOn(shared, today),
    start: startText(shared),
    age: scenarioAge(shared, today),
    asOf: dayOf(shared),
    carried: carriedNote(shared),
    changes: changesText(shared),
    count: changeCount(shared),
    authored,
    inputs: inputsText('Inputs of the model', lineKeys, given),
    judgements: judgementsIn(lineKeys, given),
    sources: facts && publishersIn(citationsOf(lineKeys, given, facts)),
    consensus: consensusText(shared.consensus),
    market: marketRemarks(shared),
    isSimulated: isSimulated(shared),
    edition,
    code: codeOf(shared),
  }
}

/** The record on one line, what must not be cut off first: before a room. */
export const provenanceInBrief = ({
  isSimulated,
  market,
  count,
  start,
  age,
  inputs,
  consensus,
  edition: model,
}: Provenance): string =>
  [
    `${whatIfOnly}.`,
    ...(isSimulated ? market : []),
    ...(age ? [`Base: ${age}.`] : []),
    `Starts from: ${start}.`,
    count === null ? 'No input changed.' : `Changed by the author: ${count}.`,
    ...(isSimulated ? [] : market),
    ...(consensus ? [consensus] : []),
    inputs,
    `${model}.`,
  ].join(' ')

function authoredInput(yours: Yours, grade: Grade | null): AuthoredInput {
  const { key, isChanged, reason, baseReason } = yours
  return {
    key,
    isChanged,
    grade,
    says: `${inputNoun(key)} ${movedText(yours)}`,
    brief: reason?.says || reason?.publisher || null,
    reason: reason ? reasonText(reason) : null,
    baseReason: isChanged && baseReason ? reasonText(baseReason) : null,
  }
}
