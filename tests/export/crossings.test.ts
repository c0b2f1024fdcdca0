import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/charts/chart.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { lineAt } from '../../src/charts/kit/lines.ts'
import { qrOf } from '../../src/export/qr.ts'
import { type SizeId, sizeIds, sizes } from '../../src/export/sizes.ts'
import { stackLines } from '../../src/model/index.ts'
import { sides } from '../../src/model/sides.ts'
import { chartScenes } from '../kit/chartScenes.ts'
import { crossings } from '../kit/crossings.ts'
import { figure, figureCharts, figureThatFits, link } from '../kit/figures.ts'
import { inkOf } from '../kit/inkOf.ts'

const qr = qrOf(link)

/** What texts meet in a figure; nothing where the figure says that it needs more room. Every theme has the same geometry. */
function metIn(chart: Chart, scene: ChartInput, size: SizeId): string[] {
  const drawn = figureThatFits(chart, { scene, size: sizes[size], qr })
  return drawn ? crossings(inkOf(drawn, 'light'), drawn).map(says => `${size}: ${says}`) : []
}

describe.each(figureCharts.map(chart => [chart.id, chart] as const))('no text of a figure of %s', (_, chart) => {
  it.each(Object.entries(chartScenes))(
    'meets a line, another text or the edge of the picture: %s, at every size',
    (_, scene) => {
      expect(sizeIds.flatMap(size => metIn(chart, scene, size))).toEqual([])
    },
  )
})

it('of the two values at the verdict’s quarter the higher one stands above the lower, at every size and in every scene', () => {
  const chart = figureCharts.find(({ id }) => id === 'valueCreated')!
  const { format } = stackLines.valueCreated.unit
  const found = Object.entries(chartScenes).flatMap(([name, scene]) =>
    sizeIds.map(size => {
      const values = sides.map(side => lineAt(scene, side, 'valueCreated', scene.horizon)).toSorted((a, b) => b - a)
      const said = figure(chart, { scene, size: sizes[size], qr }).shapes.flatMap(shape =>
        shape.kind === 'text' && shape.runs.length === 1 && shape.runs[0]!.weight === 700 ? [shape] : [],
      )
      const [high, low] = values.map(value => said.find(({ runs }) => runs[0]!.text === format(value))?.y)
      return [high === undefined || low === undefined || high > low, `${name}, ${size}`] as const
    }),
  )
  expect(found.flatMap(([isUpsideDown, where]) => (isUpsideDown ? [where] : []))).toEqual([])
})
