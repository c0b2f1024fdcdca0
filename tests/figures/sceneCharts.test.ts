import { expect, it } from 'vitest'
import { relaid, sceneCharts } from '../../src/figures/sceneCharts.ts'
import { layouts, placesIn } from '../../src/state/scenario/layouts.ts'

const shown = (...ids: string[]) => sceneCharts(ids).figures.map(({ area, chart }) => `${area} ${chart.id}`)

it('gives every figure of a scene its place, the first one the largest', () => {
  expect(shown('arr')).toEqual(['a arr'])
  expect(shown('arr', 'tornado')).toEqual(['a arr', 'b tornado'])
  expect(shown('computeDollar', 'arr', 'heatmap')).toEqual(['a computeDollar', 'b arr', 'c heatmap'])
})

it('passes over what is no chart, what does not fit and what is too many', () => {
  expect(shown()).toEqual(['a valueCreated'])
  expect(shown('<b>', 'arr')).toEqual(['a arr'])
  expect(shown('valueCreated', 'tornado', 'arr', 'capexCover')).toEqual(['a valueCreated', 'b arr', 'c capexCover'])
  expect(shown('valueCreated', 'stakeValue', 'arr', 'capexCover', 'heatmap').length).toBe(layouts.length)
})

it('brings a scene to another layout: what fits stays, the desk’s next charts follow', () => {
  expect(relaid(['arr'], 4)).toEqual(['arr', 'valueCreated', 'stakeValue', 'capexCover'])
  expect(relaid(['arr', 'tornado'], 3)).toEqual(['arr', 'valueCreated', 'stakeValue'])
  expect(relaid(['tornado', 'arr', 'heatmap'], 2)).toEqual(['tornado', 'arr'])
})

it.each(layouts.map(layout => [layout.label, layout] as const))(
  '%s: as many places as its rank, in rows of one length',
  (_, layout) => {
    expect(placesIn(layout).length).toBe(layouts.indexOf(layout) + 1)
    expect(new Set(layout.rows.map(row => row.length)).size).toBe(1)
  },
)
