import type { NumberMarks } from '../model/arithmetic.ts'
import { type EntryRange, type ParsedEntry, readValue } from '../model/entry.ts'
import type { Cell } from './cell.ts'
import { type FractionMark, marksIn, marksOf } from './fractionMark.ts'

/** Whether a bare number for a share counts percent, as in an entry box (35 is 35 %), or is a fraction, as in a sheet (0.35). */
export type ShareScale = 'percent' | 'fraction'

/** A cell of the column of values, with what says its unit: its own column, format or name (`isFirm`), or only a heading; `range`: what it can be. */
export type ValueCell = { cell: Cell; unit: string; isFirm: boolean; range: Omit<EntryRange, 'present'> }

/** How a cell of values is read where both marks and both scales are known. */
export type ReadingWay = { mark: FractionMark; scale: ShareScale }

/** A number that a file holds as one. */
const exactMarks: NumberMarks = { decimal: '.', group: '' }

/** The marks by which a cell is read: one, or both where it has to be known. */
export const marksFor = ({ cell }: ValueCell): readonly FractionMark[] => {
  const marks = cell.isExact ? [] : marksIn(cell.text)
  return marks.length === 0 ? ['point'] : marks
}

/** The scales by which a cell is read: both for a share without a sign or a unit. */
export function scalesFor({ cell, unit, isFirm, range }: ValueCell): readonly ShareScale[] {
  if (range.unit !== 'fraction' || !isBare(cell.text)) return ['percent']
  if (isFraction(unit)) return ['fraction']
  return isFirm && unit !== '' ? ['percent'] : /%|percent|pct/i.test(unit) ? ['percent'] : ['percent', 'fraction']
}

/** The value of a cell one way, with its unit where it stands elsewhere; a problem says why there is none. */
export function tableValue(value: ValueCell, { mark, scale }: ReadingWay): ParsedEntry {
  const { cell, unit, isFirm, range } = value
  const marks = cell.isExact ? exactMarks : marksOf[mark]
  const read = (text: string): ParsedEntry => {
    if (scale === 'percent') return readValue(text, range, marks)
    const wide = readValue(text, { unit: range.unit, min: -1e9, max: 1e9 }, marks)
    if (!wide.ok) return wide
    return readValue(String(Number((wide.value * 10_000).toPrecision(12))), range, exactMarks)
  }
  if (unit === '') return countedReading(value, marks) ?? read(cell.text)
  if (isFraction(unit) || !isBare(cell.text)) return read(cell.text)
  const withUnit = read(`${cell.text} ${unit}`)
  if (isFirm || withUnit.ok || withUnit.problem.startsWith('The range')) return withUnit
  return read(cell.text)
}

/**
 * Dollars or shares that a file counts one by one, as filings do, where the model has billions: a bare number that is out of
 * its range in billions, and within it as a count alone, not also as thousands or millions. Null where it is none.
 */
function countedReading({ cell, range }: ValueCell, marks: NumberMarks): ParsedEntry | null {
  if ((range.unit !== 'usd_bn' && range.unit !== 'shares_bn') || !isBare(cell.text.replace('$', ''))) return null
  const amount = readValue(cell.text, { unit: range.unit, min: -1e15, max: 1e15 }, marks)
  if (!amount.ok) return null
  const inBillions = (scale: number) =>
    readValue(String(Number((amount.value / scale).toPrecision(12))), range, exactMarks)
  const [billions, millions, thousands, ones] = [1, 1e3, 1e6, 1e9].map(inBillions)
  return billions!.ok || millions!.ok || thousands!.ok || !ones!.ok ? null : ones!
}

const isFraction = (unit: string) => /^(fraction|ratio|decimal)s?$/i.test(unit)

/** Is it a number alone, without a unit, a sign of one or a word? */
const isBare = (text: string) => !/[\p{L}\p{Sc}%‰×]/u.test(text.replace(/\d[eE][+-]?\d/g, ''))
