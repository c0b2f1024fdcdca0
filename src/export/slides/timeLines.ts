import type { TimeChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { consensusOf } from '../../charts/kit/consensus.ts'
import { dodged } from '../../charts/kit/endLabels.tsx'
import { markedStands } from '../../charts/kit/horizon.tsx'
import { leaderLast, lineAt } from '../../charts/kit/lines.ts'
import { type Other, othersOf, pointsIn } from '../../charts/kit/others.ts'
import type { SecondLine } from '../../charts/kit/secondLines.tsx'
import { lastQuarter, stackLines } from '../../model/index.ts'
import { type Side, sides } from '../../model/sides.ts'
import { serialDay } from './days.ts'
import { labelAt } from './labelRoom.ts'
import type { ChartSeries, PointLabel, PointMarker } from './native.ts'
import { numberFormat } from './numberFormat.ts'
import { textSizes, widest } from './room.ts'
import { pastOf, type SlideTimeline } from './timeline.ts'

const symbolOf = (side: Side): PointMarker['symbol'] => (side === 'aws' ? 'circle' : 'square')

const markSize = textSizes.marker * 1.9

/** Both stacks, the leader on top, each with its value marked at the horizon. */
export const stackSeries = (line: SlideTimeline): ChartSeries[] => {
  const { chart, scene, room } = line
  const marked = markedLabels(line)
  return leaderLast(scene, chart.line).map(side => ({
    column: line.add(
      chart.naming(side),
      line.over(t => lineAt(scene, side, chart.line, t)),
    ),
    fill: null,
    stroke: { colour: room.ink[side], width: textSizes.line },
    marks: [{ at: line.at(scene.horizon), symbol: symbolOf(side), size: markSize, isHollow: false }],
    labels: marked[side] ? [marked[side]] : [],
  }))
}

/** The values at the horizon, each beside its mark where no line runs through it; a low chart that is full of lines has no such place. */
function markedLabels(line: SlideTimeline): Partial<Record<Side, PointLabel>> {
  const { chart, scene, room, labels, x, y, plot } = line
  const { unit } = stackLines[chart.line]
  const values = sides
    .map(side => ({ side, value: lineAt(scene, side, chart.line, scene.horizon) }))
    .filter(({ value }) => Number.isFinite(value))
    .toSorted((a, b) => b.value - a.value)
  // At the last quarter the name and the value say what the mark would.
  if (scene.horizon === lastQuarter) return {}
  const at = x(scene.horizon)
  const stands = markedStands(
    labels.placeRight,
    values.map(({ value }) => ({ text: unit.format(value), y: y(value) })),
    { at, left: plot.x, look: textSizes },
  )
  const size = textSizes.marked
  const found: Partial<Record<Side, PointLabel>> = {}
  for (const [i, { side, value }] of values.entries()) {
    const stand = stands[i]
    if (!stand) continue
    found[side] = {
      at: line.at(scene.horizon),
      shows: 'value',
      format: numberFormat(unit, value),
      ...labelAt([at, y(value)], size, stand, markSize / 2),
      size,
      colour: room.ink[side],
      weight: 700,
    }
  }
  return found
}

/** What the scenario is compared with: the baseline in dots, others as thin lines. */
export const otherSeries = (line: SlideTimeline): ChartSeries[] => {
  const { chart, scene, room } = line
  return othersOf(scene).flatMap(other =>
    sides.map((side): ChartSeries => {
      const found = new Map(pointsIn(other, side, chart.line))
      return {
        column: line.add(
          nameOf(chart, other, side),
          line.over(t => found.get(t) ?? null),
        ),
        fill: null,
        stroke: other.isBaseline
          ? { colour: room.ink[side], width: 1.75, dash: 'dotted' }
          : { colour: room.ink[side], width: textSizes.ghost, opacity: 0.7 },
      }
    }),
  )
}

const nameOf = ({ naming }: TimeChart, other: Other, side: Side) =>
  other.isBaseline ? `Base, ${naming(side)}` : `${other.name}, ${naming(side)}`

/**
 * What was reported up to today, each on its day with a hollow mark; and, as a column of its own, the line from the last
 * of them to where the model begins, which nobody reported.
 */
export const reportedSeries = (line: SlideTimeline): ChartSeries[] => {
  const { chart, scene, room, rows } = line
  return sides.flatMap((side): ChartSeries[] => {
    const own = pastOf(chart, scene).filter(point => point.side === side)
    if (own.length === 0) return []
    const found = new Map(own.map(({ date, value }) => [serialDay(date), value]))
    const values = rows.map(({ day, quarter }) => (quarter === null || quarter === 0 ? (found.get(day) ?? null) : null))
    const stroke = { colour: room.ink[side], width: textSizes.line * 0.7 }
    const reports: ChartSeries = {
      column: line.add(`${chart.naming(side)}, reported`, values),
      fill: null,
      stroke,
      allMarked: { symbol: symbolOf(side), size: textSizes.marker * 1.7, isHollow: true },
    }
    const last = values.findLastIndex(value => value !== null)
    if (last < 0 || last >= line.at(0)) return [reports]
    const joined = values.map((value, i) => {
      if (i === line.at(0)) return lineAt(scene, side, chart.line, 0)
      return i === last ? value : null
    })
    const name = `${chart.naming(side)}, last report to the model today`
    return [reports, { column: line.add(name, joined, { isHelper: true }), fill: null, stroke }]
  })
}

/** What analysts expect, each at its quarter with a hollow diamond. */
export const consensusSeries = (line: SlideTimeline): ChartSeries[] => {
  const { chart, scene, room } = line
  return sides.flatMap((side): ChartSeries[] => {
    const found = new Map(
      consensusOf(scene, chart.line)
        .filter(point => point.side === side)
        .map(({ quarter, value }) => [quarter, value]),
    )
    if (found.size === 0) return []
    return [
      {
        column: line.add(
          `${chart.naming(side)}, consensus`,
          line.over(t => found.get(t) ?? null),
        ),
        fill: null,
        stroke: { colour: room.ink[side], width: 0.5 },
        allMarked: { symbol: 'diamond', size: textSizes.marker * 2, isHollow: true },
      },
    ]
  })
}

/** A series that is named where it ends: quietly where it is no stack's own, and in words that are not its name and value where it has such. */
export type Ending = { series: ChartSeries; isGhost: boolean; says?: string }

/** Series with their names and last values where they end, moved apart so that no two meet. */
export function namedAtEnds(line: SlideTimeline, all: readonly Ending[]): ChartSeries[] {
  const { chart, plot } = line
  const isSaid = ({ series }: Ending) => line.columns[series.column]!.values.some(value => value !== null)
  const ends = all.filter(isSaid).map(ending => {
    const { series } = ending
    const { values } = line.columns[series.column]!
    const at = values.findLastIndex(value => value !== null)
    return { ...ending, at, value: values[at]! }
  })
  // Where not all have room, the stacks come first, then what was paid in, then those they are compared with as they come.
  const height = textSizes.label * 1.2
  const rank = ({ isGhost, says }: Ending) => (isGhost ? (says === undefined ? 2 : 1) : 0)
  const most = Math.max(Math.floor(plot.height / height), 2)
  const said = ends.toSorted((a, b) => rank(a) - rank(b)).slice(0, most)
  const places = dodged(
    said.map(({ value }) => line.y(value)),
    height,
    plot.y,
    plot.y + plot.height - textSizes.label,
  )
  return ends.map(ending => {
    const { series, isGhost, says, at, value } = ending
    const i = said.indexOf(ending)
    if (i < 0) return series
    const name: PointLabel = {
      at,
      shows: says === undefined ? 'name and value' : { says },
      format: numberFormat(stackLines[chart.line].unit, value),
      side: 'r',
      // Beside the mark, where there is one.
      move: [line.scene.horizon === lastQuarter ? 5 : 0, places[i]! - line.y(value)],
      size: isGhost ? textSizes.axis : textSizes.label,
      colour: series.stroke!.colour,
      weight: isGhost ? 400 : 700,
    }
    return { ...series, labels: [...(series.labels ?? []), name] }
  })
}

/** The chart's second lines, thinner, named quietly where they end. */
export function secondSeries(line: SlideTimeline): Ending[] {
  const { scene, room } = line
  const { second } = line.chart
  if (!second) return []
  return sides.map(side => {
    const values = second.values(scene.answer, side)
    return {
      series: {
        column: line.add(
          second.naming(side),
          line.over(t => values[t]!),
        ),
        fill: null,
        stroke: { colour: room.ink[side], width: textSizes.ghost },
      },
      isGhost: true,
      says: endOf(second, scene, side),
    }
  })
}

/** What is written where a second line ends. */
const endOf = ({ short, values, unit }: SecondLine, { answer }: Pick<ChartInput, 'answer'>, side: Side) =>
  `${short} ${unit.format(values(answer, side)[lastQuarter]!)}`

/** The room at the right that the names at the ends need. */
export function endRoom({ chart, scene, room }: Pick<SlideTimeline, 'chart' | 'scene' | 'room'>): number {
  const { unit } = stackLines[chart.line]
  const wide = (text: string, isGhost: boolean) =>
    room.type.widthOf(text, isGhost ? textSizes.axis : textSizes.label, isGhost ? 'sans400' : 'sans700')
  const own = sides.map(side =>
    wide(`${chart.naming(side)} ${unit.format(lineAt(scene, side, chart.line, lastQuarter))}`, false),
  )
  const others = othersOf(scene).flatMap(other =>
    sides.map(side => {
      const [, last] = pointsIn(other, side, chart.line).at(-1) ?? []
      return last === undefined ? 0 : wide(`${nameOf(chart, other, side)} ${unit.format(last)}`, true)
    }),
  )
  const { second } = chart
  const seconds = second ? sides.map(side => wide(endOf(second, scene, side), true)) : []
  return Math.max(...own, ...others, ...seconds) * widest + 14
}
