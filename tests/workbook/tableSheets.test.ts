import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cellRef } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparisonOf, sorted } from '../../src/analysis/comparison.ts'
import { expectationOf, weightedFigures } from '../../src/analysis/expectation.ts'
import { leaderOf } from '../../src/analysis/leadIf.ts'
import { partsOfPrice, shareFigures, targetPrice } from '../../src/analysis/perShare.ts'
import { sensitivity } from '../../src/analysis/sensitivity.ts'
import { firstTables, yearLinesOf } from '../../src/analysis/tableChoice.ts'
import { stepsAtMost, stepValues } from '../../src/analysis/tableSteps.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { lineYears, trailingYear } from '../../src/analysis/years.ts'
import { themeInks } from '../../src/export/colours.ts'
import { sides } from '../../src/model/sides.ts'
import type { World } from '../../src/model/world.ts'
import { allCompared, comparedWorlds } from '../../src/state/scenario/compared.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { dayOf, worldFrom } from '../../src/state/scenario/start.ts'
import { weightedWorlds } from '../../src/state/scenario/weightedWorlds.ts'
import { comparedColumn } from '../../src/workbook/comparisonSheet.ts'
import { headRow, judgedQuarterName } from '../../src/workbook/places.ts'
import { shareColumn, shareRow } from '../../src/workbook/shareSheet.ts'
import { tableNeeds } from '../../src/workbook/tableNeeds.ts'
import { weightRow } from '../../src/workbook/weightSheet.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, fileOf, partsOf } from '../kit/books.ts'
import { calculatedCells, numberIn } from '../kit/calculatedCells.ts'
import { withoutResults, withValues } from '../kit/editedWorkbook.ts'
import { converted } from '../kit/libreoffice.ts'
import { someWorlds } from '../kit/worlds.ts'

const map = ['aws.arrGrowth', 'alliance.valuation'] as const
const steps = {
  'aws.arrGrowth': { start: 0.2, step: 0.3, count: 3 },
  'alliance.valuation': { start: 400, step: 300, count: 3 },
}
/** The scenario itself, one with a change, and one of another day. */
const weights = [
  { name: 'Desk', weight: 0.5, base: initial.base, own: null, changes: {} },
  { name: 'Bear', weight: 0.3, base: initial.base, own: null, changes: { adoptionSlowdown: 0.5 } },
  { name: 'March', weight: 0.2, base: 'reported-2026-03-31' as const, own: null, changes: {} },
]
const compared = {
  scenarios: weights.map(({ name, base, own, changes }) => ({ name, base, own, changes })),
  from: 'base' as const,
}
const book = bookOf(
  { map, horizon: 8, weights, compared, tables: { ...firstTables, steps, over: { aws: 8, alliance: 14 } } },
  { hasTables: true },
)
const judged = 5
const worlds = someWorlds(4).map((world, i) =>
  i === 0 ? { ...world, 'aws.arrGrowth': 0.5, 'alliance.valuation': 700 } : world,
)

