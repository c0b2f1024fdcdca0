import type { YearKind } from '../model/fiscalYears.ts'
import { type LineKey, type StackLine, sections } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import type { LineValue } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { TableSteps } from './tableSteps.ts'

/** What the tables of the trade are of; the two inputs of the sensitivity table are those of the map. */
export type TableChoice = {
  /** What the sensitivity table tells: the lead on the measure that is judged by, or a line. */
  of: LineKey | 'lead'
  /** How many values an input has, from where and how far apart, where that was chosen; else they are round steps around its value. */
  steps: { readonly [Key in InputKey]?: TableSteps }
  /** An input that is moved beneath the table; null where none is. */
  third: InputKey | null
  /** The lines that stand beside one another over the input across. */
  lines: readonly LineKey[]
  /** By whose years lines are summed, and which: a section of the model, or the main lines. */
  years: YearKind
  yearLines: string
  /** The line that is drawn by years. */
  yearLine: StackLine
  /** What the rest of each owner's share is set over: a figure of dollars a share. */
  over: { readonly [Owner in Side]?: LineValue }
}

/** The name of the choice of the main lines, beside the sections of the model. */
const mainLines = 'Main lines'

/** How many lines a one-way table has at the most. */
export const linesAtMost = 12

export const firstTables: TableChoice = {
  of: 'lead',
  steps: {},
  third: null,
  lines: ['aws.stakeValue', 'alliance.stakeValue', 'aws.valueCreated', 'alliance.valueCreated'],
  years: 'own',
  yearLines: mainLines,
  yearLine: 'operatingProfit',
  over: {},
}

/** The lines that a first look wants by years. */
const main: readonly StackLine[] = [
  'arr',
  'computeSpend',
  'cashFlow',
  'cash',
  'cloudProfit',
  'revenueShare',
  'operatingProfit',
  'profitAfterTax',
  'capex',
  'stakeValue',
  'valueCreated',
]

/** What lines by years may be chosen by. */
export const yearLineNames: readonly string[] = [mainLines, ...sections.map(({ name }) => name)]

/** The lines of a choice by its name; the main ones where it is none of them. */
export function yearLinesOf(name: string): readonly StackLine[] {
  const found = sections.find(section => section.name === name)
  return found ? (Object.keys(found.lines) as StackLine[]) : main
}
