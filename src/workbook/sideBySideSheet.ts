import { cellRef } from 'hucre/xlsx'
import { type Answer, valueAt, whatIf } from '../analysis/whatIf.ts'
import { type LineKey, lastQuarter, lineOf } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { measures } from '../model/measures.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { judgedHold } from './judgedHold.ts'
import { figureLook, headLook, inputLook, looks, sectionLook, tabColour, titleLook } from './looks.ts'
import { headRow, sheetNames } from './places.ts'
import {
  headHeight,
  scenarioLineRange,
  scenarioLineRows,
  scenarioQuarters,
  scenariosOf,
  scenarioTable,
  scenarioWidth,
  sideOfRow,
  titleOf,
} from './scenarioPlaces.ts'
import { fixedRef, type SheetWriter, sheetOf } from './sheet.ts'
import { workbookUnits } from './units.ts'

const firstScenario = 3
const quarterPlace = { row: headRow - 1, column: 2 }
const firstLine = headRow + 1
const lineHead = firstLine + scenarioLineRows.length + 2
const linePlace = { row: lineHead - 1, column: 1 }

/** The lines of all scenarios side by side: every line at a quarter that is typed, and a line that is chosen at every quarter. */
export function sideBySideSheet(book: Book): SheetWriter {
  const { live } = scenariosOf(book)
  const answers = live.map(({ shared }) => whatIf(worldFrom(shared)))
  const { horizon, measure } = book.shared
  const sheet = sheetOf({
    name: sheetNames.sideBySide,
    columns: [{ width: 40 }, { width: 26 }, { width: 13 }, ...live.map(() => ({ width: scenarioWidth }))],
    freezePane: { rows: headRow + 1, columns: firstScenario },
    view: { tabColor: tabColour('nobody') },
    pageSetup: { printTitlesRow: `$1:$${headRow + 1}` },
    rowDefs: new Map([headRow, lineHead].map(row => [row, { height: headHeight(live) }])),
    dataValidations: [
      judgedHold(quarterPlace.row, quarterPlace.column),
      {
        type: 'list',
        formula1: `${fixedRef(firstLine, 1)}:${fixedRef(firstLine + scenarioLineRows.length - 1, 1)}`,
        range: cellRef(linePlace.row, linePlace.column),
        showErrorMessage: true,
        errorTitle: 'Line',
        errorMessage: 'One of the names above',
      },
    ],
  })
  const { put } = sheet
  put(0, 0, { value: 'Scenarios side by side', look: looks.title })
  put(1, 0, {
    value: `All lines of up to eight scenarios, at the quarter in C${quarterPlace.row + 1} from each one’s own today; beneath, one line at every quarter.`,
    look: looks.lead,
  })
  put(quarterPlace.row, 0, { value: 'Quarters from today', look: looks.strong })
  put(quarterPlace.row, quarterPlace.column, { value: horizon, look: inputLook('0') })
  heads(sheet, headRow, ['Line', 'Name', 'Unit'], live.map(titleOf))
  const quarter = fixedRef(quarterPlace.row, quarterPlace.column)
  live.forEach(({ shared }, i) =>
    put(quarterPlace.row, firstScenario + i, {
      value: quarterLabel(dayOf(shared), horizon),
      formula: `INDEX(${scenarioQuarters(i)}, 1, ${quarter} + 1)`,
      look: { ...looks.soft, alignment: { horizontal: 'right', indent: 1 } },
    }),
  )
  scenarioLineRows.forEach((row, at) => {
    const top = firstLine + at
    const side = sideOfRow(row)
    if ('heading' in row)
      return section(sheet, top, side ? `${names[side].stack}: ${row.heading}` : row.heading, live.length, side)
    const { label, unit } = lineOf(ownerOf(row.key).id)
    put(top, 0, { value: label, look: looks.text })
    put(top, 1, { value: row.key, look: looks.soft })
    put(top, 2, { value: workbookUnits[unit.kind], look: looks.soft })
    answers.forEach((answer, i) =>
      put(top, firstScenario + i, {
        value: valueAt(answer, row.key, horizon),
        formula: `INDEX(${scenarioLineRange(i, row.key)}, 1, ${quarter} + 1)`,
        look: figureLook(unit.excel),
      }),
    )
  })
  chosenLine(sheet, `aws.${measures[measure].line}`, answers, live.map(titleOf))
  return sheet
}

function chosenLine(sheet: SheetWriter, key: LineKey, answers: readonly Answer[], titles: string[]) {
  const { put } = sheet
  section(sheet, linePlace.row - 1, 'One line at every quarter', titles.length, null)
  put(linePlace.row, 0, { value: 'Line (one of the names above)', look: looks.strong })
  put(linePlace.row, 1, { value: key, look: inputLook('@') })
  heads(sheet, lineHead, ['Quarters from today', '', ''], titles)
  const line = fixedRef(linePlace.row, linePlace.column)
  for (let t = 0; t <= lastQuarter; t++) {
    put(lineHead + 1 + t, 0, { value: t, look: figureLook('0', { isSoft: true }) })
    answers.forEach((answer, i) => {
      const { keys, figures } = scenarioTable(i)
      put(lineHead + 1 + t, firstScenario + i, {
        value: valueAt(answer, key, t),
        formula: `INDEX(${figures}, MATCH(${line}, ${keys}, 0), ${t + 1})`,
        look: figureLook('#,##0.0000'),
      })
    })
  }
}

function heads({ put }: SheetWriter, row: number, left: readonly string[], titles: readonly string[]) {
  left.forEach((value, column) => put(row, column, { value, look: headLook('nobody') }))
  titles.forEach((value, i) => put(row, firstScenario + i, { value: `${i + 1}: ${value}`, look: titleLook }))
}

function section({ put }: SheetWriter, row: number, value: string, count: number, side: ReturnType<typeof sideOfRow>) {
  for (let column = 0; column < firstScenario + count; column++)
    put(row, column, { value: column === 0 ? value : null, look: sectionLook(side ?? 'nobody') })
}
