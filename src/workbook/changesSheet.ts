import { cellRef } from 'hucre/xlsx'
import { inputOf } from '../model/inputs.ts'
import { inputName } from '../model/names.ts'
import { longDate, quarterLabel } from '../model/quarters.ts'
import { parameterUnits } from '../model/units.ts'
import { effectsOf, gradeText, rowNames } from '../state/library/baseChangesTable.ts'
import { baseChanges } from '../state/scenario/baseChanges.ts'
import { earlierStarts } from '../state/scenario/earlierStarts.ts'
import { dayOf, scenarioName } from '../state/scenario/start.ts'
import { startInBrief } from '../state/scenario/yours.ts'
import type { Book } from './book.ts'
import { figureLook, headLook, looks, tabColour } from './looks.ts'
import { headRow, sheetNames } from './places.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'
import { workbookUnits } from './units.ts'

const columns = [
  ['Input', 44],
  ['Unit', 9],
  ['Before', 12],
  ['Now', 12],
  ['How sure', 16],
  ['Reason', 44],
  ['Published by', 26],
  ['Day', 18],
  ['Address', 40],
] as const

/**
 * What changed since the earlier version of the user's own base, or since the base that it was made of: old, new and source of each
 * input, and what it did to the verdict's lead and to each figure. Null for a scenario that starts from no own base.
 */
export function changesSheet({ shared }: Book): SheetWriter | null {
  const [earlier] = earlierStarts(shared, [])
  if (!shared.own || !earlier) return null
  const { measure, horizon } = shared
  const changes = baseChanges(shared, earlier, { measure, quarter: horizon })
  const { values, figures } = changes
  const sheet = sheetOf({
    name: sheetNames.changes,
    columns: [...columns.map(([, width]) => ({ width })), ...figures.map(({ label }) => ({ width: label.length + 2 }))],
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { tabColor: tabColour('nobody') },
    pageSetup: { printTitlesRow: `$1:$${headRow + 1}` },
  })
  const { put } = sheet
  put(0, 0, { value: `What changed since ${startInBrief(earlier)}`, look: looks.title })
  put(1, 0, {
    value: `${scenarioName(shared)} against it, both in ${quarterLabel(dayOf(shared), horizon)}. An effect is the mean over ${figures.every(({ bridge }) => bridge.error === null) ? 'every order' : 'drawn orders'} of the changes; each column adds up from Before to Now. As exported: this sheet does not follow Inputs.`,
    look: looks.lead,
  })
  columns.forEach(([value], column) =>
    put(headRow, column, { value, look: headLook('nobody', column === 2 || column === 3 ? 'right' : 'left') }),
  )
  figures.forEach(({ label }, i) =>
    put(headRow, columns.length + i, { value: label, look: headLook('nobody', 'right') }),
  )
  const ends = (row: number, value: string, end: 'from' | 'to') => {
    put(row, 0, { value, look: looks.strong })
    figures.forEach(({ bridge, unit }, i) =>
      put(row, columns.length + i, { value: bridge[end], look: figureLook(unit.excel) }),
    )
  }
  const effects = (row: number, key: string) =>
    effectsOf(changes, key).forEach((value, i) =>
      put(row, columns.length + i, { value, look: figureLook(figures[i]!.unit.excel) }),
    )
  let row = headRow + 1
  ends(row++, rowNames.before, 'from')
  for (const { key, from, to, grade, reason } of values) {
    const { excel, kind } = parameterUnits[inputOf(key).parameter.unit]
    const address = reason?.source
    put(row, 0, { value: inputName(key), look: looks.text })
    put(row, 1, { value: workbookUnits[kind], look: looks.soft })
    put(row, 2, { value: from, look: figureLook(excel, { isSoft: true }) })
    put(row, 3, { value: to, look: figureLook(excel) })
    put(row, 4, { value: gradeText(grade), look: looks.soft })
    put(row, 5, { value: reason?.says ?? '', look: looks.text })
    put(row, 6, { value: reason?.publisher ?? '', look: looks.soft })
    put(row, 7, { value: reason?.date ? longDate(reason.date) : '', look: looks.soft })
    put(row, 8, address ? { value: address, look: looks.link, to: address } : { value: '', look: looks.soft })
    effects(row++, key)
  }
  if (figures.some(({ bridge }) => bridge.steps.some(({ key }) => key === 'start'))) {
    put(row, 0, { value: rowNames.start, look: looks.text })
    effects(row++, 'start')
  }
  ends(row, rowNames.now, 'to')
  const last = row++
  put(row, 0, { value: 'Does not add up by', look: looks.soft })
  figures.forEach(({ unit }, i) => {
    const [from, to] = [headRow + 1, last].map(at => cellRef(at, columns.length + i))
    const steps = `${from}:${cellRef(last - 1, columns.length + i)}`
    put(row, columns.length + i, {
      value: 0,
      formula: `ROUND(${to} - SUM(${steps}), 9)`,
      look: figureLook(unit.excel, { isSoft: true }),
    })
  })
  return sheet
}
