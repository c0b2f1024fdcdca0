import { type ConditionalRule, cellRef } from 'hucre/xlsx'
import { groups, type InputKey, isInput } from '../model/inputs.ts'
import { membership } from '../model/membership.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { dayOf, labelOf } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { inputColumn, inputColumnNames, inputColumns } from './inputColumns.ts'
import { held } from './inputHold.ts'
import { inputEntries } from './inputRow.ts'
import { figureLook, headLook, looks, sectionLook, tabColour, yoursByRule } from './looks.ts'
import { headRow, inputRows, nameOf, rowsOfInputs, sheetNames, valueColumn } from './places.ts'
import { fixedRef, type SheetWriter, sheetOf } from './sheet.ts'

const unprinted = inputColumn('why')

/** All inputs: the values that the model reads, and what each of them stands on. */
export function inputSheet(book: Book): SheetWriter {
  const { shared } = book
  const sheet = sheetOf({
    name: sheetNames.inputs,
    columns: inputColumnNames.map(name => ({ width: inputColumns[name].width })),
    freezePane: { rows: headRow + 1, columns: 3 },
    view: { tabColor: tabColour('nobody') },
    pageSetup: {
      printTitlesRow: `$1:$${headRow + 1}`,
      printArea: `$A$1:${fixedRef(rowsOfInputs.last, unprinted - 1)}`,
    },
    dataValidations: inputRows.flatMap((row, i) =>
      'entry' in row && isInput(row.entry) ? [held(row.entry, rowsOfInputs.first + i, valueColumn)] : [],
    ),
    conditionalRules: [whereChanged],
  })
  const { put } = sheet
  put(0, 0, { value: 'Inputs', look: looks.title })
  put(1, 0, {
    value: `Change a value in column C and the whole workbook follows. Purple: not what ${labelOf(shared)} (${quarterLabel(dayOf(shared), 0)}) starts from.`,
    look: looks.lead,
  })
  inputColumnNames.forEach((name, column) => {
    const { head, ...more } = inputColumns[name]
    put(headRow, column, { value: head, look: headLook('nobody', 'isFigure' in more ? 'right' : 'left') })
  })
  inputRows.forEach((row, i) => {
    const at = rowsOfInputs.first + i
    if ('heading' in row) heading(sheet, at, row.heading)
    else if (isInput(row.entry)) inputRow(sheet, at, row.entry, book)
    else constantRow(sheet, at, row.entry as keyof typeof membership)
  })
  return sheet
}

function heading({ put }: SheetWriter, row: number, name: string) {
  const holds = groups.find(group => group.name === name)?.holds
  for (let column = 0; column <= unprinted; column++)
    put(row, column, {
      value: column === 0 ? [name, holds].filter(Boolean).join(': ') : null,
      look: sectionLook('nobody'),
    })
}

function inputRow({ put }: SheetWriter, row: number, key: InputKey, book: Book) {
  const entries = inputEntries(key, book)
  for (const name of inputColumnNames) put(row, inputColumn(name), entries[name])
}

function constantRow({ put }: SheetWriter, row: number, key: keyof typeof membership) {
  const side = key.startsWith('aws') ? 'aws' : 'alliance'
  put(row, inputColumn('label'), { value: `Nvidia is a member of ${names[side].stack}`, look: looks.text })
  put(row, inputColumn('whose'), { value: names[side].owner, look: looks.soft })
  put(row, valueColumn, { value: membership[key], look: figureLook('"yes";"yes";"no"') })
  put(row, inputColumn('name'), { value: nameOf(key), look: looks.soft })
}

const [firstValue, firstStart] = [valueColumn, inputColumn('start')].map(
  column => `$${cellRef(rowsOfInputs.first, column)}`,
)

/** What is not as the scenario starts is purple, as on the desk: whoever changes it here sees it, too. */
const whereChanged: ConditionalRule = {
  type: 'expression',
  priority: 1,
  range: `${cellRef(rowsOfInputs.first, valueColumn)}:${cellRef(rowsOfInputs.last, valueColumn)}`,
  formula: `AND(ISNUMBER(${firstStart}), ${firstValue} <> ${firstStart})`,
  style: yoursByRule,
}
