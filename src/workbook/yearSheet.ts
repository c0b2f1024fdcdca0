import { cellRef } from 'hucre/xlsx'
import { yearLinesOf } from '../analysis/tableChoice.ts'
import type { Answer } from '../analysis/whatIf.ts'
import { lineYears, trailingYear, yearName } from '../analysis/years.ts'
import { type Counting, countingOf, countingWords } from '../model/counting.ts'
import { type ModelYear, quartersInYear, yearKinds } from '../model/fiscalYears.ts'
import { type LineKey, type StackLine, stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { type Side, sides } from '../model/sides.ts'
import { dayOf } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { figureLook, headLook, looks, tabColour } from './looks.ts'
import { cellOf, cellRange, headRow, judgedQuarterName, sheetNames } from './places.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'

/** Lines by years as sums over the quarters of the model, for each owner by its own years; then growth, and the year to the judged quarter. */
export function yearSheet({ shared }: Book, answer: Answer): SheetWriter {
  const { years: kind, yearLines } = shared.tables
  const asOf = dayOf(shared)
  const lines = yearLinesOf(yearLines)
  const count = Math.max(...sides.map(side => lineYears({ answer, asOf }, side, lines[0]!, kind).length))
  const sheet = sheetOf({
    name: sheetNames.years,
    columns: [{ width: 44 }, { width: 11 }, ...Array.from({ length: 2 * count }, () => ({ width: 13 }))],
    freezePane: { rows: 0, columns: 1 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: `${yearLines} by years`, look: looks.title })
  put(1, 0, {
    value: `${yearKinds[kind].label}. Sums are of the quarters that the model has, quarter 0 at its pace of today; levels are those at the year’s end.`,
    look: looks.lead,
  })
  sides.forEach((side, place) => {
    const top = headRow + place * (lines.length + 2)
    lines.forEach((line, i) => {
      const years = lineYears({ answer, asOf }, side, line, kind)
      const row = top + 1 + i
      const counting = countingOf(line)
      const { label, unit } = stackLines[line]
      const [trailingColumn, growthColumn] = [2 + count, 2 + count]
      if (i === 0) {
        put(top, 0, { value: names[side].owner, look: headLook(side) })
        put(top, 1, { value: 'Counted', look: headLook(side) })
        years.forEach((year, at) => put(top, 2 + at, { value: yearName(year), look: headLook(side, 'right') }))
        put(top, trailingColumn, { value: 'Four quarters to the judged one', look: headLook(side, 'right') })
        years
          .slice(1)
          .forEach((year, at) =>
            put(top, growthColumn + 1 + at, { value: `Growth, ${year.label}`, look: headLook(side, 'right') }),
          )
      }
      put(row, 0, { value: label, look: looks.text })
      put(row, 1, { value: countingWords[counting], look: looks.soft })
      years.forEach((year, at) => {
        const formula = sumOf(side, line, counting, year)
        put(row, 2 + at, { value: year.value, ...(formula && { formula }), look: figureLook(unit.excel) })
        if (year.growth === null) return
        put(row, growthColumn + at, {
          value: year.growth,
          formula: `IF(${cellRef(row, 1 + at)} > 0, ${cellRef(row, 2 + at)} / ${cellRef(row, 1 + at)} - 1, "–")`,
          look: figureLook('0.0%'),
        })
      })
      if (counting !== 'level')
        put(row, trailingColumn, {
          value: trailingYear(answer, side, line, shared.horizon) ?? '–',
          formula: trailingOf(`${side}.${line}`, counting),
          look: figureLook(unit.excel),
        })
    })
  })
  return sheet
}

/** A year of a line: the sum over its quarters, a pace by the quarter; a level at its end; null where the model ends before. */
function sumOf(side: Side, line: StackLine, counting: Counting, { quarters, end }: ModelYear): string | null {
  const key: LineKey = `${side}.${line}`
  if (counting === 'level') return end === null ? null : cellOf(key, end, 'elsewhere')
  // An amount of quarter 0 is shown by the model, not applied.
  const own = counting === 'pace' ? quarters : quarters.filter(t => t > 0)
  if (own.length === 0) return '0'
  const sum = `SUM(${cellRange(key, own[0], own.at(-1))})`
  return counting === 'pace' ? `${sum} / ${quartersInYear}` : sum
}

/** The four quarters that end with the judged one. */
function trailingOf(key: LineKey, counting: Counting): string {
  const all = cellRange(key)
  const sum = `SUM(INDEX(${all}, 1, ${judgedQuarterName} - 2):INDEX(${all}, 1, ${judgedQuarterName} + 1))`
  const whole =
    counting === 'pace' ? `${sum} / ${quartersInYear}` : `${sum} - IF(${judgedQuarterName} = 3, INDEX(${all}, 1, 1), 0)`
  return `IF(${judgedQuarterName} < 3, "–", ${whole})`
}