/** As large a table as there can be, of two inputs that nearly all follows. */
const widest = ['adoptionSlowdown', 'matureGrowth'] as const
const wideSteps = {
  adoptionSlowdown: { start: 0, step: 0.05, count: stepsAtMost },
  matureGrowth: { start: 0, step: 0.01, count: stepsAtMost },
}
const wideBook = bookOf({ map: widest, horizon: 3, tables: { ...firstTables, steps: wideSteps } }, { hasTables: true })
const folder = mkdtempSync(join(tmpdir(), 'stakeout-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What LibreOffice came to, by file and cell. */
let cells: ReturnType<typeof calculatedCells>
let files: string[]

beforeAll(async () => {
  const parts = withoutResults(partsOf(await workbookOf(book)))
  files = worlds.map((world, i) => {
    const file = join(folder, `set${i}.xlsx`)
    writeFileSync(file, fileOf(withValues(parts, { ...world, [judgedQuarterName]: judged })))
    return file
  })
  const wide = join(folder, 'wide.xlsx')
  writeFileSync(wide, fileOf(withoutResults(partsOf(await workbookOf(wideBook)))))
  cells = calculatedCells([...files, wide], join(folder, 'out'))
}, 300_000)

const numberAt = (file: number | 'wide', sheet: string, row: number, column: number) =>
  numberIn(cells.get(file === 'wide' ? file : `set${file}`)?.get(`${sheet}!${cellRef(row, column)}`) ?? '')

const isNear = (got: number, want: number) => Math.abs(got - want) <= 1e-9 * Math.max(Math.abs(want), 1e-3)

/** Those of some numbers that LibreOffice has otherwise. */
const wrongIn = (of: (world: World, i: number) => (readonly [what: string, got: number, want: number])[]) =>
  worlds.flatMap((world, i) =>
    of(world, i)
      .filter(([, got, want]) => !isNear(got, want))
      .map(one => [i, ...one]),
  )

describe('LibreOffice works out anew, with other inputs typed in, to 1e-9', () => {
  it('every cell of the table of two inputs, at the quarter of the export', () =>
    expect(
      wrongIn((world, i) =>
        [400, 700, 1000].flatMap((up, row) =>
          [0.2, 0.5, 0.8].map((across, column) => {
            const { aws, alliance } = whatIf({ ...world, 'aws.arrGrowth': across, 'alliance.valuation': up })
            const want = aws.valueCreated[8]! - alliance.valueCreated[8]!
            return [`${up} ${across}`, numberAt(i, 'Sensitivity', headRow + 1 + row, 1 + column), want] as const
          }),
        ),
      ),
    ).toEqual([]))

  it('a table of 25 by 25 values, as any other', () => {
    const [x, y] = widest.map(key => ({ key, values: stepValues(wideSteps[key]) }))
    const { shared } = wideBook
    const wanted = sensitivity(x!, y!, worldFrom(shared), { measure: shared.measure, quarter: shared.horizon })
    const wrong = wanted.flatMap((row, j) =>
      row.flatMap((want, i) => {
        const got = numberAt('wide', 'Sensitivity', headRow + 1 + j, 1 + i)
        return isNear(got, want) ? [] : [[j, i, got, want]]
      }),
    )
    expect(wanted.flat()).toHaveLength(625)
    expect(wrong).toEqual([])
  })

  it('every line by years, and the year to the judged quarter', () =>
    expect(
      wrongIn((world, i) => {
        const answer = whatIf(world)
        const lines = yearLinesOf('Main lines')
        return sides.flatMap((side, place) =>
          lines.flatMap((line, at) => {
            const row = headRow + place * (lines.length + 2) + 1 + at
            const years = lineYears({ answer, asOf: dayOf(book.shared) }, side, line, 'own')
            const trailing = trailingYear(answer, side, line, judged)
            return [
              ...years.flatMap(({ value, label }, year) =>
                value === null
                  ? []
                  : [[`${side} ${line} ${label}`, numberAt(i, 'Years', row, 2 + year), value] as const],
              ),
              ...(trailing === null
                ? []
                : [[`${side} ${line} trailing`, numberAt(i, 'Years', row, 2 + years.length), trailing] as const]),
            ]
          }),
        )
      }),
    ).toEqual([]))

  it('a share: its parts, the rest over a figure, value created and the target price', () =>
    expect(
      wrongIn((world, i) => {
        const scenario = { world, answer: whatIf(world), asOf: dayOf(book.shared) }
        return sides.flatMap(side => {
          const parts = partsOfPrice(scenario, side, judged)
          const target = targetPrice(scenario, side, judged)
          const wanted = {
            ...parts,
            over: parts.rest / book.shared.tables.over[side]!,
            ...shareFigures(scenario.answer, side, judged),
            targetToday: target.today,
            targetLater: target.later,
          }
          return Object.entries(wanted).map(
            ([name, want]) =>
              [
                `${side} ${name}`,
                numberAt(i, 'Share', shareRow(name as keyof typeof wanted), shareColumn(side, 1)),
                want,
              ] as const,
          )
        })
      }),
    ).toEqual([]))
})

it('LibreOffice weighs scenarios anew: the one of the workbook by its typed inputs, others as they were exported', () => {
  const quarter = { typed: judged, exported: 8 }
  expect(
    wrongIn((world, i) => {
      const now = weightedWorlds(weights, dayOf(book.shared))
      const at = (t: number) => weightedFigures(now, { measure: 'valueCreated', quarter: t })
      const answer = whatIf(world)
      const [aws, alliance] = [answer.aws.valueCreated[quarter.typed]!, answer.alliance.valueCreated[quarter.typed]!]
      const own = { name: 'Desk', weight: 0.5, aws, alliance, lead: aws - alliance, part: 0.5 * (aws - alliance) }
      const figures = [own, ...at(quarter.exported).slice(1)]
      const found = expectationOf(figures)!
      const total = weightRow(figures.length)
      const ends = [found.least.lead, found.most.lead, found.carrier.part]
      const named = [found.least.name, found.most.name, found.carrier.name]
      expect(named.map((_, at) => cells.get(`set${i}`)!.get(`Weights!${cellRef(total + 1 + at, 5)}`))).toEqual(named)
      return [
        ...figures.map((one, at) => [one.name, numberAt(i, 'Weights', weightRow(at), 4), one.lead] as const),
        ...[found.aws, found.alliance, found.lead, found.lead].map(
          (want, at) => [`expected ${at}`, numberAt(i, 'Weights', total, 2 + at), want] as const,
        ),
        ...ends.map((want, at) => [`end ${at}`, numberAt(i, 'Weights', total + 1 + at, 4), want] as const),
      ]
    }),
  ).toEqual([])
})

it('LibreOffice compares scenarios anew: the one of the workbook by its typed inputs, its base and others as they were exported', () => {
  const { shared } = book
  const start = worldFrom(shared)
  const others = comparedWorlds(null, compared, dayOf(shared))
  const found = comparisonOf(allCompared({ world: start, baseWorld: start }, others), 1, {
    measure: 'valueCreated',
    quarter: shared.horizon,
  })
  const leadRow = headRow + 1 + found.inputs.length + 2
  const march = found.inputs.find(({ id }) => id === 'aws.arr')!
  const marchRow = headRow + 2 + sorted(found.inputs, 'effect').indexOf(march)
  expect(
    wrongIn((world, i) => {
      const { aws, alliance } = whatIf(world)
      const lead = aws.valueCreated[judged]! - alliance.valueCreated[judged]!
      const [, base, , bear] = found.lead.values
      const of = (row: number, column: number) => numberAt(i, 'Compared', row, column)
      return [
        ['lead', of(leadRow, comparedColumn(0)), lead],
        ['lead of the base', of(leadRow, comparedColumn(1)), base!],
        ['lead less the base', of(leadRow, comparedColumn(5)), lead - base!],
        ['Bear', of(leadRow, comparedColumn(3)), bear!],
        ['Bear less the base', of(leadRow, comparedColumn(7)), bear! - base!],
        ['value created', of(leadRow + 1, comparedColumn(0)), aws.valueCreated[judged]!],
        ['ARR', of(marchRow, comparedColumn(0)), world['aws.arr']],
        ['ARR in March', of(marchRow, comparedColumn(4)), march.values[4]!],
      ]
    }),
  ).toEqual([])
})

/** How LibreOffice shows the cells of the table with its rules: on which ground, and whether in bold; its pages leave lines out. */
function shownIn(html: string) {
  const sheet = html.slice(html.indexOf('<em>Sensitivity</em>'))
  const rows = [...sheet.slice(0, sheet.indexOf('</table>')).matchAll(/<tr>(.*?)<\/tr>/gs)]
  return rows.slice(headRow + 1, headRow + 4).map(([, row = '']) =>
    [...row.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)].slice(1, 4).map(([, look = '', text = '']) => ({
      ground: /bgcolor="(#\w+)"/i.exec(look)?.[1]?.toLowerCase(),
      isStrong: text.includes('<b>'),
    })),
  )
}

it('LibreOffice lays on the ground of who leads, and bold letters at what is set, by the typed inputs', () => {
  const out = join(folder, 'pages')
  converted(files, 'html:HTML (StarCalc)', out)
  const [x, y] = map.map(key => ({ key, values: stepValues(steps[key]) }))
  const criterion = { measure: 'valueCreated', quarter: 8 } as const
  const found = worlds.map((world, file) => {
    const wanted = sensitivity(x!, y!, world, criterion).map((row, j) =>
      row.map((lead, i) => {
        const isPresent = x!.values[i] === world[x!.key] && y!.values[j] === world[y!.key]
        return { ground: themeInks.light[`${leaderOf(lead)}Wash`].toLowerCase(), isStrong: isPresent }
      }),
    )
    expect(shownIn(readFileSync(join(out, `set${file}.html`), 'utf8'))).toEqual(wanted)
    return wanted
  })
  expect(found[0]!.flat().filter(({ isStrong }) => isStrong)).toHaveLength(1)
  expect(new Set(found.flat(2).map(({ ground }) => ground)).size).toBe(2)
}, 120_000)

it('only what follows one of the two inputs is copied, and what follows both for each pair', () => {
  const needs = [...tableNeeds(['aws.valueCreated', 'alliance.valueCreated'], 12, ['aws.valuation', 'wacc']).values()]
  const follows = (key: string, t: number) => needs.find(one => one.key === key && one.t === t)?.follows
  expect([follows('aws.arr', 12), follows('aws.stakeValue', 12), follows('aws.valueCreated', 12)]).toEqual([
    '',
    'x',
    'xy',
  ])
})
