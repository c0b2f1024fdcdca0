import { cellRef } from 'hucre/xlsx'
import { irrOf } from '../analysis/irr.ts'
import { irrText } from '../analysis/irrWords.ts'
import { verdict } from '../analysis/verdict.ts'
import { type Answer, whatIf } from '../analysis/whatIf.ts'
import { dayHere } from '../data/dates.ts'
import { lastQuarter, stackLines } from '../model/index.ts'
import { inputOf } from '../model/inputs.ts'
import { type MeasureId, measureIds, measures } from '../model/measures.ts'
import { inputName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { type Side, sides } from '../model/sides.ts'
import { parameterUnits } from '../model/units.ts'
import { type Provenance, provenanceOf } from '../provenance/provenance.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import { yoursIn } from '../state/scenario/yours.ts'
import type { Book, Named } from './book.ts'
import { irrCell } from './irrPlaces.ts'
import { figureLook, headLook, inputLook, looks, sectionLook, tabColour, toTheRight } from './looks.ts'
import { cellRange, headRow, judgedQuarterName, nameOf, sheetNames } from './places.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'
import { workbookUnits } from './units.ts'

const columns = [
  ['Measure', 30],
  ['Unit', 9],
  ['Amazon', 13],
  ['Microsoft', 13],
  ['Lead', 13],
  ['Leads', 26],
  ['', 3],
  ['Changed input', 44],
  ['From', 12],
  ['To', 12],
  ['Unit', 9],
] as const

/** Where the quarter that is judged stands, and the first measure of the workbook's own scenario. */
export const judgedPlace = { row: headRow + 2, column: 2 }
const firstMeasureRow = headRow + 3

/** The cells of a measure's verdict in the workbook's own scenario. */
export function verdictCells(measure: MeasureId) {
  const row = firstMeasureRow + measureIds.indexOf(measure)
  const cell = (column: number) => `${sheetNames.scenarios}!${cellRef(row, column)}`
  return { aws: cell(2), alliance: cell(3), lead: cell(4), leads: cell(5) }
}

/** Who leads on every measure: in the workbook's own scenario by formulas, in the others as Stakeout works it out. */
export function scenarioSheet(book: Book, answer: Answer): SheetWriter {
  const sheet = sheetOf({
    name: sheetNames.scenarios,
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: headRow + 1 },
    view: { tabColor: tabColour('nobody') },
    pageSetup: { printTitlesRow: `$1:$${headRow + 1}` },
    dataValidations: [
      {
        type: 'whole',
        operator: 'between',
        formula1: '0',
        formula2: String(lastQuarter),
        range: cellRef(judgedPlace.row, judgedPlace.column),
        showErrorMessage: true,
        errorTitle: 'Quarters from today',
        errorMessage: `A whole number from 0 to ${lastQuarter}`,
      },
    ],
  })
  const { put } = sheet
  put(0, 0, { value: 'Scenarios', look: looks.title })
  put(1, 0, {
    value:
      'Who leads on each measure. The first scenario is the one in this workbook and follows its inputs; the others are as they were saved.',
    look: looks.lead,
  })
  columns.forEach(([value], column) => {
    const horizontal = [2, 3, 4, 8, 9].includes(column) ? 'right' : 'left'
    put(headRow, column, { value, look: headLook('nobody', horizontal) })
  })
  let row = headRow + 1
  const recordOf = ({ shared }: Named) => provenanceOf(shared, { facts: null, today: dayHere(book.madeAt) })
  row = block(sheet, row, book, answer, recordOf(book), true) + 1
  for (const other of book.others)
    row = block(sheet, row, other, whatIf(worldFrom(other.shared)), recordOf(other), false) + 1
  return sheet
}

