import { plainUnits } from '../../model/plainUnits.ts'
import type { Unit } from '../../model/units.ts'

/** A number of the data, or nothing where its row has none. */
export type Datum = number | null

/** Numbers in one unit, without its sign. A name that is a number is a place on an axis. */
export type NumberColumn = { name: string | number; unit: string; numbers: readonly Datum[] }

/** One column of a chart's data, a cell for each row: numbers, or words. */
export type Column = NumberColumn | { name: string; words: readonly string[] }

/** A column of the model's values of one unit. */
export function numbersIn({ kind }: Unit, name: string | number, values: readonly Datum[]): NumberColumn {
  const { words, times } = plainUnits[kind]
  return { name, unit: words, numbers: values.map(value => plainOf(value, times)) }
}

/** A column of differences between such values: of percentages they are points. */
export function differencesIn(unit: Unit, name: string | number, values: readonly Datum[]): NumberColumn {
  const column = numbersIn(unit, name, values)
  return column.unit === '%' ? { ...column, unit: 'percentage points' } : column
}

/** A column of numbers that are each in the unit of their row, which stands in a column of its own. */
export const inOwnUnits = (name: string, values: readonly (readonly [Unit, number])[]): NumberColumn => ({
  name,
  unit: 'in the unit of the input',
  numbers: values.map(([{ kind }, value]) => plainOf(value, plainUnits[kind].times)),
})

export const wordColumn = (name: string, words: readonly string[]): Column => ({ name, words })

const plainOf = (value: Datum, times: number): Datum =>
  value === null || !Number.isFinite(value) ? null : Number((value * times).toPrecision(12)) + 0

/** How many rows there are. */
export const rowCount = (columns: readonly Column[]): number =>
  Math.max(0, ...columns.map(column => csvCells(column).length))

/** The cells of a column, whatever is in them. */
export const csvCells = (column: Column): readonly (string | Datum)[] =>
  'words' in column ? column.words : column.numbers
