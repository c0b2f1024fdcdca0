import type { Answer } from '../analysis/whatIf.ts'
import { valueAt } from '../analysis/whatIf.ts'
import { textOf } from '../explain/tokens.ts'
import { formulaWords } from '../explain/wordsOf.ts'
import { type LineId, type LineKey, lastQuarter, lineOf } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import type { Side } from '../model/sides.ts'
import { dayOf } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { formulaOf } from './formulas.ts'
import { figureLook, headLook, looks, sectionLook, type Tint, tabColour } from './looks.ts'
import { columnOfQuarter, headRow, lastQuarterColumn, lineRows, quarterRow, sheetNames } from './places.ts'
import { dayInUse, scenariosOf } from './scenarioPlaces.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'
import { workbookUnits } from './units.ts'

const quarters = Array.from({ length: lastQuarter + 1 }, (_, t) => t)
const [wordsColumn, saysColumn] = [lastQuarterColumn + 1, lastQuarterColumn + 2]
const measured = new Set<string>(Object.values(measures).map(({ line }) => line))

/** The lines of a stack, or of the market (null): a row each, a column a quarter, every figure a formula. */
export function lineSheet(side: Side | null, book: Book, answer: Answer): SheetWriter {
  const asOf = dayOf(book.shared)
  const isChoice = scenariosOf(book).live.length > 0
  const tint: Tint = side ?? 'nobody'
  const rows = lineRows(side)
  const sheet = sheetOf({
    name: sheetNames[side ?? 'market'],
    columns: [{ width: 40 }, { width: 9 }, ...quarters.map(() => ({ width: 9.5 })), { width: 90 }, { width: 90 }],
    freezePane: { rows: quarterRow + 1, columns: 2 },
    view: { tabColor: tabColour(tint) },
    pageSetup: { printTitlesRow: `$1:$${quarterRow + 1}`, printArea: `$A$1:$AA$${quarterRow + 1 + rows.length}` },
  })
  const { put } = sheet
  put(0, 0, { value: side ? names[side].stack : 'Market', look: looks.title })
  put(1, 0, {
    value: `${side ? names[side].members : 'What both stacks live under'}. Every figure is a formula of the model; its words stand behind the last quarter.`,
    look: looks.lead,
  })
  for (const [column, value] of [
    [0, 'Line'],
    [1, 'Unit'],
    [wordsColumn, 'Formula in words'],
    [saysColumn, 'What it is'],
  ] as const)
    put(headRow, column, { value, look: headLook(tint) })
  put(quarterRow, 0, { value: 'Quarters from today', look: looks.soft })
  put(quarterRow, 1, { value: workbookUnits.quarters, look: looks.soft })
  for (const t of quarters) {
    put(headRow, columnOfQuarter(t), {
      value: quarterLabel(asOf, t),
      look: headLook(tint, 'right'),
      ...(isChoice && { formula: quarterInUse(t) }),
    })
    put(quarterRow, columnOfQuarter(t), { value: t, look: figureLook('0', { isSoft: true }) })
  }
  rows.forEach((row, i) => {
    const at = quarterRow + 1 + i
    if ('heading' in row)
      for (let column = 0; column <= saysColumn; column++)
        put(at, column, { value: column === 0 ? row.heading : null, look: sectionLook(tint) })
    else lineRow(sheet, at, side, row.entry as LineId, answer)
  })
  return sheet
}

/** The quarter after the day of the base of the scenario in use, as `quarterLabel` has it. */
function quarterInUse(t: number): string {
  const day = `EDATE(${dayInUse}, ${3 * t})`
  return `"Q" & ROUNDUP(MONTH(${day}) / 3, 0) & " " & YEAR(${day})`
}

function lineRow({ put }: SheetWriter, row: number, side: Side | null, id: LineId, answer: Answer) {
  const line = lineOf(id)
  const key = (side ? `${side}.${id}` : id) as LineKey
  const isStrong = measured.has(id)
  put(row, 0, { value: line.label, look: isStrong ? looks.strong : looks.text })
  put(row, 1, { value: workbookUnits[line.unit.kind], look: looks.soft })
  for (const t of quarters)
    put(row, columnOfQuarter(t), {
      value: valueAt(answer, key, t),
      formula: formulaOf(key, t),
      look: figureLook(line.unit.excel, { isStrong }),
    })
  put(row, wordsColumn, { value: textOf(formulaWords(line, side)), look: looks.text })
  put(row, saysColumn, { value: line.says, look: looks.soft })
}
