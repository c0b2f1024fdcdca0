/** @jsxImportSource ../picture */
import type { Heatmap } from '../../analysis/heatmap.ts'
import { leaderOf } from '../../analysis/leadIf.ts'
import { stackLines } from '../../model/index.ts'
import { type MeasureId, measures } from '../../model/measures.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Plot } from '../chart.ts'
import type { Look } from './look.ts'

type Shade = `${Side}${1 | 2 | 3 | 4}`

const all = sides.flatMap(side => ([1, 2, 3, 4] as const).map((step): Shade => `${side}${step}`))

/** From which lead on a cell takes the next colour: fixed in money, in parts of the widest lead otherwise. */
function stepsOf(measure: MeasureId, { leads }: Heatmap): number[] {
  if (stackLines[measures[measure].line].unit.kind === 'usdBn') return [25, 75, 150]
  const widest = Math.max(...leads.map(Math.abs))
  return [widest / 6, widest / 2, widest * 0.8]
}

/** The colour of every cell, row by row from below: of the stack that leads there, darker the more it does. */
export function shadesOf(measure: MeasureId, map: Heatmap): Shade[] {
  const steps = stepsOf(measure, map)
  return Array.from(map.leads, lead => {
    let step = 1
    for (const least of steps) if (Math.abs(lead) >= least) step++
    return `${leaderOf(lead)}${step}` as Shade
  })
}

/** The cells of a map, a path for each colour that it has; neighbours of one colour are drawn as one. */
export function cellsOf(map: Heatmap, measure: MeasureId, plot: Plot, look: Look) {
  const { columns, rows } = map
  const shades = shadesOf(measure, map)
  const paths: { [Each in Shade]?: string } = {}
  const edgeX = (column: number) => Math.round(plot.x + (column / columns) * plot.width)
  const edgeY = (row: number) => Math.round(plot.y + (1 - row / rows) * plot.height)
  for (let row = 0; row < rows; row++)
    for (let column = 0, from = 0; column < columns; column++) {
      const shade = shades[row * columns + column]!
      if (column + 1 < columns && shades[row * columns + column + 1] === shade) continue
      const run = `M${edgeX(from)} ${edgeY(row + 1)}H${edgeX(column + 1)}V${edgeY(row)}H${edgeX(from)}z`
      paths[shade] = (paths[shade] ?? '') + run
      from = column + 1
    }
  return all.map(
    shade => paths[shade] && <path key={shade} d={paths[shade]} fill={look.ink[shade]} shapeRendering="crispEdges" />,
  )
}
