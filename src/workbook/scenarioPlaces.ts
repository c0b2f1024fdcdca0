import { cellRef, colToLetter } from 'hucre/xlsx'
import type { LineKey } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import type { Side } from '../model/sides.ts'
import type { Book, Named } from './book.ts'
import type { ModelPlace } from './formulas.ts'
import {
  columnOfQuarter,
  headRow,
  lastQuarterColumn,
  lineRows,
  quarterRow,
  rowOfInput,
  rowsOfInputs,
  sheetNames,
} from './places.ts'
import { fixedRef } from './sheet.ts'

/** How many scenarios a workbook has whole models of, its own among them. */
const most = 8

/**
 * The scenarios that a workbook works out, its own first, and those beyond the eighth, which stay as they were exported.
 * Without others there is nothing to choose from: both are empty.
 */
export function scenariosOf({ name, shared, others }: Book): { live: Named[]; rest: readonly Named[] } {
  if (others.length === 0) return { live: [], rest: [] }
  return { live: [{ name, shared }, ...others.slice(0, most - 1)], rest: others.slice(most - 1) }
}

export const titleOf = ({ name }: Named) => name ?? 'In this workbook'

/** The columns of scenarios: how wide each is, and how high a head must be for the longest title, in points. */
export const scenarioWidth = 18
export const headHeight = (live: readonly Named[]) =>
  14 * Math.max(...live.map(one => Math.ceil((titleOf(one).length + 3) / (scenarioWidth - 3))))

/** The columns of the sheet of all scenarios' inputs: the scenario in use, then one a scenario. The rows of inputs are those of the sheet Inputs. */
export const inUseColumn = 2
export const scenarioColumn = (i: number) => inUseColumn + 1 + i

/** Which scenario the model of the workbook is worked out for, 1 for its own; and what formulas call that number. */
export const switchPlace = { row: headRow - 1, column: inUseColumn }
export const switchName = 'scenarioInUse'

/** Beneath the inputs: the quarter that verdicts are read at, and the day of the base. */
export const [judgedRow, dayRow] = [rowsOfInputs.last + 2, rowsOfInputs.last + 3]

/** A cell of the sheet as others name it. */
export const scenarioInputCell = (row: number, column: number) =>
  `'${sheetNames.scenarioInputs}'!${fixedRef(row, column)}`

/** What stands in a row for the scenario in use, of so many. */
export const inUseFormula = (row: number, count: number) =>
  `INDEX($${colToLetter(scenarioColumn(0))}${row + 1}:$${colToLetter(scenarioColumn(count - 1))}${row + 1}, 1, ${switchName})`

/** The day of the base of the scenario in use, as a number of days. */
export const dayInUse = scenarioInputCell(dayRow, inUseColumn)

/** The sheet with all lines of a scenario: the market, then the stacks, one under another. */
export const scenarioLines = (i: number) => `Lines ${i + 1}`

/** What stands in it under the quarters: headings, and lines by their keys. */
export const scenarioLineRows: readonly ({ heading: string; side: Side | null } | { key: LineKey })[] = (
  [null, 'aws', 'alliance'] as const
).flatMap(side =>
  lineRows(side).map(row =>
    'heading' in row ? { ...row, side } : { key: (side ? `${side}.${row.entry}` : row.entry) as LineKey },
  ),
)

const firstRow = quarterRow + 1
const rowOfLine = new Map(
  scenarioLineRows.flatMap((row, i) => ('key' in row ? [[row.key, firstRow + i] as const] : [])),
)

const [firstLetter, lastLetter] = [columnOfQuarter(0), lastQuarterColumn].map(colToLetter)

/** All quarters of a line of a scenario, as other sheets name them. */
export function scenarioLineRange(i: number, key: LineKey): string {
  const row = rowOfLine.get(key)! + 1
  return `'${scenarioLines(i)}'!$${firstLetter}$${row}:$${lastLetter}$${row}`
}

/** All lines of a scenario at all quarters, and their keys beside them, as other sheets name them. */
export function scenarioTable(i: number): { keys: string; figures: string } {
  const [top, foot] = [firstRow + 1, firstRow + scenarioLineRows.length]
  const range = (first: string, last: string) => `'${scenarioLines(i)}'!$${first}$${top}:$${last}$${foot}`
  return { keys: range('B', 'B'), figures: range(firstLetter!, lastLetter!) }
}

/** Its quarters as words. */
export const scenarioQuarters = (i: number) =>
  `'${scenarioLines(i)}'!$${firstLetter}$${headRow + 1}:$${lastLetter}$${headRow + 1}`

/** Where the formulas of a scenario's lines find what they name. */
export const scenarioPlace = (i: number): ModelPlace => ({
  input: key => scenarioInputCell(rowOfInput(key), scenarioColumn(i)),
  line: (key, t) => cellRef(rowOfLine.get(key)!, columnOfQuarter(t)),
})

/** Whose heading or line a row of such a sheet is. */
export const sideOfRow = (row: (typeof scenarioLineRows)[number]): Side | null =>
  'key' in row ? ownerOf(row.key).side : row.side
