import { chosenAxis, usualSteps } from '../analysis/stepsAround.ts'
import type { TableAxis } from '../analysis/tableSteps.ts'
import { type Answer, valueAt, whatIf } from '../analysis/whatIf.ts'
import type { Leaf } from '../engine/leaves.ts'
import { printCells } from '../engine/print.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { meantBy, ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { measures } from '../model/measures.ts'
import { inputName, names } from '../model/names.ts'
import type { Quarter } from '../model/quantities.ts'
import { quarterLabel } from '../model/quarters.ts'
import { parameterUnits } from '../model/units.ts'
import { lowered } from '../model/wording.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { figureLook, headLook, inputLook, looks, sectionLook, tabColour } from './looks.ts'
import { cellOf, columnOfQuarter, headRow, nameOf, sheetNames } from './places.ts'
import { acrossCell, type CopyPlaces, copyPlaces, downCell } from './sensitivityPlaces.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'
import { formulaAt, type Needs, tableNeeds } from './tableNeeds.ts'

/** With more formulas than that a spreadsheet takes seconds for each change; the table then has the numbers of the app. */
const copiesAtMost = 100_000

/**
 * The sensitivity table, and the copies of the model that it stands on: of each line that follows one of the two inputs a copy for each
 * of its values, of what follows both one for each cell, of all others none. So it is worked out by every spreadsheet, and follows all other inputs.
 */
export function sensitivitySheets({ shared }: Book): SheetWriter[] {
  const world = worldFrom(shared)
  const { map, tables, measure, horizon: quarter } = shared
  const start = worldFrom({ ...shared, changes: {} })
  const [x, y] = [
    chosenAxis(tables, map[0], world, start, usualSteps.across),
    chosenAxis(tables, map[1], world, start, usualSteps.up),
  ]
  const down = y.values.toReversed()
  const targets: LineKey[] =
    tables.of === 'lead' ? [`aws.${measures[measure].line}`, `alliance.${measures[measure].line}`] : [tables.of]
  const needs = tableNeeds(targets, quarter, [x.key, y.key])
  const places = copyPlaces(needs, x.values.length, down.length)
  const answers = down.map(up => x.values.map(value => whatIf({ ...world, [x.key]: value, [y.key]: up })))
  const count = places.blocks.reduce(
    (sum, { follows }) => sum + [...needs.values()].filter(need => need.follows === follows).length,
    0,
  )
  const isLive = count <= copiesAtMost
  const when = quarterLabel(dayOf(shared), quarter)
  const { unit } = lineOf(ownerOf(targets[0]!).id)
  const what =
    tables.of === 'lead'
      ? `${names.aws.owner} less ${names.alliance.owner}, ${lowered(measures[measure].label)}`
      : lineName(tables.of)

  const sheet = sheetOf({
    name: sheetNames.sensitivity,
    columns: [{ width: 34 }, ...x.values.map(() => ({ width: 11 }))],
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: `${what}, ${when}`, look: looks.title })
  put(1, 0, {
    value: isLive
      ? `${inputName(y.key)} down, ${inputName(x.key)} across: change their values here, all other inputs on ${sheetNames.inputs}. Every cell is worked out on ${sheetNames.copies}.`
      : `${inputName(y.key)} down, ${inputName(x.key)} across, as Stakeout worked it out: with so many values it would take ${count} formulas, and does not follow the inputs.`,
    look: looks.lead,
  })
  const lookOf = (key: typeof x.key) =>
    isLive
      ? inputLook(parameterUnits[inputOf(key).parameter.unit].excel)
      : figureLook(parameterUnits[inputOf(key).parameter.unit].excel, { isStrong: true })
  put(headRow, 0, { value: `${inputName(y.key)} ↓  ${inputName(x.key)} →`, look: headLook('nobody') })
  x.values.forEach((value, i) => put(headRow, 1 + i, { value, look: lookOf(x.key) }))
  down.forEach((value, j) => {
    put(headRow + 1 + j, 0, { value, look: lookOf(y.key) })
    x.values.forEach((_, i) => {
      const found = targets.map(key => valueAt(answers[j]![i]!, key, quarter))
      const cells = targets.map(key => places.cellFor(key, quarter, i, j) ?? cellOf(key, quarter, 'elsewhere'))
      put(headRow + 1 + j, 1 + i, {
        value: found.length === 2 ? found[0]! - found[1]! : found[0]!,
        ...(isLive && { formula: cells.join(' - ') }),
        look: figureLook(unit.excel),
      })
    })
  })
  const foot = headRow + 2 + down.length
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
  if (!isLive) return [sheet]
  return [sheet, copySheet({ x, y: y.key, needs, places, answers })]
}

type Copies = {
  x: TableAxis
  y: InputKey
  needs: Needs
  places: CopyPlaces
  answers: readonly (readonly Answer[])[]
}

/** The copies of the model: a block for each value, its lines a row each, its quarters a column each. */
function copySheet({ x, y, needs, places, answers }: Copies): SheetWriter {
  const quarters = Math.max(...[...needs.values()].map(({ t }) => t))
  const sheet = sheetOf({
    name: sheetNames.copies,
    columns: [{ width: 44 }, { width: 9 }, ...Array.from({ length: quarters + 1 }, () => ({ width: 9.5 }))],
    freezePane: { rows: headRow, columns: 2 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: 'Copies of the model', look: looks.title })
  put(1, 0, {
    value: `Of each line that follows one of the two inputs of ${sheetNames.sensitivity} a copy for each of its values; all else is read from the model itself.`,
    look: looks.lead,
  })
  for (const { follows, i, j, row } of places.blocks) {
    const at = [
      ...(follows === 'y' ? [] : [`${inputName(x.key)}: column ${i + 1}`]),
      ...(follows === 'x' ? [] : [`${inputName(y)}: row ${j + 1}`]),
    ]
    put(row, 0, { value: at.join(', '), look: sectionLook('nobody') })
    places.linesOf(follows).forEach((key, line) => put(row + 1 + line, 0, { value: lineName(key), look: looks.text }))
    for (const need of needs.values()) {
      if (need.follows !== follows) continue
      const { key, t } = need
      put(row + 1 + places.linesOf(follows).indexOf(key), columnOfQuarter(t), {
        value: valueAt(answers[j]![i]!, key, t),
        formula: printCells(formulaAt(key, t), copySpelling({ key, t, i, j, x: x.key, y }, places)),
        look: figureLook(lineOf(ownerOf(key).id).unit.excel),
      })
    }
  }
  return sheet
}

type Place = { key: LineKey; t: Quarter; i: number; j: number; x: InputKey; y: InputKey }

/** How the leaves of a formula are spelt in a copy: the two inputs by their cells in the table, lines that follow them by their copies. */
function copySpelling({ key, t, i, j, x, y }: Place, places: CopyPlaces): (leaf: Leaf) => string {
  const { side } = ownerOf(key)
  const cell = (of: LineKey, at: Quarter) => places.cellFor(of, at, i, j) ?? cellOf(of, at, 'elsewhere')
  const spell = (leaf: Leaf): string => {
    const meant = meantBy(leaf, side)
    switch (meant.kind) {
      case 'quarter':
        return `${t}`
      case 'input':
        return meant.key === x ? acrossCell(i) : meant.key === y ? downCell(j) : nameOf(meant.key)
      case 'constant':
        return nameOf(`${side}.${meant.id}`)
      case 'line':
        return cell(meant.key, t)
      case 'before':
        return t === 0 ? `(${printCells(meant.start, spell)})` : cell(meant.key, t - 1)
    }
  }
  return spell
}
