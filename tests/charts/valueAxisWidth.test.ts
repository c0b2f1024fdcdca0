import { expect, it } from 'vitest'
import type { TimeChart } from '../../src/charts/chart.ts'
import { charts } from '../../src/charts/index.ts'
import { axisFor } from '../../src/charts/kit/axis.ts'
import { desk } from '../../src/charts/kit/look.ts'
import { estimatedWidth } from '../../src/charts/kit/textWidth.ts'
import { valueAxisWidth } from '../../src/charts/kit/valueAxisWidth.ts'

const timeCharts = charts.filter((chart): chart is TimeChart => chart.kind === 'time')
const extents: [number, number][] = [
  [-60, 450],
  [-1800, 20],
  [-0.5, 1.1],
  [0, 12_000],
]

it.each(timeCharts)('$id: every label of its value axis has room, minus and all', chart => {
  for (const extent of extents) {
    const axis = axisFor(extent, chart.floats)
    for (const value of axis.ticks)
      expect(estimatedWidth(chart.tick(value), desk.axis) + 8).toBeLessThanOrEqual(valueAxisWidth(chart, axis, desk))
  }
})

it('is as wide as its chart has it where the labels are short', () => {
  const [chart] = timeCharts
  expect(valueAxisWidth(chart!, axisFor([0, 90], false), desk)).toBe(chart!.margin.left)
})
