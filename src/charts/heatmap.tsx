import { contour } from '../analysis/contour.ts'
import { cellValue, type Heatmap } from '../analysis/heatmap.ts'
import { leaderOf } from '../analysis/leadIf.ts'
import { toPosition } from '../analysis/track.ts'
import { stackLines } from '../model/index.ts'
import { inputOf } from '../model/inputs.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import { shortName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import type { Changes } from '../model/world.ts'
import type { Drawing, MapChart } from './chart.ts'
import { mapOf } from './kit/asked.ts'
import { valueText } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { AxisTitles, Leaders } from './kit/mapWords.tsx'
import { leadText, movedSpot } from './kit/spot.ts'
import type { Scene } from './scene.ts'
import { titles } from './titles.ts'

/** So many cells: on the desk, and where there is room. */
export const usual: [number, number] = [16, 11]
const finer: [number, number] = [31, 21]

/** From which lead on a cell takes the next colour: fixed in money, in parts of the widest lead otherwise. */
export function stepsOf(measure: MeasureId, { leads }: Heatmap): number[] {
  if (stackLines[measures[measure].line].unit.kind === 'usdBn') return [25, 75, 150]
  const widest = Math.max(...leads.map(Math.abs))
  return [widest / 6, widest / 2, widest * 0.8]
}

/** Two inputs against each other: who leads where, the line between, and where the scenario stands. */
function heatmapOf([xKey, yKey]: Scene['map'], size: [number, number]): MapChart {
  const ask = mapOf(xKey, yKey, size)
  const [columns, rows] = size
  const fromTop = Array.from({ length: rows }, (_, row) => rows - 1 - row)
  const cellAt = (column: number, row: number): Changes => ({
    [xKey]: cellValue(xKey, column, columns),
    [yKey]: cellValue(yKey, row, rows),
  })

  function picture(drawing: Drawing) {
    const { scene, x, y, plot, look } = drawing
    const map = ask(scene)
    const steps = stepsOf(scene.measure, map)
    const cells = new Map<string, string>()
    const edgeX = (column: number) => Math.round(plot.x + (column / columns) * plot.width)
    const edgeY = (row: number) => Math.round(plot.y + (1 - row / rows) * plot.height)
    map.leads.forEach((lead, i) => {
      const step = steps.filter(least => Math.abs(lead) >= least).length + 1
      const colour = `${leaderOf(lead)}${step}` as keyof typeof look.ink
      const [left, right] = [edgeX(i % columns), edgeX((i % columns) + 1)]
      const [bottom, top] = [edgeY(Math.floor(i / columns)), edgeY(Math.floor(i / columns) + 1)]
      cells.set(colour, `${cells.get(colour) ?? ''}M${left} ${top}H${right}V${bottom}H${left}z`)
    })
    const line = contour(map)
      .map(([ax, ay, bx, by]) => `M${x(ax).toFixed(1)} ${y(ay).toFixed(1)}L${x(bx).toFixed(1)} ${y(by).toFixed(1)}`)
      .join('')
    const at = (world: typeof scene.world) => ({
      cx: x(toPosition(world[xKey], inputOf(xKey).parameter)),
      cy: y(toPosition(world[yKey], inputOf(yKey).parameter)),
    })
    const before = scene.ghost?.world
    const isMoved = before && (scene.world[xKey] !== before[xKey] || scene.world[yKey] !== before[yKey])
    return (
      <>
        {[...cells].map(([colour, path]) => (
          <path key={colour} d={path} fill={look.ink[colour as keyof typeof look.ink]} shapeRendering="crispEdges" />
        ))}
        <path d={line} fill="none" stroke={look.ink.page} strokeWidth={5} strokeLinecap="round" />
        <path d={line} fill="none" stroke={look.ink.ink} strokeWidth={1.9} strokeLinecap="round" />
        <Leaders
          drawing={drawing}
          map={map}
          name={side => `${measures[scene.measure].of(side).split(' /')[0]} leads`}
        />
        <AxisTitles drawing={{ plot, look }} x={shortName(xKey)} y={shortName(yKey)} />
        {isMoved && (
          <circle {...at(before)} r={4.5} fill="none" stroke={look.ink.ink} strokeWidth={1.25} strokeDasharray="2 2" />
        )}
        <circle {...at(scene.world)} r={6} fill={look.ink.page} stroke={look.ink.ink} strokeWidth={1.75} />
        <circle {...at(scene.world)} r={1.75} fill={look.ink.ink} />
      </>
    )
  }

  return {
    kind: 'map',
    id: 'heatmap',
    ...titles.heatmap,
    on: heatmapOn,
    subtitle: scene => `Who leads at ${quarterLabel(scene.asOf, scene.horizon)}`,
    axes: { x: xKey, y: yKey },
    size,
    cellAt,
    saysOf: (scene, column, row) => {
      const lead = ask(scene).leads[row * columns + column]!
      return {
        title: leadText(scene, lead),
        readings: [
          { name: shortName(xKey), value: valueText(xKey, cellValue(xKey, column, columns)) },
          { name: shortName(yKey), value: valueText(yKey, cellValue(yKey, row, rows)) },
        ],
        spot: movedSpot(scene, lead, cellAt(column, row)),
      }
    },
    picture,
    lines: ({ measure }) => ofBoth(measures[measure].line),
    table: scene => {
      const map = ask(scene)
      const { unit } = stackLines[measures[scene.measure].line]
      const across = Array.from({ length: columns }, (_, i) => valueText(xKey, cellValue(xKey, i, columns)))
      return {
        head: [`${shortName(yKey)} ↓, ${shortName(xKey)} →`, ...across],
        rows: fromTop.map(row => [
          valueText(yKey, cellValue(yKey, row, rows)),
          ...Array.from(map.leads.subarray(row * columns, (row + 1) * columns), lead => unit.delta(lead)),
        ]),
        places: fromTop.map(row => [
          null,
          ...Array.from(map.leads.subarray(row * columns, (row + 1) * columns), (lead, column) =>
            movedSpot(scene, lead, cellAt(column, row)),
          ),
        ]),
      }
    },
  }
}

const made = new Map<string, MapChart>()

/** The map of these inputs; the same one each time. */
function heatmapOn(axes: Scene['map']): MapChart {
  const name = axes.join()
  const chart = made.get(name) ?? { ...heatmapOf(axes, usual), wide: heatmapOf(axes, finer) }
  made.set(name, chart)
  return chart
}

export const heatmapChart = heatmapOn(['aws.valuation', 'adoptionSlowdown'])
