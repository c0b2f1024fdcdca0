import { type InputKey, inputOf } from '../model/inputs.ts'
import type { TableRow } from './cell.ts'
import { type Columns, unitBeside, withoutUnit } from './columns.ts'
import type { DayOrder } from './days.ts'
import type { FractionMark } from './fractionMark.ts'
import { type InputMatch, inputMatch } from './inputMatch.ts'
import { type Role } from './roles.ts'
import type { ShareScale, ValueCell } from './valueReading.ts'

/** A row with what was found out of it before any number is read. */
export type Candidate = {
  row: TableRow
  place: string
  name: string
  match: InputMatch
  value: ValueCell | null
  text: string
}

/** How what can be read in two ways is read throughout a table; null where it has to be asked. */
export type Decided = { decimal: FractionMark | null; share: ShareScale | null; days: DayOrder | null }

/** Of a row with a name or a value: what it may mean, or what the user said it does (null: no input). Empty rows, the
 * head and titles say nothing; `near` knows the inputs whose names are spelled alike. */
export function candidateIn(
  row: TableRow,
  { roles, heads, headRow }: Columns,
  given: InputKey | null | undefined,
  near: (name: string) => readonly InputKey[],
): Candidate[] {
  if (row.row === headRow) return []
  const of = (role: Role) => row.cells[roles.indexOf(role)]
  const name = of('name')?.text ?? ''
  const cell = of('value') ?? { text: '' }
  const isEmpty = cell.text === '' && !cell.fault
  if (name === '' && isEmpty) return []
  const isSaid = !isEmpty && (/\p{Nd}/u.test(cell.text) || cell.fault !== undefined)
  const match = matchOf(name, given, isSaid ? near : () => [])
  if (!isSaid && !('key' in match)) return []
  const place = row.place ?? `Row ${row.row}`
  const text = cell.unit ? `${cell.text} ${cell.unit}` : cell.text
  if (!('key' in match)) return [{ row, place, name, match, value: null, text }]
  const firm = cell.unit ?? (of('unit')?.text || (withoutUnit(name) === name ? '' : unitBeside(name)))
  const unit = firm || unitBeside(heads[roles.indexOf('value')] ?? '')
  const { parameter } = inputOf(match.key)
  return [{ row, place, name, match, value: { cell, unit, isFirm: firm !== '', parameter }, text }]
}

function matchOf(
  name: string,
  given: InputKey | null | undefined,
  near: (name: string) => readonly InputKey[],
): InputMatch {
  if (given) return { key: given, by: 'label' }
  if (given === null) return { candidates: [] }
  const short = withoutUnit(name)
  const [match, shorter] = [inputMatch(name), inputMatch(short)]
  if ('key' in match) return match
  if ('key' in shorter || shorter.candidates.length > 0) return shorter
  return { candidates: match.candidates.length > 0 ? match.candidates : near(short) }
}
