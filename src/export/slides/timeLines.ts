import type { TimeChart } from '../../charts/chart.ts'
import { dodged } from '../../charts/kit/endLabels.tsx'
import { type Other, othersOf, pointsIn } from '../../charts/kit/ghost.tsx'
import { leaderLast, lineAt } from '../../charts/kit/lines.ts'
import { lastQuarter, stackLines } from '../../model/index.ts'
import { type Side, sides } from '../../model/sides.ts'
import { isClear, widest } from './clearOf.ts'
import { serialDay } from './days.ts'
import type { ChartSeries, PointLabel, PointMarker } from './native.ts'
import { numberFormat } from './numberFormat.ts'
import { textSizes } from './room.ts'
import { pastOf, type SlideTimeline } from './timeline.ts'

const symbolOf = (side: Side): PointMarker['symbol'] => (side === 'aws' ? 'circle' : 'square')

/** Both stacks, the leader on top, each with its value marked at the horizon. */
export const stackSeries = (line: SlideTimeline): ChartSeries[] => {
  const { chart, scene, room } = line
  return leaderLast(scene, chart.line).map(side => ({
    column: line.add(
      chart.naming(side),
      line.over(t => lineAt(scene, side, chart.line, t)),
    ),
    fill: null,
    stroke: { colour: room.ink[side], width: textSizes.line },
    marks: [{ at: line.at(scene.horizon), symbol: symbolOf(side), size: textSizes.marker * 1.9, isHollow: false }],
    labels: Number.isFinite(lineAt(scene, side, chart.line, scene.horizon)) ? [markedValue(line, side)] : [],
  }))
}

/**
 * The value at the horizon, above the higher line and below the lower one: left of the dotted line, or right of it where
 * there is no room or a line runs through it.
 */
function markedValue(line: SlideTimeline, side: Side): PointLabel {
  const { chart, scene, room } = line
  const value = (of: Side) => lineAt(scene, of, chart.line, scene.horizon)
  const isTop = side === 'aws' ? value('aws') >= value('alliance') : value('alliance') > value('aws')
  const { unit } = stackLines[chart.line]
  const size = textSizes.marked
  const wide = room.type.widthOf(unit.format(value(side)), size, 'sans700')
  const [x, y] = [line.x(scene.horizon), line.y(value(side))]
  const beside = (by: -1 | 1) => {
    const middle = x + by * (wide / 2 + 6)
    const half = (wide * widest) / 2
    // Programs keep a label some points away from its mark.
    const [top, bottom] = isTop ? [y - size * 1.6, y - size * 0.5] : [y + size * 0.5, y + size * 1.6]
    return { left: middle - half, right: middle + half, top, bottom }
  }
  // The bracket of the paper gain stands right of the lower stake.
  const isBracketed = chart.id === 'stakeValue' && !isTop
  const fits = [
    ...(x - line.plot.x > wide + 12 ? [-1 as const] : []),
    ...(line.plot.x + line.plot.width - x > wide + 12 && !isBracketed ? [1 as const] : []),
  ]
  const goes = fits.find(by => isClear(line, beside(by))) ?? fits[0] ?? 1
  return {
    at: line.at(scene.horizon),
    shows: 'value',
    format: numberFormat(unit, value(side)),
    side: isTop ? 't' : 'b',
    move: [goes * (wide / 2 + 6), 0],
    size,
    colour: room.ink[side],
    weight: 700,
  }
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

/** Series with their names and last values where they end, moved apart so that no two meet. */
export function namedAtEnds(
  line: SlideTimeline,
  all: readonly { series: ChartSeries; isGhost: boolean }[],
): ChartSeries[] {
  const { chart, plot } = line
  const isSaid = ({ series }: (typeof all)[number]) => line.columns[series.column]!.values.some(value => value !== null)
  const ends = all.filter(isSaid).map(({ series, isGhost }) => {
    const { values } = line.columns[series.column]!
    const at = values.findLastIndex(value => value !== null)
    return { series, isGhost, at, value: values[at]! }
  })
  const places = dodged(
    ends.map(({ value }) => line.y(value)),
    textSizes.label * 1.2,
    plot.y,
    plot.y + plot.height - textSizes.label,
  )
  return ends.map(({ series, isGhost, at, value }, i) => {
    const name: PointLabel = {
      at,
      shows: 'name and value',
      format: numberFormat(stackLines[chart.line].unit, value),
      side: 'r',
      // Beside the mark, where there is one.
      move: [line.scene.horizon === lastQuarter ? 5 : 0, places[i]! - line.y(value)],
      size: isGhost ? textSizes.axis : textSizes.label,
      colour: series.stroke!.colour,
      weight: isGhost ? 400 : 700,
    }
    // At the last quarter the name and the value say what the mark would.
    return { ...series, labels: [...(series.labels ?? []).filter(label => label.at !== at), name] }
  })
}

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
  return Math.max(...own, ...others) * 1.08 + 16
}
