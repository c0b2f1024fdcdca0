import { type ConditionalRule, cellRef, type DataValidation } from 'hucre/xlsx'
import { plausible } from '../analysis/plausible.ts'
import { markOf, marks } from '../explain/grade.ts'
import { sourcesOf } from '../explain/sources.ts'
import { groups, type InputKey, inputOf, isInput } from '../model/inputs.ts'
import { membership } from '../model/membership.ts'
import { names, whose } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { parameterUnits } from '../model/units.ts'
import { dayOf, labelOf, startValue, startWorld, worldFrom } from '../state/start.ts'
import { type Book, yoursIn } from './book.ts'
import { figureLook, headLook, inputLook, looks, sectionLook, tabColour, toTheRight, yoursByRule } from './looks.ts'
import { headRow, inputRows, nameOf, rowsOfInputs, sheetNames, valueColumn } from './places.ts'
import { fixedRef, type Sheet, sheetOf } from './sheet.ts'
import { unitWords } from './units.ts'

/** The columns, in their order: head and width. */
const columns = [
  ['Input', 44],
  ['Whose', 11],
  ['Value', 11],
  ['Unit', 9],
  ['Least', 9],
  ['Most', 9],
  ['Start', 11],
  ['How sure', 17],
  ['Plausible from', 16],
  ['to', 9],
  ['Source', 36],
  ['Name in formulas', 24],
  ['As exported', 14],
  ['Why', 120],
] as const

export const startColumn = 6
export const exportedColumn = 12
const last = columns.length - 1

/** How many values are not what stands beside them in that column, as a formula. */
export function countOfOther(column: number): string {
  const [now, then] = [valueColumn, column].map(
    each => `${fixedRef(rowsOfInputs.first, each)}:${fixedRef(rowsOfInputs.last, each)}`,
  )
  return `SUMPRODUCT(1 * (${sheetNames.inputs}!${now} <> ${sheetNames.inputs}!${then}))`
}

/** All inputs: the values that the model reads, and what each of them stands on. */
export function inputSheet(book: Book): Sheet {
  const { shared } = book
  const sheet = sheetOf({
    name: sheetNames.inputs,
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: headRow + 1, columns: 3 },
    view: { tabColor: tabColour('nobody') },
    pageSetup: { printTitlesRow: `$1:$${headRow + 1}`, printArea: `$A$1:$M$${rowsOfInputs.last + 1}` },
    dataValidations: inputRows.flatMap((row, i) =>
      'entry' in row && isInput(row.entry) ? [held(row.entry, rowsOfInputs.first + i)] : [],
    ),
    conditionalRules: [whereChanged],
  })
  const { put } = sheet
  put(0, 0, { value: 'Inputs', look: looks.title })
  put(1, 0, {
    value: `Change a value in column C and the whole workbook follows. Purple: not what ${labelOf(shared)} (${quarterLabel(dayOf(shared), 0)}) starts from.`,
    look: looks.lead,
  })
  columns.forEach(([value], column) => {
    const isFigure = [2, 4, 5, 6, 8, 9, 12].includes(column)
    put(headRow, column, { value, look: headLook('nobody', isFigure ? 'right' : 'left') })
  })
  inputRows.forEach((row, i) => {
    const at = rowsOfInputs.first + i
    if ('heading' in row) heading(sheet, at, row.heading)
    else if (isInput(row.entry)) inputRow(sheet, at, row.entry, book)
    else constantRow(sheet, at, row.entry as keyof typeof membership)
  })
  return sheet
}

function heading({ put }: Sheet, row: number, name: string) {
  const holds = groups.find(group => group.name === name)?.holds
  for (let column = 0; column <= last; column++)
    put(row, column, {
      value: column === 0 ? [name, holds].filter(Boolean).join(': ') : null,
      look: sectionLook('nobody'),
    })
}

