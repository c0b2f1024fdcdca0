import { type LineKey, lastQuarter } from '../model/index.ts'
import { isSameBaseline } from '../state/scenario/baseline.ts'
import type { Baseline } from '../state/scenario/scenarioState.ts'
import type { Book } from './book.ts'
import { cellRange } from './places.ts'
import { scenarioLineRange, scenariosOf } from './scenarioPlaces.ts'
import { quoted } from './text.ts'

/** Where the workbook has all quarters of a scenario's lines; null where it has not that scenario. */
export function lineRangesOf(book: Book, scenario: Baseline): ((line: LineKey) => string) | null {
  const { live } = scenariosOf(book)
  if (live.length === 0) return isSameBaseline(scenario, book.shared) ? cellRange : null
  const place = live.findIndex(({ shared }) => isSameBaseline(scenario, shared))
  return place < 0 ? null : line => scenarioLineRange(place, line)
}

/** The figure at the quarter of a cell, of a scenario whose own quarter 0 lies so many quarters after that of the workbook; a dash outside its six years. */
export function figureAt(range: string, quarterCell: string, shift: number): string {
  const own = `${quarterCell} - ${shift} + 1`
  return `IF(AND(${quarterCell} >= ${shift}, ${quarterCell} <= ${lastQuarter + shift}), INDEX(${range}, 1, ${own}), ${quoted('–')})`
}
