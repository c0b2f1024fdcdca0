import type { TimeChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { axisFor } from '../../charts/kit/axis.ts'
import { stackLines } from '../../model/index.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { dayAt } from './days.ts'
import type { Extra, NativeChart, SeriesGroup } from './native.ts'
import { axisFormat } from './numberFormat.ts'
import { columnList, evenAxis, type SlideArea, textLine, textSizes } from './room.ts'
import { fanGroups, fanWords } from './timeFan.ts'
import { endRoom, namedAtEnds, otherSeries, reportedSeries, stackSeries } from './timeLines.ts'
import { type SlideTimeline, spanOf, timelineRows } from './timeline.ts'
import { horizonSeries, ownSeries } from './timeParts.ts'

/** A chart over time as lines of a workbook with a row a quarter, on an axis of days; the fan beneath as areas. */
export function timeChart(chart: TimeChart, scene: ChartInput, room: SlideArea): NativeChart {
  const { unit } = stackLines[chart.line]
  const axis = axisFor(room.extent ?? chart.extent(scene), chart.floats)
  const { from, to, step } = evenAxis(axis)
  const wide = Math.max(...axis.ticks.map(tick => room.type.widthOf(chart.tick(tick), textSizes.axis, 'sans400')))
  const left = wide * 1.12 + 12
  const plot = { x: left, y: 8, width: room.width - left - endRoom({ chart, scene, room }), height: room.height - 36 }
  const rows = timelineRows(chart, scene)
  const span = spanOf(chart, scene)
  const { columns, add } = columnList()
  const line: SlideTimeline = {
    chart,
    scene,
    room,
    rows,
    columns,
    add: (name, values, more) => add({ name, values, ...more }),
    over: value =>
      rows.map(({ quarter }) => {
        const found = quarter === null ? null : value(quarter)
        return found !== null && Number.isFinite(found) ? found : null
      }),
    at: quarter => rows.findIndex(row => row.quarter === quarter),
    x: quarter => plot.x + ((dayAt(scene.asOf, quarter) - span.from) / (span.to - span.from)) * plot.width,
    y: value => plot.y + (1 - (value - from) / (to - from)) * plot.height,
    plot,
    foot: from,
    top: to,
  }

  const stacks = stackSeries(line)
  const past = reportedSeries(line)
  const others = otherSeries(line)
  const fan = fanGroups(line)
  const own = ownSeries[chart.id]?.(line) ?? []
  const named = namedAtEnds(line, [
    ...others.map(series => ({ series, isGhost: true })),
    ...stacks.map(series => ({ series, isGhost: false })),
  ])
  const lines: SeriesGroup = {
    kind: 'line',
    stacking: 'standard',
    series: [horizonSeries(line), ...own, ...fan.edges, ...past, ...named],
  }
  const today = line.x(0)
  const reported: Extra = {
    kind: 'words',
    text: textLine('Reported', [today - 6, plot.y + 14], { colour: room.ink.ink2, anchor: 'end' }),
  }
  const isPast = today > plot.x
  return {
    categories: {
      kind: 'days',
      days: rows.map(({ day }) => day),
      quarters: rows.map(({ name }) => name),
      ...span,
      years: Math.ceil(room.type.widthOf('Q3 2026 ', textSizes.axis, 'sans400') / ((line.x(4) - line.x(0)) * 0.9)),
      // Ticks are whole years apart: all are the same quarter.
      format: `"${quarterLabel(scene.asOf, 0).slice(0, 3)}"yyyy`,
    },
    columns,
    groups: [...fan.areas, lines],
    plot,
    values: { from, to, step, format: axisFormat(unit, axis.ticks), isSeen: true },
    names: { isSeen: true, isReversed: false, hasLine: true, size: textSizes.axis, colour: room.ink.ink3 },
    grounds: isPast ? [{ ...plot, width: today - plot.x, colour: room.ink.rail }] : [],
    extras: [...(isPast ? [reported] : []), ...fanWords(line)],
  }
}