function inputRow({ put }: Sheet, row: number, key: InputKey, { shared, facts }: Book) {
  const input = inputOf(key)
  const { label, unit, min, max, why } = input.parameter
  const { excel, kind } = parameterUnits[unit]
  const world = worldFrom(shared)
  const start = startValue(shared, key)
  const [source] = sourcesOf([key], shared.base, facts)
  const yours = yoursIn(shared)
  const atStart = marks[markOf(key, { base: shared.base, yours: shared.own?.values ?? {} })].word
  const [value, from] = [valueColumn, startColumn].map(column => cellRef(row, column)) as [string, string]
  const reason = shared.reasons[key]?.says
  const says = reason && yours[key] !== undefined ? `Your reason: ${reason}. For the start: ${why}` : why
  const soft = figureLook(excel, { isSoft: true })

  put(row, 0, { value: label, look: looks.text })
  put(row, 1, { value: whose(input) ?? 'Market', look: looks.soft })
  put(row, valueColumn, { value: world[key], look: inputLook(excel) })
  put(row, 3, { value: unitWords[kind], look: looks.soft })
  put(row, 4, { value: min, look: soft })
  put(row, 5, { value: max, look: soft })
  put(row, startColumn, { value: start, look: figureLook(excel) })
  put(row, 7, {
    value: world[key] === start ? atStart : marks.yours.word,
    formula: `IF(${value} = ${from}, "${atStart}", "${marks.yours.word}")`,
    look: looks.soft,
  })
  const range = plausible(key, world, startWorld(shared))
  const { spread } = input.parameter
  ;(
    [
      [8, 'low'],
      [9, 'high'],
    ] as const
  ).forEach(([column, end]) => {
    if (!range || !spread) return put(row, column, { value: '–', look: { ...looks.soft, alignment: toTheRight } })
    const moved = (by: number) => (spread.relative ? `${value} * ${by}` : `${value} - ${from} + ${by}`)
    const least = end === 'low' ? 'MIN' : 'MAX'
    put(row, column, {
      value: range[end],
      formula: `MIN(MAX(${least}(${moved(spread.low)}, ${moved(spread.high)}, ${value}), ${min}), ${max})`,
      look: soft,
    })
  })
  const { publisher = null, date = null, fact = null, grade = 'judged' } = source ?? {}
  const named = grade === 'judged' || !fact ? marks[grade].word : [publisher, date].filter(Boolean).join(', ')
  put(row, 10, {
    value: named,
    ...(fact?.source_url ? { look: looks.link, to: fact.source_url } : { look: looks.soft }),
  })
  put(row, 11, { value: nameOf(key), look: looks.soft })
  put(row, exportedColumn, { value: world[key], look: soft })
  put(row, last, { value: says, look: looks.text })
}

function constantRow({ put }: Sheet, row: number, key: keyof typeof membership) {
  const side = key.startsWith('aws') ? 'aws' : 'alliance'
  put(row, 0, { value: `Nvidia is a member of ${names[side].stack}`, look: looks.text })
  put(row, 1, { value: names[side].owner, look: looks.soft })
  put(row, valueColumn, { value: membership[key], look: figureLook('"yes";"yes";"no"') })
  put(row, 11, { value: nameOf(key), look: looks.soft })
}

/** A value that is typed stays within the range of its slider; quarters stay whole. */
function held(key: InputKey, row: number): DataValidation {
  const { unit, min, max, label } = inputOf(key).parameter
  const isWhole = unit === 'quarters'
  const { format } = parameterUnits[unit]
  return {
    type: isWhole ? 'whole' : 'decimal',
    operator: 'between',
    formula1: String(min),
    formula2: String(max),
    range: cellRef(row, valueColumn),
    showErrorMessage: true,
    errorTitle: label.slice(0, 31),
    errorMessage: `${isWhole ? 'Whole quarters, from' : 'From'} ${format(min)} to ${format(max)}`,
  }
}

/** What is not as the scenario starts is purple, as on the desk: whoever changes it here sees it, too. */
const whereChanged: ConditionalRule = {
  type: 'expression',
  priority: 1,
  range: `${cellRef(rowsOfInputs.first, valueColumn)}:${cellRef(rowsOfInputs.last, valueColumn)}`,
  formula: `AND(ISNUMBER($G${rowsOfInputs.first + 1}), $C${rowsOfInputs.first + 1} <> $G${rowsOfInputs.first + 1})`,
  style: yoursByRule,
}
