import { cellRef } from 'hucre/xlsx'
import { type InputKey, inputOf, isInput } from '../model/inputs.ts'
import { inputName } from '../model/names.ts'
import { parameterUnits } from '../model/units.ts'
import { dayOf, startValue, worldFrom } from '../state/scenario/start.ts'
import type { Book, Named } from './book.ts'
import { held } from './inputHold.ts'
import { irrLooks, serialOf } from './irrPlaces.ts'
import { judgedHold } from './judgedHold.ts'
import { figureLook, headLook, inputLook, looks, sectionLook, tabColour, titleLook } from './looks.ts'
import { headRow, inputRows, rowOfInput, rowsOfInputs, sheetNames, valueColumn } from './places.ts'
import {
  dayRow,
  headHeight,
  inUseColumn,
  inUseFormula,
  judgedRow,
  scenarioColumn,
  scenariosOf,
  scenarioWidth,
  switchPlace,
  titleOf,
} from './scenarioPlaces.ts'
import { fixedRef, type SheetEntry, type SheetWriter, sheetOf } from './sheet.ts'
import { workbookUnits } from './units.ts'

/**
 * The inputs of every scenario side by side, and the switch: the model of the workbook is worked out for the scenario
 * whose number stands there. The workbook's own inputs are those of the sheet Inputs; the others' are changed here.
 */
export function scenarioInputSheet(book: Book): SheetWriter {
  const { live } = scenariosOf(book)
  const columns = live.map((_, i) => scenarioColumn(i))
  const keys = inputRows.flatMap(row => ('entry' in row && isInput(row.entry) ? [row.entry] : []))
  const sheet = sheetOf({
    name: sheetNames.scenarioInputs,
    columns: [{ width: 44 }, { width: 9 }, { width: 13 }, ...live.map(() => ({ width: scenarioWidth }))],
    freezePane: { rows: headRow + 1, columns: inUseColumn + 1 },
    view: { tabColor: tabColour('nobody') },
    pageSetup: { printTitlesRow: `$1:$${headRow + 1}` },
    rowDefs: new Map([[headRow, { height: headHeight(live) }]]),
    dataValidations: [
      {
        type: 'whole',
        operator: 'between',
        formula1: '1',
        formula2: String(live.length),
        range: cellRef(switchPlace.row, switchPlace.column),
        showErrorMessage: true,
        errorTitle: 'Scenario in use',
        errorMessage: `A whole number from 1 to ${live.length}`,
      },
      ...columns.slice(1).flatMap(column => keys.map(key => held(key, rowOfInput(key), column))),
      ...columns.map(column => judgedHold(judgedRow, column)),
    ],
  })
  const { put } = sheet
  put(0, 0, { value: 'The inputs of all scenarios', look: looks.title })
  put(1, 0, {
    value: `Type another number in C${switchPlace.row + 1}: Market, AWS, Alliance, IRR and the verdict follow that scenario. The first has its inputs on ${sheetNames.inputs}, the others here. Purple: not what the scenario starts from.`,
    look: looks.lead,
  })
  put(switchPlace.row, 0, { value: 'Scenario in use', look: looks.strong })
  put(switchPlace.row, switchPlace.column, { value: 1, look: inputLook('0') })
  put(headRow, 0, { value: 'Input', look: headLook('nobody') })
  put(headRow, 1, { value: 'Unit', look: headLook('nobody') })
  put(headRow, inUseColumn, { value: 'In use', look: headLook('nobody', 'right') })
  live.forEach((one, i) => put(headRow, columns[i]!, { value: `${i + 1}: ${titleOf(one)}`, look: titleLook }))
  inputRows.forEach((row, i) => {
    const at = rowsOfInputs.first + i
    if (at > rowsOfInputs.last) return
    if ('heading' in row) section(sheet, at, row.heading, live.length)
    else inputRow(sheet, row.entry as InputKey, live)
  })
  section(sheet, judgedRow - 1, 'What it is read at', live.length)
  entryRow(sheet, judgedRow, ['Quarters from today', workbookUnits.quarters], figureLook('0'), live, ({ shared }) => ({
    value: shared.horizon,
    look: inputLook('0'),
  }))
  entryRow(sheet, dayRow, ['Day of the base', ''], irrLooks.day, live, ({ shared }) => ({
    value: serialOf(dayOf(shared)),
    look: irrLooks.day,
  }))
  return sheet
}

function inputRow(sheet: SheetWriter, key: InputKey, live: readonly Named[]) {
  const { excel, kind } = parameterUnits[inputOf(key).parameter.unit]
  const row = rowOfInput(key)
  entryRow(sheet, row, [inputName(key), workbookUnits[kind]], figureLook(excel), live, ({ shared }, i) => {
    const value = worldFrom(shared)[key]
    const yours = value !== startValue(shared, key) && looks.yours
    if (i > 0) return { value, look: { ...inputLook(excel), ...yours } }
    const formula = `${sheetNames.inputs}!${fixedRef(row, valueColumn)}`
    return { value, formula, look: { ...figureLook(excel), ...yours } }
  })
}

/** A row: its label and unit, what is in use, and what each scenario has. */
function entryRow(
  { put }: SheetWriter,
  row: number,
  [label, unit]: [string, string],
  look: SheetEntry['look'],
  live: readonly Named[],
  entryOf: (of: Named, i: number) => SheetEntry,
) {
  put(row, 0, { value: label, look: looks.text })
  put(row, 1, { value: unit, look: looks.soft })
  put(row, inUseColumn, { value: entryOf(live[0]!, 0).value, formula: inUseFormula(row, live.length), look })
  live.forEach((one, i) => put(row, scenarioColumn(i), entryOf(one, i)))
}

function section({ put }: SheetWriter, row: number, value: string, count: number) {
  for (let column = 0; column < scenarioColumn(count); column++)
    put(row, column, { value: column === 0 ? value : null, look: sectionLook('nobody') })
}
