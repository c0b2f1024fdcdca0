import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import type { Chart } from '../../src/charts/chart.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { type Column, csvCells, type NumberColumn, rowCount } from '../../src/charts/kit/data.ts'
import { inputs } from '../../src/model/inputs.ts'
import { type MeasureId, measureIds, measures } from '../../src/model/measures.ts'
import { sides } from '../../src/model/sides.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { scalesOf, svgOf } from '../kit/chartDrawing.ts'
import { changedScene, figureCharts } from '../kit/figures.ts'
import { sceneOf } from '../kit/scene.ts'
import { futureScene } from '../kit/slides.ts'

const events = [{ date: '2023-09-25', title: 'Amazon invests', detail: '', source_url: null, side: 'aws' as const }]
const bear = worldOf('reported-2026-09-30', { adoptionSlowdown: 0.5 })
const overlays = [{ id: '1', name: 'Bear', answer: whatIf(bear), shift: 0 }]
const other = baseWorld('reported-2026-03-31')
const scenes: [name: string, ChartInput][] = [
  ['of a first visit', sceneOf()],
  ['with a past, events, futures, a baseline and a scenario over it', futureScene({ events, overlays })],
  [
    'with a baseline of another day',
    changedScene({ ghost: { answer: whatIf(other), world: other, shift: -2, isPinned: true, name: 'Autumn' } }),
  ],
  ...measureIds.map((measure): [string, ChartInput] => [
    `judged by ${measures[measure].label}`,
    changedScene({ measure }),
  ]),
]

const isNumbers = (column: Column): column is NumberColumn => 'numbers' in column
const numbersOf = (columns: Column[], name: string) => columns.filter(isNumbers).find(one => one.name === name)!.numbers
const cases = figureCharts.flatMap(chart => scenes.map(([name, scene]) => [chart.id, name, chart, scene] as const))

it.each(cases)(
  '%s %s: every column has a cell for each row, all numbers or all words, and says its unit',
  (...told) => {
    const [, , chart, scene] = told
    const columns = chart.data(scene)
    const count = rowCount(columns)
    for (const column of columns) {
      const cells = csvCells(column)
      expect(cells, String(column.name)).toHaveLength(count)
      if (isNumbers(column)) {
        expect(cells.every(cell => cell === null || Number.isFinite(cell))).toBe(true)
        if (count > 0)
          expect(
            cells.some(cell => cell !== null),
            String(column.name),
          ).toBe(true)
        expect(column.unit).not.toBe('')
      } else for (const cell of cells) expect(cell).toBeTypeOf('string')
    }
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  },
)

/** Every corner of what a picture draws on plain scales. */
function cornersOf(chart: Chart, scene: ChartInput) {
  const svg = svgOf(chart, scene)
  const number = (tag: string, name: string) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? 0)
  return {
    points: [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, d]) =>
      [...d!.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
    ),
    edges: [...svg.matchAll(/<rect[^>]*>/g)].flatMap(([tag]) => [
      number(tag, 'x'),
      number(tag, 'x') + number(tag, 'width'),
    ]),
  }
}

/** Scales are made of the chart's own extent: what the data say of it is where the picture draws it. */
const isNear = (a: number, b: number) => Math.abs(a - b) < 0.2

const whole = futureScene({ events, overlays })

