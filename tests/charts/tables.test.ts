import { describe, expect, it } from 'vitest'
import { partsOfPrice, summedParts } from '../../src/analysis/perShare.ts'
import { firstTables } from '../../src/analysis/tableChoice.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { expectationTable } from '../../src/charts/expectation.ts'
import { spreadsheetRows } from '../../src/charts/kit/tableSpec.ts'
import { oneWayTable } from '../../src/charts/oneWay.ts'
import { perShareTable } from '../../src/charts/perShare.ts'
import { sensitivityTable } from '../../src/charts/sensitivity.ts'
import { yearsTable } from '../../src/charts/years.ts'
import { worldOf } from '../../src/model/world.ts'
import { weighed } from '../kit/chartScenes.ts'
import { figure } from '../kit/figures.ts'
import { opened } from '../kit/packages.ts'
import { sceneOf } from '../kit/scene.ts'
import { deckBytes, slideSpec } from '../kit/slides.ts'

const scene = sceneOf()

describe('sensitivity', () => {
  const [spec] = sensitivityTable.specs(scene)

  it('has in each cell what a world with these two values comes to, from the lowest values, left and above', () => {
    const [row] = spec!.rows
    const [x, y] = [spec!.columns[2]!.place!.value, row!.head.place!.value]
    const { aws, alliance } = whatIf(worldOf('reported-2026-09-30', { 'aws.valuation': x, adoptionSlowdown: y }))
    expect(row!.cells[2]!.value).toBeCloseTo(aws.valueCreated[12]! - alliance.valueCreated[12]!, 9)
    expect(y).toBe(Math.min(...spec!.rows.map(({ head }) => head.place!.value)))
    expect(x).toBeGreaterThan(spec!.columns[1]!.place!.value)
  })

  it('says in words where the scenario stands, and whether the lead changes hands', () => {
    expect(sensitivityTable.remarks(scene)).toEqual([
      expect.stringMatching(
        /^Framed is what is set: Lab valuation, Anthropic \$965B, Adoption slowdown 0.%: −\$\d+B\.$/,
      ),
      'At the heavy line the lead changes hands.',
    ])
    const steps = { 'aws.valuation': { start: 900, step: 10, count: 3 } }
    expect(sensitivityTable.remarks(sceneOf({}, { tables: { ...firstTables, steps } }))).toEqual([
      expect.stringMatching(/is not among the values\.$/),
      'The lead does not change hands in this table.',
    ])
  })

  it('keeps its values while a hand moves', () => {
    const held = { restWorld: scene.world }
    const moved = sceneOf({ 'aws.valuation': 1005 }, { isDragging: true, held })
    expect(sensitivityTable.specs(moved)[0]!.columns.map(({ text }) => text)).toEqual(
      spec!.columns.map(({ text }) => text),
    )
  })
})

it('weighted scenarios stand over what is expected of them, and parts add up to it; alone, the scenario is all', () => {
  const weights = [weighed('Bull', 0.25, { 'aws.arrGrowth': 0.9 }), weighed('Bear', 0.75, { adoptionSlowdown: 0.5 })]
  const [spec] = expectationTable.specs(sceneOf({}, { weights }))
  const value = (row: number, column: number) => spec!.rows[row]!.cells[column]!.value!
  expect(spec!.rows.map(({ head }) => head.text)).toEqual(['Bull', 'Bear', 'Expected'])
  expect(value(2, 3)).toBeCloseTo(0.25 * value(0, 3) + 0.75 * value(1, 3), 9)
  expect(value(0, 4) + value(1, 4)).toBeCloseTo(value(2, 4), 9)
  expect(expectationTable.remarks(sceneOf({}, { weights }))[0]).toMatch(/^Expected lead: /)
  expect(expectationTable.specs(scene)[0]!.rows.map(({ head }) => head.text)).toEqual(['This scenario', 'Expected'])
})

it('the parts of a share stand over their sum in the table', () => {
  const [spec] = perShareTable.specs(scene)
  const total = spec!.rows.findIndex(({ isTotal }) => isTotal)
  const summed = spec!.rows.slice(total - summedParts.length, total)
  spec!.columns.forEach((_, column) => {
    const sum = summed.reduce((all, { cells }) => all + cells[column]!.value!, 0)
    expect(sum).toBeCloseTo(spec!.rows[total]!.cells[column]!.value!, 9)
  })
  expect(spec!.rows[total]!.cells[1]!.value).toBe(partsOfPrice(scene, 'aws', 12).price)
})

it('the rest over a chosen figure is a row once there is one', () => {
  const over = sceneOf({}, { tables: { ...firstTables, over: { aws: 8 } } })
  const row = perShareTable.specs(over)[0]!.rows.find(({ head }) => head.text === 'Rest over the chosen figure')!
  expect(row.cells.map(({ value }) => value)).toEqual([
    partsOfPrice(scene, 'aws', 0).rest / 8,
    partsOfPrice(scene, 'aws', 12).rest / 8,
    null,
    null,
  ])
})

it('a spreadsheet has plain numbers under the heads, and places on a track as numbers', () => {
  const [head, first] = spreadsheetRows(oneWayTable.specs(scene)[0]!)
  expect(head).toEqual([
    'Lab valuation, Anthropic, Q3 2029: Lab valuation, Anthropic',
    ...firstTables.lines.map(() => expect.any(String)),
  ])
  expect(first!.every(cell => typeof cell === 'number')).toBe(true)
})

describe.each([sensitivityTable, oneWayTable, yearsTable, perShareTable].map(chart => [chart.id, chart] as const))(
  'the table %s leaves the desk as a table',
  (_, chart) => {
    const specs = chart.specs(scene)
    const cells = specs.reduce((all, { rows, columns }) => all + (rows.length + 1) * (columns.length + 1), 0)

    it('of a figure, whose cells say which of them are heads', () => {
      const tables = figure(chart, { scene }).parts.filter(({ is }) => is === 'table')
      expect(tables.length).toBe(specs.length)
      const all = tables.flatMap(({ rows }) => rows!.flat())
      expect(all.length).toBe(cells)
      expect(all.filter(({ scope }) => scope === 'Row').length).toBe(
        specs.reduce((sum, { rows }) => sum + rows.length, 0),
      )
    })

    it('of PowerPoint', async () => {
      const { text } = opened(await deckBytes([slideSpec(chart, { scene })]))
      const xml = text('ppt/slides/slide1.xml')
      expect(xml.match(/<a:tbl>/g)?.length).toBe(specs.length)
      expect(xml.match(/<a:tc>/g)?.length).toBe(cells)
    })
  },
)
