import type { FlipEdges } from '../../analysis/sensitivity.ts'
import type { Side } from '../../model/sides.ts'
import { share, type Unit } from '../../model/units.ts'
import type { Changes } from '../../model/world.ts'
import type { Table } from '../chart.ts'
import { type Column, type Datum, differencesIn, numbersIn, wordColumn } from './data.ts'

/** What a column or a row is called; a place on an input's track has its number, too. */
export type TableHead = {
  text: string
  /** Smaller, beneath it. */
  note?: string
  place?: { unit: Unit; value: number }
  side?: Side
  /** Whether the scenario stands there. */
  isPresent?: boolean
}

/** One number of a table, as the model has it; null is none. */
export type SpecCell = {
  value: Datum
  unit: Unit
  /** Whether it is a difference, which has a sign and of percentages is points. */
  isDifference?: boolean
  /** A share that stands beneath it, and whether it is a change. */
  note?: { value: number; isChange: boolean } | null
  /** How far it is from another scenario's number, in its unit; stands beneath it where it is not nought. */
  difference?: number
  /** Who leads where the number is a lead. */
  leader?: Side
  /** Where the lead changes hands beside it. */
  flips?: FlipEdges
  isPresent?: boolean
  /** What a press on it sets. */
  sets?: Changes
}

/** A row; a total has a line above it, what is set all along a row is bold. */
export type SpecRow = { head: TableHead; cells: readonly SpecCell[]; isTotal?: boolean; isPresent?: boolean }

/** Whether a cell is set in bold letters. */
export const isBold = (row: SpecRow, cell?: SpecCell): boolean =>
  Boolean(row.isTotal || row.isPresent || (cell ? cell.isPresent : row.head.isPresent))

/** A table as it is read: on the desk, before a room, on slides, on paper and in files. */
export type TableSpec = {
  title: string
  /** What the names of the rows and of the columns are. */
  corner: string
  columns: readonly TableHead[]
  rows: readonly SpecRow[]
  /** What the smaller numbers beneath the others are. */
  notes?: string
}

/** A number as it is read; a dash where there is none. */
export function specCellText({ value, unit, isDifference }: SpecCell): string {
  if (value === null || !Number.isFinite(value)) return '–'
  return isDifference ? unit.delta(value) : unit.format(value)
}

/** The smaller text beneath a number; none where there is none. */
export function noteText({ note, difference, unit }: SpecCell): string | null {
  if (difference) return unit.delta(difference)
  if (!note) return null
  return note.isChange ? `${note.value > 0 ? '+' : ''}${share.format(note.value)}` : share.format(note.value)
}

/** The same table with its rows as columns. */
export const transposed = ({ columns, rows, ...spec }: TableSpec, corner: string): TableSpec => ({
  ...spec,
  corner,
  columns: rows.map(({ head }) => head),
  rows: columns.map((head, i) => ({ head, cells: rows.map(({ cells }) => cells[i]!) })),
})

/** The table as rows of text, its parts one beneath the other. */
export const specText = (specs: readonly TableSpec[]): Table => ({
  head: [specs[0]!.corner, ...specs[0]!.columns.map(({ text }) => text)],
  rows: specs.flatMap(({ corner, columns, rows }, i) => [
    ...(i === 0 ? [] : [[corner, ...columns.map(({ text }) => text)]]),
    ...rows.map(({ head, cells }) => [
      [head.text, head.note].filter(Boolean).join(', '),
      ...cells.map(cell => [specCellText(cell), noteText(cell)].filter(Boolean).join(', ')),
    ]),
  ]),
})

/**
 * The table as plain numbers: a column for each of its own; of several tables those of the same name are one. Numbers of several
 * units in a column have theirs in a column beside.
 */
export function plainTable(specs: readonly TableSpec[]): Column[] {
  const rows = specs.flatMap(spec => spec.rows.map(row => ({ spec, row })))
  const names = [...new Set(specs.flatMap(({ columns }) => columns.map(({ text }) => text)))]
  const cellAt = ({ spec, row }: (typeof rows)[number], name: string) =>
    row.cells[spec.columns.findIndex(({ text }) => text === name)]
  const found = names.map(name => ({
    name,
    place: specs.flatMap(({ columns }) => columns).find(({ text }) => text === name)?.place,
    cells: rows.map(row => cellAt(row, name)),
  }))
  const isMixed = found.some(({ cells }) => new Set(cells.flatMap(cell => (cell ? [cell.unit.kind] : []))).size > 1)
  const places = rows.flatMap(({ row }) => row.head.place ?? [])
  const [unit] = places.map(place => place.unit)
  return [
    ...(specs.length > 1
      ? [
          wordColumn(
            'Table',
            rows.map(({ spec }) => spec.title),
          ),
        ]
      : []),
    wordColumn(
      specs[0]!.corner,
      rows.map(({ row }) => [row.head.text, row.head.note].filter(Boolean).join(', ')),
    ),
    ...(unit && places.length === rows.length
      ? [
          numbersIn(
            unit,
            'Value of the row',
            places.map(({ value }) => value),
          ),
        ]
      : []),
    ...(isMixed
      ? [
          wordColumn(
            'Unit',
            rows.map(({ row }) => plainOf(row.cells).unit),
          ),
        ]
      : []),
    ...found.flatMap(({ name, place, cells }) => [
      { ...columnOf(placeName(place) ?? name, cells), ...(isMixed && { unit: 'in the unit of the row' }) },
      ...(cells.some(cell => cell?.note)
        ? [
            numbersIn(
              share,
              `${name}, ${specs[0]!.notes}`,
              cells.map(cell => cell?.note?.value ?? null),
            ),
          ]
        : []),
      ...(cells.some(cell => cell?.difference !== undefined)
        ? [
            {
              ...columnOf(
                `${name}, ${specs[0]!.notes}`,
                cells.map(cell => cell && differenceIn(cell)),
              ),
              ...(isMixed && { unit: 'in the unit of the row' }),
            },
          ]
        : []),
    ]),
  ]
}

/** How far a number is from another, as a cell of its own. */
const differenceIn = ({ unit, difference }: SpecCell): SpecCell => ({
  value: difference ?? null,
  unit,
  isDifference: true,
})

function placeName(place: TableHead['place']): string | number | null {
  return place ? numbersIn(place.unit, '', [place.value]).numbers[0]! : null
}

/** Numbers of one column, each by its own unit. */
function columnOf(name: string | number, cells: readonly (SpecCell | undefined)[]) {
  const all = cells.map(cell => (cell ? plainOf([cell]) : null))
  return { name, unit: all.find(one => one)?.unit ?? '', numbers: all.map(one => one?.numbers[0] ?? null) }
}

/** The first number of some cells in its unit. */
function plainOf([cell]: readonly SpecCell[]) {
  const { unit, value, isDifference } = cell!
  return isDifference ? differencesIn(unit, '', [value]) : numbersIn(unit, '', [value])
}

/** The table for a spreadsheet: the model's numbers with their heads, places on a track as numbers, too. */
export const spreadsheetRows = ({ title, corner, columns, rows }: TableSpec): (string | number)[][] => [
  [title === corner ? corner : `${title}: ${corner}`, ...columns.map(cellOfHead)],
  ...rows.map(({ head, cells }) => [cellOfHead(head), ...cells.map(({ value }) => value ?? '')]),
]

const cellOfHead = ({ text, note, place }: TableHead): string | number =>
  place?.value ?? (note ? `${text} (${note})` : text)
