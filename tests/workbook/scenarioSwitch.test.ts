import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { irrOf } from '../../src/analysis/irr.ts'
import { verdict } from '../../src/analysis/verdict.ts'
import { valueAt, whatIf } from '../../src/analysis/whatIf.ts'
import { lastQuarter, lineKeys } from '../../src/model/index.ts'
import { measureIds, measures } from '../../src/model/measures.ts'
import { quarterLabel } from '../../src/model/quarters.ts'
import { sides } from '../../src/model/sides.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { dayOf, worldFrom } from '../../src/state/scenario/start.ts'
import { irrCell } from '../../src/workbook/irrPlaces.ts'
import { cellOf } from '../../src/workbook/places.ts'
import { valuesIn } from '../../src/workbook/read.ts'
import { scenarioLineRange, scenariosOf, switchName } from '../../src/workbook/scenarioPlaces.ts'
import { verdictCells } from '../../src/workbook/scenarioSheet.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, fileOf, partsOf } from '../kit/books.ts'
import { calculatedCells, numberIn } from '../kit/calculatedCells.ts'
import { withNamed, withoutResults } from '../kit/editedWorkbook.ts'
import { someWorlds } from '../kit/worlds.ts'

const someChanges = (at: number) => {
  const world = someWorlds(9)[at]!
  return { 'aws.valuation': world['aws.valuation'], wacc: world.wacc, adoptionSlowdown: world.adoptionSlowdown }
}

const book = bookOf(
  { changes: { adoptionSlowdown: 0.35 } },
  {
    name: 'Mine',
    others: Array.from({ length: 9 }, (_, i) => ({
      name: `Scenario ${i}`,
      shared: {
        ...initial,
        base: i % 2 === 0 ? initial.base : ('reported-2026-03-31' as const),
        horizon: 3 + i,
        changes: someChanges(i),
      },
    })),
  },
)
const { live, rest } = scenariosOf(book)
const folder = mkdtempSync(join(tmpdir(), 'stakeout-switch-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The workbook with that scenario in use, as LibreOffice works it out. */
const inUse = new Map<number, Map<string, string>>()

beforeAll(async () => {
  const parts = withoutResults(partsOf(await workbookOf(book)))
  const files = [1, 3].map(number => {
    const file = join(folder, `use${number}.xlsx`)
    writeFileSync(file, fileOf(withNamed(parts, { [switchName]: number })))
    return file
  })
  for (const [file, cells] of calculatedCells(files, join(folder, 'out')))
    inUse.set(Number(file.replace('use', '')), cells)
})

const near = (got = '', want: number) => Math.abs(numberIn(got) - want) <= 1e-9 * Math.max(Math.abs(want), 1e-3)

it('a workbook works out eight scenarios, and names those beyond them as exported', () => {
  expect([live.length, rest.length]).toEqual([8, 2])
  expect([...inUse.get(1)!.values()].filter(text => text.includes('(as exported)'))).toHaveLength(10)
})

it.each([1, 3])('scenario %i in use is the model of the workbook, its verdicts, quarters and rates', number => {
  const cells = inUse.get(number)!
  const { shared } = live[number - 1]!
  const [world, asOf] = [worldFrom(shared), dayOf(shared)]
  const answer = whatIf(world)
  for (const key of lineKeys)
    for (let t = 0; t <= lastQuarter; t++) {
      const at = cellOf(key, t, 'elsewhere')
      expect([at, near(cells.get(at), valueAt(answer, key, t))]).toEqual([at, true])
    }
  for (const id of measureIds) {
    const { leader, isLevel } = verdict(answer, id, shared.horizon)
    expect(cells.get(verdictCells(id).leads)).toBe(isLevel ? 'level' : measures[id].of(leader))
  }
  expect(cells.get('AWS!D4')).toBe(quarterLabel(asOf, 1))
  for (const side of sides) {
    const { rate } = irrOf({ world, answer, asOf }, side, shared.horizon)
    const got = cells.get(irrCell('rate', side).replaceAll('$', ''))
    if (rate !== null) expect(numberIn(got!)).toBeCloseTo(rate, 9)
  }
  expect(cells.get('Checks!D5')).toBe('holds')
})

it('the lines of all scenarios stand side by side, whichever is in use', () => {
  for (const number of [1, 3])
    for (const [i, { shared }] of live.entries()) {
      const answer = whatIf(worldFrom(shared))
      for (const key of lineKeys) {
        const at = scenarioLineRange(i, key)
          .replaceAll(/[$']/g, '')
          .replace(/^(.*!)C(\d+):.*/, '$1')
        const row = /\$(\d+)$/.exec(scenarioLineRange(i, key))![1]
        const last = `${at}AA${row}`
        expect([last, near(inUse.get(number)!.get(last), valueAt(answer, key, lastQuarter))]).toEqual([last, true])
      }
    }
})

it('what is read back is the workbook’s own scenario, whichever is in use', async () => {
  const parts = partsOf(await workbookOf(book))
  expect(await valuesIn(fileOf(withNamed(parts, { [switchName]: 3 })))).toEqual(worldFrom(book.shared))
  expect(readFileSync(join(folder, 'use3.xlsx')).length).toBeLessThan(1_500_000)
})
