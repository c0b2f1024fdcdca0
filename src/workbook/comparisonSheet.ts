import { cellRef } from 'hucre/xlsx'
import { type ComparisonRow, comparisonOf, sorted } from '../analysis/comparison.ts'
import type { LineKey } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { longDate } from '../model/quarters.ts'
import { isSameBaseline } from '../state/scenario/baseline.ts'
import { allCompared, comparedWorlds, referenceOf } from '../state/scenario/compared.ts'
import type { Baseline } from '../state/scenario/scenarioState.ts'
import { dayOf, startWorld, worldFrom } from '../state/scenario/start.ts'
import type { Book, Named } from './book.ts'
import { figureLook, headLook, looks, sectionLook, tabColour } from './looks.ts'
import { cellRange, headRow, judgedQuarterName, nameOf, rowOfInput, sheetNames } from './places.ts'
import { figureAt } from './scenarioFigures.ts'
import { scenarioColumn, scenarioInputCell, scenarioLineRange, scenariosOf } from './scenarioPlaces.ts'
import { fixedRef, type SheetWriter, sheetOf } from './sheet.ts'

/** The column of the scenario at a place, the workbook's own first; those of the differences follow. */
export const comparedColumn = (place: number) => 1 + place
const quarterCell = fixedRef(headRow - 1, 1)

/**
 * Scenarios side by side: the inputs that differ, the lead and the figures, and how far each is from the one that differences
 * are taken from. What the workbook has the lines of follows its inputs; the others are as they were exported.
 */
export function comparisonSheet(book: Book): SheetWriter {
  const { shared } = book
  const { measure, horizon, compared, baseline } = shared
  const asOf = dayOf(shared)
  const worlds = allCompared(
    { world: worldFrom(shared), baseWorld: startWorld(shared) },
    comparedWorlds(baseline, compared, asOf),
  )
  const scenarios: readonly Baseline[] = [
    shared,
    { ...shared, changes: {} },
    ...(baseline ? [baseline] : []),
    ...compared.scenarios,
  ]
  const reference = referenceOf(compared, baseline !== null)
  const found = comparisonOf(worlds, reference, { measure, quarter: horizon })
  const others = worlds.flatMap((_, i) => (i === reference ? [] : [i]))
  const { live } = scenariosOf(book)
  const places = scenarios.map((one, i) => placeOf(live, one, i))
  const heads = [
    'Input or figure',
    ...worlds.map(({ name }) => name),
    ...others.map(i => `${worlds[i]!.name} less ${worlds[reference]!.name}`),
  ]
  const sheet = sheetOf({
    name: sheetNames.compared,
    columns: [{ width: 44 }, ...heads.slice(1).map(() => ({ width: 22 }))],
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: `Scenarios compared, differences from ${worlds[reference]!.name}`, look: looks.title })
  put(1, 0, {
    value:
      'What this workbook works out follows its inputs; the base, and the other scenarios, are as Stakeout worked them out.',
    look: looks.lead,
  })
  put(headRow - 1, 0, { value: `Quarters from ${longDate(asOf)}`, look: looks.strong })
  put(headRow - 1, 1, {
    value: horizon,
    ...(live.length === 0 && { formula: judgedQuarterName }),
    look: figureLook('0'),
  })
  heads.forEach((value, column) =>
    put(headRow, column, { value, look: headLook('nobody', column === 0 ? 'left' : 'right') }),
  )

  const { line } = measures[measure]
  const figureFormula = (key: LineKey, i: number) => {
    const place = places[i]!
    if (place === null) return null
    const range = place === 'own' ? cellRange(key) : scenarioLineRange(place, key)
    return figureAt(range, quarterCell, worlds[i]!.shift)
  }
  const formulaOf = (id: string, i: number): string | null => {
    if (id !== 'lead') return figureFormula(id as LineKey, i)
    const [aws, alliance] = [figureFormula(`aws.${line}`, i), figureFormula(`alliance.${line}`, i)]
    return aws && alliance && `IFERROR(${aws} - ${alliance}, "–")`
  }
  const inputFormula = (id: string, i: number) => {
    const place = places[i]!
    if (place === null) return null
    return place === 'own' ? nameOf(id) : scenarioInputCell(rowOfInput(id), scenarioColumn(place))
  }

  let row = headRow + 1
  const section = (name: string, rows: readonly ComparisonRow[], formula: (id: string, i: number) => string | null) => {
    heads.forEach((_, column) => put(row, column, { value: column === 0 ? name : '', look: sectionLook('nobody') }))
    row++
    for (const { id, label, unit, values, deltas } of rows) {
      const look = figureLook(unit.excel, { isStrong: id === 'lead' })
      const shown = (value: number) => (Number.isFinite(value) ? value : '–')
      put(row, 0, { value: label, look: id === 'lead' ? looks.strong : looks.text })
      values.forEach((value, i) => {
        const made = formula(id, i)
        put(row, comparedColumn(i), { value: shown(value), ...(made && { formula: made }), look })
      })
      others.forEach((i, at) =>
        put(row, comparedColumn(worlds.length + at), {
          value: shown(deltas[i]!),
          formula: `IFERROR(${cellRef(row, comparedColumn(i))} - ${cellRef(row, comparedColumn(reference))}, "–")`,
          look,
        }),
      )
      row++
    }
  }
  section(
    found.inputs.length > 0 ? 'Inputs that differ' : 'No input differs',
    sorted(found.inputs, 'effect'),
    inputFormula,
  )
  section('Figures', [found.lead, ...found.figures], formulaOf)
  return sheet
}

/** Where the workbook works a scenario out: as its own, or as one that can be chosen; null where it does not, as for the base. */
function placeOf(live: readonly Named[], scenario: Baseline, column: number): 'own' | number | null {
  if (column === 1) return null
  if (live.length === 0) return column === 0 ? 'own' : null
  const place = live.findIndex(({ shared }) => isSameBaseline(scenario, shared))
  return place < 0 ? null : place
}
