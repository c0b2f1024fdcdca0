import type { Chart } from '../charts/chart.ts'
import { figureCharts } from '../charts/index.ts'
import { layoutOf, layouts, placesIn } from '../state/scenario/layouts.ts'

/** Rows of bars and tables need the whole height of the stage; lines and maps are drawn at any. */
const isTall = ({ kind }: Chart) => kind === 'split' || kind === 'rank' || kind === 'table'

type Place = ReturnType<typeof placesIn>[number]

/** The charts that can stand in a place of a layout, in reading order. */
export const chartsFor = ({ isWhole }: Place): readonly Chart[] =>
  figureCharts.filter(chart => isWhole || !isTall(chart))

/** The charts of a scene, each in its place; names that no chart has, and charts that do not fit, are passed over. */
export function sceneCharts(ids: readonly string[]): {
  rows: readonly string[]
  figures: (Place & { chart: Chart })[]
} {
  const known = ids.filter(id => figureCharts.some(chart => chart.id === id)).slice(0, layouts.length)
  const layout = layoutOf(known.length)
  const figures = placesIn(layout).map((place, i) => ({
    ...place,
    chart: figureCharts.find(({ id }) => id === known[i]) ?? figureCharts[0]!,
  }))
  const fitting = figures.filter(({ isWhole, chart }) => isWhole || !isTall(chart))
  if (fitting.length < figures.length) return sceneCharts(fitting.map(({ chart }) => chart.id))
  return { rows: layout.rows, figures }
}

/** The charts of a scene brought to another layout: those that fit stay in their order, the desk's next ones follow. */
export function relaid(ids: readonly string[], count: number): string[] {
  const shown = sceneCharts(ids).figures.map(({ chart }) => chart.id)
  return placesIn(layoutOf(count)).reduce<string[]>((chosen, place) => {
    const fits = chartsFor(place).map(({ id }) => id)
    const next = [...shown, ...fits].find(id => fits.includes(id) && !chosen.includes(id))
    return [...chosen, next ?? fits[0]!]
  }, [])
}
