import { cellRef } from 'hucre/xlsx'
import { chosenAxis, usualSteps } from '../analysis/stepsAround.ts'
import { valueAt, whatIf } from '../analysis/whatIf.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { measures } from '../model/measures.ts'
import { inputName, names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { parameterUnits } from '../model/units.ts'
import { lowered } from '../model/wording.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { figureLook, headLook, inputLook, looks, tabColour } from './looks.ts'
import { cellOf, headRow, nameOf, sheetNames } from './places.ts'
import { copySheet } from './sensitivityCopies.ts'
import { markWords, sensitivityMarks } from './sensitivityMarks.ts'
import { copyPlaces } from './sensitivityPlaces.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'
import { tableNeeds } from './tableNeeds.ts'

/**
 * The sensitivity table, and the copies of the model that it stands on: of each line and quarter that follows one of the two inputs its number
 * for each of its values, of what follows both for each cell, of all others none. So it is worked out by every spreadsheet, and follows all other inputs.
 */
export function sensitivitySheets({ shared }: Book): SheetWriter[] {
  const world = worldFrom(shared)
  const { map, tables, measure, horizon: quarter } = shared
  const start = worldFrom({ ...shared, changes: {} })
  const [x, y] = [
    chosenAxis(tables, map[0], world, start, usualSteps.across),
    chosenAxis(tables, map[1], world, start, usualSteps.up),
  ]
  const down = y.values
  const lead: LineKey[] = [`aws.${measures[measure].line}`, `alliance.${measures[measure].line}`]
  const targets = tables.of === 'lead' ? lead : [tables.of]
  const needs = tableNeeds([...targets, ...lead], quarter, [x.key, y.key])
  const places = copyPlaces(needs, x.values.length, down.length)
  const answers = down.map(up => x.values.map(value => whatIf({ ...world, [x.key]: value, [y.key]: up })))
  const when = quarterLabel(dayOf(shared), quarter)
  const { unit } = lineOf(ownerOf(targets[0]!).id)
  const leadSays = `${names.aws.owner} less ${names.alliance.owner}, ${lowered(measures[measure].label)}`
  const what = tables.of === 'lead' ? leadSays : lineName(tables.of)
  const corner = `${inputName(y.key)} ↓  ${inputName(x.key)} →`
  const foot = headRow + 2 + down.length
  const leadHead = tables.of === 'lead' ? headRow : foot + 5
  const sheet = sheetOf({
    name: sheetNames.sensitivity,
    columns: [{ width: Math.max(34, corner.length * 1.1) }, ...x.values.map(() => ({ width: 11 }))],
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { tabColor: tabColour('nobody') },
    conditionalRules: sensitivityMarks({ across: x, down: y, leadHead }),
  })
  const { put } = sheet
  put(0, 0, { value: `${what}, ${when}`, look: looks.title })
  put(1, 0, {
    value: `${inputName(y.key)} down, ${inputName(x.key)} across: change their values here, all other inputs on ${sheetNames.inputs}. Every cell is worked out on ${sheetNames.copies}.`,
    look: looks.lead,
  })
  const lookOf = (key: typeof x.key) => inputLook(parameterUnits[inputOf(key).parameter.unit].excel)
  put(headRow, 0, { value: corner, look: headLook('nobody') })
  x.values.forEach((value, i) => put(headRow, 1 + i, { value, look: lookOf(x.key) }))
  down.forEach((value, j) => put(headRow + 1 + j, 0, { value, look: lookOf(y.key) }))
  const fill = (top: number, of: readonly LineKey[]) =>
    down.forEach((_, j) =>
      x.values.forEach((__, i) => {
        const found = of.map(key => valueAt(answers[j]![i]!, key, quarter))
        const cells = of.map(key => places.cellFor(key, quarter, i, j) ?? cellOf(key, quarter, 'elsewhere'))
        put(top + 1 + j, 1 + i, {
          value: found.length === 2 ? found[0]! - found[1]! : found[0]!,
          formula: cells.join(' - '),
          look: figureLook(lineOf(ownerOf(of[0]!).id).unit.excel),
        })
      }),
    )
  fill(headRow, targets)
  if (tables.of !== 'lead') {
    put(leadHead - 1, 0, { value: `${leadSays}, at the same values`, look: looks.strong })
    const headAt = (row: number, column: number, value: number, key: InputKey) =>
      put(leadHead + row, column, {
        value,
        formula: cellRef(headRow + row, column),
        look: figureLook(parameterUnits[inputOf(key).parameter.unit].excel, { isStrong: true }),
      })
    x.values.forEach((value, i) => headAt(0, 1 + i, value, x.key))
    down.forEach((value, j) => headAt(1 + j, 0, value, y.key))
    fill(leadHead, lead)
  }
  put(foot, 0, { value: 'As the inputs are set', look: looks.strong })
  const now = targets.map(key => valueAt(whatIf(world), key, quarter))
  put(foot, 1, {
    value: now.length === 2 ? now[0]! - now[1]! : now[0]!,
    formula: targets.map(key => cellOf(key, quarter, 'elsewhere')).join(' - '),
    look: figureLook(unit.excel, { isStrong: true }),
  })
  for (const [i, { key }] of [x, y].entries()) {
    put(foot + 1 + i, 0, { value: inputName(key), look: looks.text })
    put(foot + 1 + i, 1, {
      value: world[key],
      formula: nameOf(key),
      look: figureLook(parameterUnits[inputOf(key).parameter.unit].excel),
    })
  }
  put(foot + 3, 0, { value: markWords, look: looks.lead })
  return [sheet, copySheet({ x, y, needs, places, answers })]
}
