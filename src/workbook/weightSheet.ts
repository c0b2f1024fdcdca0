import { cellRef } from 'hucre/xlsx'
import { expectationOf, weightedFigures } from '../analysis/expectation.ts'
import { stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { longDate } from '../model/quarters.ts'
import { dayOf } from '../state/scenario/start.ts'
import { weightedWorlds } from '../state/scenario/weightedWorlds.ts'
import type { Book } from './book.ts'
import { figureLook, headLook, inputLook, looks, tabColour } from './looks.ts'
import { headRow, judgedQuarterName, sheetNames } from './places.ts'
import { figureAt, lineRangesOf } from './scenarioFigures.ts'
import { scenariosOf } from './scenarioPlaces.ts'
import { fixedRef, type SheetWriter, sheetOf } from './sheet.ts'

const [nameColumn, weightColumn, awsColumn, allianceColumn, leadColumn, partColumn, sourceColumn] = [
  0, 1, 2, 3, 4, 5, 6,
]
const quarterCell = fixedRef(headRow - 1, weightColumn)

/** The row of the scenario at a place; under the last, of what is expected. */
export const weightRow = (place: number) => headRow + 1 + place

/**
 * Weighted scenarios: the weights are cells to be changed, and what they come to is worked out here. The figures of a scenario
 * that the workbook has the lines of are read from these, those of others are as they were exported.
 */
export function weightSheet(book: Book): SheetWriter {
  const { weights, measure, horizon } = book.shared
  const asOf = dayOf(book.shared)
  const { of, line, label } = measures[measure]
  const worlds = weightedWorlds(weights, asOf)
  const figures = weightedFigures(worlds, { measure, quarter: horizon })
  const found = expectationOf(figures)
  const number = figureLook(stackLines[line].unit.excel)
  const strong = figureLook(stackLines[line].unit.excel, { isStrong: true })
  const sheet = sheetOf({
    name: sheetNames.weights,
    columns: [{ width: 44 }, ...[10, 16, 16, 16, 22, 44].map(width => ({ width }))],
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  const hasChoice = scenariosOf(book).live.length > 0
  put(0, 0, { value: `Probability-weighted: ${label}`, look: looks.title })
  put(1, 0, {
    value:
      'How likely each scenario is held to be, and what all of them come to: change the weights, which have to add up to 100 %.',
    look: looks.lead,
  })
  put(headRow - 1, nameColumn, { value: `Quarters from ${longDate(asOf)}`, look: looks.strong })
  put(headRow - 1, weightColumn, {
    value: horizon,
    ...(hasChoice ? { look: inputLook('0') } : { formula: judgedQuarterName, look: figureLook('0') }),
  })
  const heads = ['Scenario', 'Weight', of('aws'), of('alliance'), 'Lead', 'Part of the expected lead', 'Figures']
  heads.forEach((value, column) =>
    put(headRow, column, {
      value,
      look: headLook('nobody', column === nameColumn || column === sourceColumn ? 'left' : 'right'),
    }),
  )
  figures.forEach(({ name, weight, aws, alliance, lead, part }, i) => {
    const row = weightRow(i)
    const rangeOf = lineRangesOf(book, weights[i]!)
    const cell = (column: number) => cellRef(row, column)
    const shown = (value: number) => (Number.isFinite(value) ? value : '–')
    const isThere = `AND(ISNUMBER(${cell(awsColumn)}), ISNUMBER(${cell(allianceColumn)}))`
    put(row, nameColumn, { value: name, look: looks.text })
    put(row, weightColumn, { value: weight, look: inputLook('0.0%') })
    for (const [column, side, value] of [
      [awsColumn, 'aws', aws],
      [allianceColumn, 'alliance', alliance],
    ] as const)
      put(row, column, {
        value: shown(value),
        ...(rangeOf && { formula: figureAt(rangeOf(`${side}.${line}`), quarterCell, worlds[i]!.shift) }),
        look: number,
      })
    put(row, leadColumn, {
      value: shown(lead),
      formula: `IF(${isThere}, ${cell(awsColumn)} - ${cell(allianceColumn)}, "–")`,
      look: number,
    })
    put(row, partColumn, {
      value: shown(part),
      formula: `IF(${isThere}, ${cell(weightColumn)} * ${cell(leadColumn)}, "–")`,
      look: number,
    })
    put(row, sourceColumn, {
      value: rangeOf ? 'worked out in this workbook' : 'as Stakeout worked them out',
      look: looks.soft,
    })
  })
  const [first, last] = [weightRow(0), weightRow(figures.length - 1)]
  const total = weightRow(figures.length)
  const all = (column: number) => `${fixedRef(first, column)}:${fixedRef(last, column)}`
  const [weighed, names, leads, parts] = [all(weightColumn), all(nameColumn), all(leadColumn), all(partColumn)]
  const isWhole = `AND(ABS(SUM(${weighed}) - 1) < 0.000000001, SUMPRODUCT((${weighed} > 0) * ISTEXT(${leads})) = 0)`
  const whole = (formula: string) => `IF(${isWhole}, ${formula}, "–")`
  put(total, nameColumn, { value: 'Expected', look: looks.strong })
  put(total, weightColumn, { value: 1, formula: `SUM(${weighed})`, look: figureLook('0.0%', { isStrong: true }) })
  for (const [column, value] of [
    [awsColumn, found?.aws],
    [allianceColumn, found?.alliance],
    [leadColumn, found?.lead],
    [partColumn, found?.lead],
  ] as const)
    put(total, column, {
      value: value ?? '–',
      formula: whole(column === partColumn ? `SUM(${parts})` : `SUMPRODUCT(${weighed}, ${all(column)})`),
      look: strong,
    })
  const expected = cellRef(total, leadColumn)
  const named = (value: string, among: string) => `INDEX(${names}, MATCH(${value}, ${among}, 0))`
  const end = (way: 'MIN' | 'MAX') => `${way}(IF((${weighed} > 0) * ISNUMBER(${leads}), ${leads}))`
  const least = cellRef(total + 1, leadColumn)
  const most = cellRef(total + 2, leadColumn)
  const told = [
    ['Least lead', found?.least.name, found?.least.lead, whole(end('MIN')), whole(named(least, leads))],
    ['Most lead', found?.most.name, found?.most.lead, whole(end('MAX')), whole(named(most, leads))],
    [
      'Largest part in the expected lead',
      found?.carrier.name,
      found?.carrier.part,
      whole(`IF(${expected} < 0, MIN(${parts}), MAX(${parts}))`),
      whole(named(cellRef(total + 3, leadColumn), parts)),
    ],
  ] as const
  told.forEach(([text, name, value, formula, who], i) => {
    put(total + 1 + i, nameColumn, { value: text, look: looks.text })
    // The least of some is one formula over all of them.
    put(total + 1 + i, leadColumn, { value: value ?? '–', formula, look: number, across: 1 })
    put(total + 1 + i, partColumn, { value: name ?? '–', formula: who, look: looks.text })
  })
  return sheet
}
