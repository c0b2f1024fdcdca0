import { expect, it } from 'vitest'
import type { Chart } from '../../src/charts/chart.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { charts } from '../../src/charts/index.ts'
import { feedsOf } from '../../src/explain/feeds.ts'
import { inputs } from '../../src/model/inputs.ts'
import { sceneOf } from '../kit/scene.ts'

it.each(charts)('$title: what is not among its sources changes nothing that it shows', chart => {
  const before = sceneOf()
  const fed = feedsOf(chart.lines(before)).inputs
  const others = inputs.filter(({ key }) => !fed.includes(key))
  expect(others).not.toEqual([])
  const after = sceneOf(Object.fromEntries(others.map(({ key, parameter }) => [key, parameter.max])))
  expect(shownBy(chart, after)).toEqual(shownBy(chart, before))
})

/** The table of a chart; a ranking is asked for its bars, since its table lists the range of every input there is. */
const shownBy = (chart: Chart, scene: ChartInput) =>
  chart.kind === 'rank' ? chart.keys(scene).map((_, row) => chart.readings(scene, row)) : chart.table(scene).rows
