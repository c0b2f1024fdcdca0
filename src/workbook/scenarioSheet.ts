import { cellRef } from 'hucre/xlsx'

import { type Answer, whatIf } from '../analysis/whatIf.ts'
import { dayHere } from '../data/dates.ts'

import { type MeasureId, measureIds } from '../model/measures.ts'

import { provenanceOf } from '../provenance/provenance.ts'
import { worldFrom } from '../state/scenario/start.ts'

import type { Book, Named } from './book.ts'

import { judgedHold } from './judgedHold.ts'
import { headLook, looks, tabColour } from './looks.ts'
import { headRow, sheetNames } from './places.ts'
import { block, blockColumns, type Source } from './scenarioBlock.ts'
import { scenariosOf, switchPlace } from './scenarioPlaces.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'

/** Where the quarter that is judged stands, and the first measure of the workbook's own scenario. */
export const judgedPlace = { row: headRow + 2, column: 2 }
const firstMeasureRow = headRow + 3

/** The cells of a measure's verdict in the workbook's own scenario. */
export function verdictCells(measure: MeasureId) {
  const row = firstMeasureRow + measureIds.indexOf(measure)
  const cell = (column: number) => `${sheetNames.scenarios}!${cellRef(row, column)}`
  return { aws: cell(2), alliance: cell(3), lead: cell(4), leads: cell(5) }
}

/**
 * Who leads on every measure: in the workbook's own scenario, or in the one in use and in each that can be chosen, by
 * formulas; in any further ones as Stakeout works it out.
 */
export function scenarioSheet(book: Book, answer: Answer): SheetWriter {
  const { live, rest } = scenariosOf(book)
  const sheet = sheetOf({
    name: sheetNames.scenarios,
    columns: blockColumns.map(([, width]) => ({ width })),
    freezePane: { rows: headRow + 1 },
    view: { tabColor: tabColour('nobody') },
    pageSetup: { printTitlesRow: `$1:$${headRow + 1}` },
    ...(live.length === 0 && { dataValidations: [judgedHold(judgedPlace.row, judgedPlace.column)] }),
  })
  const { put } = sheet
  put(0, 0, { value: 'Scenarios', look: looks.title })
  put(1, 0, { value: leadOf(live.length, rest.length), look: looks.lead })
  blockColumns.forEach(([value], column) => {
    const horizontal = [2, 3, 4, 8, 9].includes(column) ? 'right' : 'left'
    put(headRow, column, { value, look: headLook('nobody', horizontal) })
  })
  let row = headRow + 1
  const add = (named: Named, source: Source) => {
    const own = source.kind === 'model' ? answer : whatIf(worldFrom(named.shared))
    const record = provenanceOf(named.shared, { facts: null, today: dayHere(book.madeAt) })
    row = block(sheet, row, { named, answer: own, record, source }) + 1
  }
  add(book, { kind: 'model', count: live.length })
  live.forEach((one, i) => add(one, { kind: 'lines', i }))
  for (const one of rest) add(one, { kind: 'export' })
  return sheet
}

function leadOf(live: number, rest: number): string {
  if (live === 0) return 'Who leads on each measure, by the inputs of this workbook.'
  const first = `Who leads on each measure: first in the scenario in use (its number stands in C${switchPlace.row + 1} of ${sheetNames.scenarioInputs}), then in each of the ${live}, all worked out here`
  return rest === 0 ? `${first}.` : `${first}; those after the eighth are as they were exported.`
}