describe('drawn again from the data', () => {
  it.each(figureCharts.filter(chart => chart.kind === 'time').map(chart => [chart.id, chart] as const))(
    '%s has every point of its lines, of the baseline and of a scenario that is drawn over it',
    (_, chart) => {
      const { points } = cornersOf(chart, whole)
      const { x, y } = scalesOf(chart, whole)
      const columns = chart.data(whole)
      const at = numbersOf(columns, 'From today')
      const kinds = csvCells(columns.find(({ name }) => name === 'Kind')!)
      const own = sides.map(side => (chart.id === 'stakeValue' ? `${chart.naming(side)} stake` : chart.naming(side)))
      const others = own.flatMap(name => [`${name}, baseline`, `${name}, Bear`])
      const edges = own.flatMap(name => [`${name} 5 %, simulated`, `${name} 95 %, simulated`])
      const seconds = chart.second ? sides.map(chart.second.naming) : []
      const lines = columns
        .filter(isNumbers)
        .filter(({ name }) =>
          [...own, ...others, ...edges, ...seconds].includes(String(name).replaceAll('\u00a0', ' ')),
        )
      expect(lines.length).toBe(own.length + others.length + seconds.length + (chart.futures ? edges.length : 0))
      for (const { name, numbers } of lines)
        for (const [row, value] of numbers.entries()) {
          if (value === null || (kinds[row] === 'reported' && at[row]! < -5)) continue
          const [px, py] = [x(at[row]!), y(value)]
          expect(
            points.some(([a, b]) => isNear(a, px) && isNear(b, py)),
            `${name} at ${at[row]}`,
          ).toBe(true)
        }
    },
  )

  it.each([
    ['tornado', ['Least lead', 'Most lead'], 7],
    ['bridge', ['From, Amazon less Microsoft', 'To'], 4],
    ['influence', ['Share of the spread of the lead, simulated'], 5],
  ] as const)('%s has both ends of every bar', (id, names, count) => {
    const chart = figureCharts.find(one => one.id === id)!
    const { edges } = cornersOf(chart, whole)
    const { x } = scalesOf(chart, whole)
    const columns = chart.data(whole)
    const times = id === 'influence' ? 100 : 1
    for (const name of names)
      for (const value of numbersOf(columns, name).slice(0, count))
        expect(
          edges.some(edge => isNear(edge, x(value! / times))),
          `${name}: ${value}`,
        ).toBe(true)
  })

  it('influence has the growth of both labs as one row, by the name that the picture has', () => {
    const chart = figureCharts.find(({ id }) => id === 'influence')!
    const names = csvCells(chart.data(whole).find(({ name }) => name === 'Input')!)
    expect(names).toContain('ARR growth, both labs together')
    expect(names).not.toContain('ARR growth, Anthropic')
    expect(names).toEqual(chart.table(whole).rows.map(([name]) => name))
  })

  it('a compute dollar has every part of every bar', () => {
    const chart = figureCharts.find(({ id }) => id === 'computeDollar')!
    const { edges } = cornersOf(chart, whole)
    const { x } = scalesOf(chart, whole)
    for (const { name, numbers } of chart.data(whole).filter(isNumbers)) {
      let end = 0
      for (const cents of numbers) {
        end += cents! / 100
        if (cents! > 0)
          expect(
            edges.some(edge => Math.abs(edge - x(end)) < 2),
            `${name} to ${end}`,
          ).toBe(true)
      }
      expect(end).toBeCloseTo(1, 9)
    }
  })

  it.each(measureIds)('the map by %s has every lead, at the values of its axes', (measure: MeasureId) => {
    const chart = figureCharts.find(({ id }) => id === 'heatmap')!
    const scene = sceneOf({ 'aws.arrGrowth': 0.9 }, { measure, map: ['aws.valuation', 'adoptionSlowdown'] })
    const [, up, ...cells] = chart.data(scene)
    const { line } = measures[measure]
    for (const [column, row] of [
      [0, 0],
      [7, 5],
      [15, 10],
    ] as const) {
      const cell = cells[column] as NumberColumn
      const changes = {
        'aws.arrGrowth': 0.9,
        'aws.valuation': Number(cell.name),
        adoptionSlowdown: Number(csvCells(up!)[row]) / 100,
      }
      const { aws, alliance } = whatIf(worldOf('reported-2026-09-30', changes))
      const times = /percentage|%/.test(cell.unit) || cell.unit === 'US cents' ? 100 : 1
      expect(cell.numbers[row]! / times).toBeCloseTo(aws[line][12]! - alliance[line][12]!, 6)
    }
  })
})

it('an input’s values are plain, in the unit that stands beside them', () => {
  const columns = figureCharts.find(({ id }) => id === 'tornado')!.data(whole)
  const names = csvCells(columns[0]!)
  const at = names.indexOf('Adoption slowdown')
  expect([csvCells(columns[1]!)[at], numbersOf(columns, 'Now')[at]]).toEqual(['%', 25])
  expect(names).toHaveLength(new Set(names).size)
  expect(names.length).toBeLessThanOrEqual(inputs.length)
})
