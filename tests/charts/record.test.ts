import { expect, it } from 'vitest'
import { arr } from '../../src/charts/arr.tsx'
import type { ChartId } from '../../src/charts/catalogue.ts'
import type { Chart, MapChart, RankChart, SplitChart, TimeChart } from '../../src/charts/chart.ts'
import { computeDollar } from '../../src/charts/computeDollar.tsx'
import { heatmapChart } from '../../src/charts/heatmap.tsx'
import { figureCharts } from '../../src/charts/index.ts'
import { influenceChart } from '../../src/charts/influence.tsx'

/** A chart without one of its parts. */
function without<Whole extends object, Part extends keyof Whole>(whole: Whole, part: Part): Omit<Whole, Part> {
  const { [part]: _, ...rest } = whole
  return rest
}

/** What the compiler refuses, each for the reason that stands over it: were one of them taken, its mark would be an error. */
export const refused = () => [
  // @ts-expect-error every chart has a title
  without(arr, 'title') satisfies TimeChart,
  // @ts-expect-error every chart has a headline
  without(arr, 'headline') satisfies TimeChart,
  // @ts-expect-error every chart has its lines
  without(arr, 'lines') satisfies TimeChart,
  // @ts-expect-error every chart has a table
  without(arr, 'table') satisfies TimeChart,
  // @ts-expect-error every chart has its data
  without(arr, 'data') satisfies TimeChart,
  // @ts-expect-error every chart says what it draws
  without(arr, 'picture') satisfies TimeChart,
  // @ts-expect-error every chart says what it shows of simulated futures
  without(arr, 'futures') satisfies TimeChart,
  // @ts-expect-error a chart over time says whose reported past it shows
  without(arr, 'past') satisfies TimeChart,
  // @ts-expect-error a chart over time says whether its values are dollars
  without(arr, 'isInDollars') satisfies TimeChart,
  // @ts-expect-error a chart over time has a slide
  without(arr, 'slide') satisfies TimeChart,
  // @ts-expect-error a split has a slide of its own, not that of another split
  without(computeDollar, 'slide') satisfies SplitChart,
  // @ts-expect-error a ranking has a slide
  without(influenceChart, 'slide') satisfies RankChart,
  // @ts-expect-error a map has a slide
  without(heatmapChart, 'slide') satisfies MapChart,
  // @ts-expect-error a ranking says what stands in place of rows where there are none
  without(influenceChart, 'empty') satisfies RankChart,
  // @ts-expect-error a slide that draws rankings draws no chart over time
  { ...arr, slide: influenceChart.slide } satisfies TimeChart,
  // @ts-expect-error a chart that the catalogue does not know has no name
  { ...arr, id: 'tenth' } satisfies TimeChart,
  // @ts-expect-error a list of charts holds each chart of the catalogue
  { arr } satisfies Record<ChartId, Chart>,
]

it.each(figureCharts.map(chart => [chart.id, chart] as const))(
  'what draws %s on a slide is there',
  async (_, chart) => {
    expect(await chart.slide()).toBeTypeOf('function')
  },
)

it('two charts of a kind that look different have slides that are different', async () => {
  const slides = await Promise.all(
    figureCharts.filter(({ kind }) => kind === 'rank' || kind === 'split').map(chart => chart.slide()),
  )
  expect(new Set(slides).size).toBe(slides.length)
})
