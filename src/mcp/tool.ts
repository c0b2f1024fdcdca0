import { refuse } from '../asks/refusal.ts'
import { chartIds } from '../charts/catalogue.ts'
import { scenarioLink } from '../library/scenarioLink.ts'
import { type LibraryScenario, scenarioFrom } from '../library/scenarioRequest.ts'
import { baseIds } from '../model/bases.ts'
import { lastQuarter } from '../model/index.ts'
import { inputs } from '../model/inputs.ts'
import { measureIds } from '../model/measures.ts'
import { type AnswerNumber, type Statement, type Statements, statementsOn } from './statement.ts'

/** Plain data, as a schema is written in. */
type Json = string | number | boolean | null | readonly Json[] | JsonObject
type JsonObject = { [name: string]: Json }

/** Arguments of a call, as they came. */
export type Arguments = Record<string, unknown>

/** What long work is given: what stops it, and whom it tells how far it is. */
export type Work = { signal: AbortSignal; tell: (done: number, total: number) => Promise<void> }

/** A row of an answer: texts and numbers by name. */
type AnswerRow = Record<string, string | AnswerNumber | null | readonly AnswerNumber[]>

/** An answer: a picture, sentences, rows whose numbers name their statement, the statements, and the scenario with the link that opens it. */
export type ToolAnswer = {
  picture?: ToolPicture
  says: readonly string[]
  rows: readonly AnswerRow[]
  stated: Record<string, Statement>
  scenario: { base: string; changes: Record<string, number>; link: string; notRead: readonly string[] }
}

/** A picture beside an answer. */
type ToolPicture = { data: string; mimeType: string }

/** A tool: what it does, its arguments as a JSON Schema, and its answer, which refuses what it does not understand. */
export type Tool = {
  title: string
  does: string
  takes: Record<string, JsonObject>
  needs?: readonly string[]
  run: (given: Arguments, work: Work) => Promise<ToolAnswer> | ToolAnswer
}

const number = (description: string) => ({ type: 'number', description })
const text = (description: string, ids?: readonly string[]) => ({
  type: 'string',
  description,
  ...(ids && { enum: ids }),
})

/** Arguments that several tools take. */
export const takes = {
  scenario: {
    type: 'object',
    description: 'What is asked about; the latest base, unchanged, where it is left out.',
    properties: {
      base: text('The base to start on.', baseIds),
      changes: {
        type: 'object',
        description:
          'Inputs that are set, by key, as in {"aws.valuation": 1200}; stakeout://inputs lists them with units and ranges.',
        additionalProperties: { type: 'number' },
      },
      from: text('In place of a base: a link or a code of the desk, or the text of a file that it saved.'),
    },
    additionalProperties: false,
  },
  measure: text('What the lead is measured by; valueCreated where it is left out.', measureIds),
  quarter: {
    type: 'integer',
    minimum: 0,
    maximum: lastQuarter,
    description: 'Quarters from the base’s day; 12 where it is left out.',
  },
  inputs: {
    type: 'array',
    items: { type: 'string' },
    description: 'Keys of inputs; the ones that matter most where it is left out.',
  },
  lines: {
    type: 'array',
    items: { type: 'string' },
    description: 'Keys of lines, as in aws.stakeValue; stakeout://lines lists them.',
  },
  chart: text('Which figure.', chartIds),
  count: {
    type: 'integer',
    minimum: 1,
    maximum: inputs.length,
    description: 'How many rows; 10 where it is left out.',
  },
  number,
  text,
}

/** Where links of answers lead: the desk of `STAKEOUT_ADDRESS`, or the one that `npm start` serves. */
export const deskAddress = () => process.env.STAKEOUT_ADDRESS ?? 'http://localhost:4173/'

/** The scenario of a call, and what writes its numbers. */
export function scenarioOfCall(given: Arguments): [LibraryScenario, Statements] {
  const scenario = scenarioFrom(given.scenario ?? {})
  return [scenario, statementsOn(scenario)]
}

/** The answer whole. */
export const answerOn = (
  scenario: LibraryScenario,
  { all }: Statements,
  says: readonly string[],
  rows: readonly AnswerRow[],
): ToolAnswer => ({
  says,
  rows,
  stated: all,
  scenario: {
    base: scenario.base,
    changes: { ...scenario.overrides },
    link: scenarioLink(deskAddress(), scenario),
    notRead: scenario.dropped,
  },
})

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'

/** A list of keys, for the readers of the command line, which say what is wrong with each; none where it is left out. */
export function listOf(given: Arguments, name: string): string[] {
  const value = given[name] ?? []
  if (!Array.isArray(value) || !value.every(isPlain)) return refuse(`${name} is a list of keys.`)
  return value.map(String)
}

/** How many rows are told. */
export function countOf({ count = 10 }: Arguments): number {
  return Number.isInteger(count) && (count as number) > 0
    ? (count as number)
    : refuse('count is a whole number from 1 on.')
}

/** The arguments that are given, as text for the readers of the command line, by its names; `names` says which those are. */
export const optionsOf = <Name extends string>(
  given: Arguments,
  names: Record<string, Name>,
): { [Each in Name]?: string } =>
  Object.fromEntries(
    Object.entries<Name>(names).flatMap(([name, option]) => {
      const value = given[name]
      if (value === undefined) return []
      return [[option, isPlain(value) ? `${value}` : refuse(`${name} is a text or a number.`)]]
    }),
  ) as { [Each in Name]?: string }