/** One scenario; answers the row beneath it. Only the workbook's own is live. */
function block(
  { put }: SheetWriter,
  top: number,
  { name, shared }: Named,
  answer: Answer,
  record: Provenance,
  isLive: boolean,
): number {
  const asOf = dayOf(shared)
  columns.forEach((_, column) =>
    put(top, column, {
      value: column === 0 ? [`${name ?? 'In this workbook'}: from ${record.base}.`, ...record.market].join(' ') : null,
      look: sectionLook('nobody'),
    }),
  )
  const row = top + 1
  put(row, 0, { value: 'Quarters from today', look: looks.text })
  put(row, 1, { value: workbookUnits.quarters, look: looks.soft })
  put(row, 2, { value: shared.horizon, look: isLive ? inputLook('0') : figureLook('0') })
  put(row, 3, {
    value: quarterLabel(asOf, shared.horizon),
    look: { ...looks.soft, alignment: toTheRight },
    ...(isLive && {
      formula: `INDEX(${sheetNames.aws}!$C$${headRow + 1}:$AA$${headRow + 1}, 1, ${judgedQuarterName} + 1)`,
    }),
  })
  measureIds.forEach((id, i) => measureRow(put, row + 1 + i, id, answer, shared.horizon, isLive))
  irrRow(put, row + 1 + measureIds.length, shared, answer, isLive)
  put(row, 7, { value: record.changes, look: looks.soft })
  const moves = movesIn(shared)
  moves.forEach(({ key, name, from, to, isNow }, i) => {
    const { excel, kind } = parameterUnits[inputOf(key).parameter.unit]
    put(row + 1 + i, 7, { value: name, look: looks.text })
    put(row + 1 + i, 8, { value: from, look: figureLook(excel, { isSoft: true }) })
    put(row + 1 + i, 9, {
      value: to,
      look: { ...figureLook(excel), ...looks.yours },
      ...(isLive && isNow && { formula: nameOf(key) }),
    })
    put(row + 1 + i, 10, { value: workbookUnits[kind], look: looks.soft })
  })
  return row + 1 + Math.max(measureIds.length + 1, moves.length)
}

/** Every step away from the base of the model: what was changed since the start, then what the own base has. */
function movesIn(shared: Named['shared']) {
  const yours = yoursIn(shared)
  return [
    ...yours
      .filter(({ isChanged }) => isChanged)
      .map(({ key, atStart, value }) => ({ key, name: inputName(key), from: atStart, to: value, isNow: true })),
    ...yours
      .filter(({ isOfBase }) => isOfBase)
      .map(({ key, inModel, atStart, isChanged }) => ({
        key,
        name: `${inputName(key)} (own base)`,
        from: inModel,
        to: atStart,
        isNow: !isChanged,
      })),
  ]
}

function measureRow(
  put: SheetWriter['put'],
  row: number,
  id: MeasureId,
  answer: Answer,
  horizon: number,
  isLive: boolean,
) {
  const { line, label, of } = measures[id]
  const { unit } = stackLines[line]
  const { leader, value, margin, isLevel } = verdict(answer, id, horizon)
  const look = figureLook(unit.excel)
  const [aws, alliance, lead] = [2, 3, 4].map(column => cellRef(row, column))
  const at = (side: Side) =>
    isLive && { formula: `INDEX(${cellRange(`${side}.${line}`)}, 1, ${judgedQuarterName} + 1)` }
  put(row, 0, { value: label, look: looks.text })
  put(row, 1, { value: workbookUnits[unit.kind], look: looks.soft })
  put(row, 2, { value: value.aws, look, ...at('aws') })
  put(row, 3, { value: value.alliance, look, ...at('alliance') })
  put(row, 4, { value: margin, look, ...(isLive && { formula: `ABS(${aws} - ${alliance})` }) })
  put(row, 5, {
    value: isLevel ? level : of(leader),
    look: looks.strong,
    ...(isLive && {
      formula: `IF(OR(${lead} = 0, ${lead} < 0.05 * MAX(ABS(${aws}), ABS(${alliance}))), "${level}", IF(${aws} >= ${alliance}, "${of('aws')}", "${of('alliance')}"))`,
    }),
  })
}

/** The rate of return of both stakes after tax, which is no measure of the verdict. */
function irrRow(put: SheetWriter['put'], row: number, shared: Named['shared'], answer: Answer, isLive: boolean) {
  put(row, 0, { value: 'IRR of the stake after tax', look: looks.text })
  put(row, 1, { value: workbookUnits.fraction, look: looks.soft })
  for (const [i, side] of sides.entries()) {
    const irr = irrOf({ world: worldFrom(shared), answer, asOf: dayOf(shared) }, side, shared.horizon)
    put(row, 2 + i, {
      value: irr.rate ?? irrText(irr),
      look: figureLook('0.0%'),
      ...(isLive && { formula: irrCell('rate', side) }),
    })
  }
}

export const level = 'level'
