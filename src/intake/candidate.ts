import { inputOf } from '../model/inputs.ts'
import type { Cell, TableRow } from './cell.ts'
import { type Columns, unitBeside, withoutUnit } from './columns.ts'
import type { DayOrder } from './days.ts'
import { estimateUnit } from './estimateUnit.ts'
import type { FractionMark } from './fractionMark.ts'
import { inputMeaning, lineMeaning, type Meaning, type NearNames, type SaidMeaning } from './meaning.ts'
import { quarterWithin } from './quarterName.ts'
import { type Role } from './roles.ts'
import type { ShareScale, ValueCell } from './valueReading.ts'

/** A row, or a cell of one that has a value for each quarter, with what was found out of it before any number is read. */
export type Candidate = {
  id: string
  row: TableRow
  place: string
  name: string
  meaning: Meaning
  isOfQuarter: boolean
  value: ValueCell | null
  text: string
  note: string | undefined
}

/** How what can be read in two ways is read throughout a table; null where it has to be asked. */
export type Decided = { decimal: FractionMark | null; share: ShareScale | null; days: DayOrder | null }

/** Of a row with a name or a value: what it may mean, or what the user said it does. Empty rows, the head and titles say
 * nothing; of a row with values for several quarters each is one, but where its name means nothing. */
export function candidatesIn(row: TableRow, columns: Columns, said: SaidMeaning, near: NearNames): Candidate[] {
  const { roles, heads, headRow } = columns
  if (row.row === headRow) return []
  const textOf = (role: Role) => row.cells[roles.indexOf(role)]?.text ?? ''
  const name = textOf('name')
  const place = row.place ?? `Row ${row.row}`
  const wide = roles.flatMap((role, column) => {
    const cell = role === 'quarterValue' ? row.cells[column] : undefined
    return cell && (cell.text !== '' || cell.fault) ? [{ cell, quarter: heads[column] ?? '', column }] : []
  })
  const found = wide.flatMap(({ cell, quarter, column }) =>
    candidateOf(
      { id: `${row.row}.${column}`, row, place: `${place}, ${quarter}` },
      { name, quarter, cell },
      columns,
      said,
      near,
    ),
  )
  if (found.length > 0) return found.some(({ value }) => value) ? found : [{ ...found[0]!, place, name }]
  const within = textOf('quarter') === '' ? quarterWithin(name) : { name, quarter: textOf('quarter') }
  const { name: bare, quarter } = within ?? { name, quarter: '' }
  const cell = row.cells[roles.indexOf('value')] ?? { text: '' }
  return candidateOf({ id: `${row.row}`, row, place }, { name: bare, quarter, cell }, columns, said, near)
}

type Told = { name: string; quarter: string; cell: Cell }

function candidateOf(
  at: Pick<Candidate, 'id' | 'row' | 'place'>,
  { name, quarter, cell }: Told,
  { roles, heads }: Columns,
  said: SaidMeaning,
  near: NearNames,
): Candidate[] {
  const textOf = (role: Role) => at.row.cells[roles.indexOf(role)]?.text ?? ''
  const isEmpty = cell.text === '' && !cell.fault
  if (name === '' && isEmpty) return []
  const isSaid = !isEmpty && (/\p{Nd}/u.test(cell.text) || cell.fault !== undefined)
  const meaning =
    quarter === ''
      ? inputMeaning(name, textOf('owner'), said, isSaid ? near.inputs : () => [])
      : lineMeaning(name, quarter, textOf('owner'), said, isSaid ? near.lines : () => [])
  if (!isSaid && meaning.kind === 'none') return []
  const text = cell.unit ? `${cell.text} ${cell.unit}` : cell.text
  const shown = quarter === '' ? name : `${name}, ${quarter}`
  const found = { ...at, name: shown, meaning, isOfQuarter: quarter !== '', text, note: cell.note }
  const range = rangeOf(meaning)
  if (!range) return [{ ...found, value: null }]
  const firm = cell.unit ?? (textOf('unit') || (withoutUnit(name) === name ? '' : unitBeside(name)))
  const unit = firm || unitBeside(heads[roles.indexOf('value')] ?? '')
  return [{ ...found, value: { cell, unit, isFirm: firm !== '', range } }]
}

/** Larger than any estimate that is meant: a million billion dollars, a million times. */
const most = 1e6

/** The values that what a row means can have: an input's own range, any number for a line. */
function rangeOf(meaning: Meaning): ValueCell['range'] | null {
  if (meaning.kind === 'input') return inputOf(meaning.key).parameter
  const unit = meaning.kind === 'line' ? estimateUnit(meaning.line.key) : null
  return unit && { unit, min: -most, max: most }
}
