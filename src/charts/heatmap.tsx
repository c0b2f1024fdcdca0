/** @jsxImportSource ./picture */
import { contour } from '../analysis/contour.ts'
import { flipsOf } from '../analysis/flips.ts'
import { cellValue } from '../analysis/heatmap.ts'
import { slowdownClause } from '../analysis/slowdown.ts'
import { toPosition } from '../analysis/track.ts'
import { stackLines } from '../model/index.ts'
import { inputOf } from '../model/inputs.ts'
import { measures } from '../model/measures.ts'
import { shortName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { inputText } from '../model/wording.ts'
import type { Changes } from '../model/world.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, MapChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { mapOf } from './kit/chartAnalyses.ts'
import { differencesIn, numbersIn, wordColumn } from './kit/data.ts'
import { unitOfInput } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { cellsOf } from './kit/mapCells.tsx'
import { AxisTitles, leaders } from './kit/mapWords.tsx'
import { memoise } from './kit/memoise.ts'
import { roomIn } from './kit/room.ts'
import { leadText, movedSpot } from './kit/spot.ts'

/** So many cells: on the desk, and where there is room. */
const usual: [number, number] = [16, 11]
const finer: [number, number] = [31, 21]

/** Two inputs against each other: who leads where, the line between, and where the scenario stands. */
function heatmapOf([xKey, yKey]: ChartInput['map'], size: [number, number]): MapChart {
  const ask = mapOf(xKey, yKey, size)
  const cells = memoise(cellsOf)
  const [columns, rows] = size
  const fromTop = Array.from({ length: rows }, (_, row) => rows - 1 - row)
  const cellAt = (column: number, row: number): Changes => ({
    [xKey]: cellValue(xKey, column, columns),
    [yKey]: cellValue(yKey, row, rows),
  })

  function picture(drawing: Drawing) {
    const { scene, x, y, plot, look } = drawing
    const map = ask(scene)
    const room = roomIn({
      left: plot.x + 2,
      right: plot.x + plot.width - 2,
      top: plot.y + 2,
      bottom: plot.y + plot.height - 2,
    })
    let line = ''
    for (const [ax, ay, bx, by] of contour(map)) {
      line += `M${x(ax).toFixed(1)} ${y(ay).toFixed(1)}L${x(bx).toFixed(1)} ${y(by).toFixed(1)}`
      room.piece(x(ax), y(ay), x(bx), y(by))
    }
    const at = (world: typeof scene.world) => ({
      cx: x(toPosition(world[xKey], inputOf(xKey).parameter)),
      cy: y(toPosition(world[yKey], inputOf(yKey).parameter)),
    })
    const before = scene.ghost?.world
    for (const world of before ? [scene.world, before] : [scene.world]) {
      const { cx, cy } = at(world)
      room.mark({ left: cx - 8, right: cx + 8, top: cy - 8, bottom: cy + 8 })
    }
    const isMoved = before && (scene.world[xKey] !== before[xKey] || scene.world[yKey] !== before[yKey])
    return (
      <>
        {cells(map, scene.measure, plot, look)}
        <path d={line} fill="none" stroke={look.ink.page} strokeWidth={5} strokeLinecap="round" />
        <path d={line} fill="none" stroke={look.ink.ink} strokeWidth={1.9} strokeLinecap="round" />
        {leaders({ drawing, map, room, name: side => `${measures[scene.measure].of(side).split(' /')[0]} leads` })}
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
    ...catalogue.heatmap,
    on: heatmapOn,
    subtitle: scene => `Who leads at ${quarterLabel(scene.asOf, scene.horizon)}`,
    headline: ({ world, measure, horizon }) => {
      const criterion = { measure, quarter: horizon }
      const [slowdown] = flipsOf(['adoptionSlowdown'], world, criterion)
      return [{ text: slowdownClause(slowdown!, world, criterion) }]
    },
    axes: { x: xKey, y: yKey },
    size,
    cellAt,
    saysOf: (scene, column, row) => {
      const lead = ask(scene).leads[row * columns + column]!
      return {
        title: leadText(scene, lead),
        readings: [
          { name: shortName(xKey), value: inputText(xKey, cellValue(xKey, column, columns)) },
          { name: shortName(yKey), value: inputText(yKey, cellValue(yKey, row, rows)) },
        ],
        spot: movedSpot(scene, lead, cellAt(column, row)),
      }
    },
    slide: () => import('../export/slides/mapTable.ts').then(module => module.mapTable),
    futures: null,
    picture,
    lines: ({ measure }) => ofBoth(measures[measure].line),
    data: scene => {
      const { leads } = ask(scene)
      const { unit } = stackLines[measures[scene.measure].line]
      const up = fromTop.map(row => cellValue(yKey, row, rows))
      const across = numbersIn(
        unitOfInput(xKey),
        shortName(xKey),
        Array.from({ length: columns }, (_, i) => cellValue(xKey, i, columns)),
      )
      return [
        wordColumn(
          `${shortName(yKey)} ↓, ${shortName(xKey)} in ${across.unit} →`,
          up.map(value => inputText(yKey, value)),
        ),
        numbersIn(unitOfInput(yKey), shortName(yKey), up),
        ...across.numbers.map((place, column) =>
          differencesIn(
            unit,
            place ?? '',
            fromTop.map(row => leads[row * columns + column]!),
          ),
        ),
      ]
    },
    table: scene => {
      const map = ask(scene)
      const { unit } = stackLines[measures[scene.measure].line]
      const across = Array.from({ length: columns }, (_, i) => inputText(xKey, cellValue(xKey, i, columns)))
      return {
        head: [`${shortName(yKey)} ↓, ${shortName(xKey)} →`, ...across],
        rows: fromTop.map(row => [
          inputText(yKey, cellValue(yKey, row, rows)),
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
function heatmapOn(axes: ChartInput['map']): MapChart {
  const name = axes.join()
  const chart = made.get(name) ?? { ...heatmapOf(axes, usual), wide: heatmapOf(axes, finer) }
  made.set(name, chart)
  return chart
}

export const heatmapChart = heatmapOn(['aws.valuation', 'adoptionSlowdown'])
