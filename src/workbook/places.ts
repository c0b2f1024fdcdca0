import { cellRef, colToLetter } from 'hucre/xlsx'
import { type LineKey, lastQuarter, marketLines, sections } from '../model/index.ts'
import { groups, inputs } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import { membership } from '../model/membership.ts'
import type { Side } from '../model/sides.ts'

/** What the names begin with that say where the heads of a sheet are. */
export const headNames = 'Title'

/** The sheets, in their order. */
export const sheetNames = {
  readMe: 'Read me',
  inputs: 'Inputs',
  market: 'Market',
  aws: 'AWS',
  alliance: 'Alliance',
  scenarios: 'Scenarios',
  scenarioInputs: 'Scenario inputs',
  sideBySide: 'Side by side',
  changes: 'Changes',
  irr: 'IRR',
  sensitivity: 'Sensitivity',
  years: 'Years',
  share: 'Share',
  compared: 'Compared',
  weights: 'Weights',
  copies: 'Copies',
  sources: 'Sources',
  checks: 'Checks',
} as const

/** A row of a sheet of lines or inputs: a heading, or one entry. Rows are counted from 0, as all places here. */
type Row<Entry> = { heading: string } | { entry: Entry }

/** The rows above the first heading: title, what it is, an empty one, and the head; sheets of lines have the quarters beneath. */
export const headRow = 3
export const quarterRow = 4
const [firstInputRow, firstLineRow] = [headRow + 1, quarterRow + 1]

/** What a side's sheet has under its head: the sections of a stack, or the lines of the market. */
export const lineRows = (side: Side | null): Row<string>[] =>
  (side ? sections : [{ name: 'Both stacks live under this', lines: marketLines }]).flatMap(({ name, lines }) => [
    { heading: name },
    ...Object.keys(lines).map(id => ({ entry: id })),
  ])

/** What the sheet of inputs has under its head, and last the constants of the model. */
export const inputRows: Row<string>[] = [
  ...groups.flatMap(({ name, inputs: own }) => [
    { heading: name },
    ...inputs.filter(({ id }) => Object.hasOwn(own, id)).map(({ key }) => ({ entry: key })),
  ]),
  { heading: 'Constants of the model' },
  ...Object.keys(membership).map(key => ({ entry: key })),
]

/** Where the rows of a sheet stand, by what is in them. */
const rowsFrom = (first: number, rows: Row<string>[]) =>
  new Map(rows.flatMap((row, i) => ('entry' in row ? [[row.entry, first + i] as const] : [])))

const placesOf = {
  market: rowsFrom(firstLineRow, lineRows(null)),
  stack: rowsFrom(firstLineRow, lineRows('aws')),
  inputs: rowsFrom(firstInputRow, inputRows),
}

/** The column of the values of inputs, and those of the first and the last quarter. */
export const valueColumn = 2
const firstQuarterColumn = 2
export const lastQuarterColumn = firstQuarterColumn + lastQuarter

export const columnOfQuarter = (t: number) => firstQuarterColumn + t

export const rowOfInput = (key: string) => placesOf.inputs.get(key)!

function rowOfLine(key: LineKey): number {
  const { side, id } = ownerOf(key)
  return placesOf[side ? 'stack' : 'market'].get(id)!
}

/** The first heading of the inputs, and the last of them, above the constants. */
export const rowsOfInputs = { first: firstInputRow, last: Math.max(...inputs.map(({ key }) => rowOfInput(key))) }

/** A line at a quarter as a formula names it, with its sheet where that is another one. */
export function cellOf(key: LineKey, t: number, from: Side | null | 'elsewhere'): string {
  const { side } = ownerOf(key)
  const cell = cellRef(rowOfLine(key), columnOfQuarter(t))
  return side === from ? cell : `${sheetNames[side ?? 'market']}!${cell}`
}

/** All quarters of a line, or those from one to another, as other sheets name them. */
export function cellRange(key: LineKey, from = 0, to = lastQuarter): string {
  return quartersOf(rowOfLine(key), ownerOf(key).side, from, to)
}

/** The quarters themselves as numbers, 0 to the last, or from a later one. */
export const quarterRange = (from = 0) => quartersOf(quarterRow, null, from, lastQuarter)

function quartersOf(row: number, side: Side | null, from: number, to: number): string {
  const [first, last] = [from, to].map(t => `$${colToLetter(columnOfQuarter(t))}$${row + 1}`)
  return `${sheetNames[side ?? 'market']}!${first}:${last}`
}

/** What an input is called in formulas: `aws.valuation` is aws_valuation, which every spreadsheet takes for a name. */
export const nameOf = (key: string) => key.replace('.', '_')

/** What an input of the workbook's own scenario is called where formulas are about the scenario in use. */
export const ownNameOf = (key: string) => `own_${nameOf(key)}`

/** The quarter that verdicts are read at, as formulas call it. */
export const judgedQuarterName = 'judgedQuarter'
