import type { TimeChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { axisFor } from '../../charts/kit/axis.ts'
import { stackLines } from '../../model/index.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { dayAt } from './days.ts'
import { labelRoomOf } from './labelRoom.ts'
import type { Extra, NativeChart, SeriesGroup } from './native.ts'
import { axisFormat } from './numberFormat.ts'
import { columnList, evenAxis, type SlideArea, stepsIn, textLine, textSizes, widest } from './room.ts'
import { dateExtras } from './timeDates.ts'
import { fanGroups, fanWords } from './timeFan.ts'
import {
  consensusSeries,
  endRoom,
  namedAtEnds,
  otherSeries,
  reportedSeries,
  secondSeries,
  stackSeries,
} from './timeLines.ts'
import { type SlideTimeline, spanOf, timelineRows } from './timeline.ts'
import { horizonSeries, type OwnParts } from './timeParts.ts'

/** A chart over time as lines of a workbook with a row a quarter, on an axis of days; the fan beneath as areas. `own` is what it has besides. */
export function timeChart(chart: TimeChart, scene: ChartInput, room: SlideArea, own?: OwnParts): NativeChart {
  const { unit } = stackLines[chart.line]
  const axis = axisFor(room.extent ?? chart.extent(scene), chart.floats)
  const { from, to, step } = evenAxis(axis, stepsIn(room.height - 36, textSizes.axis * 1.5))
  const numbers = [from, ...axis.ticks].flatMap(tick => [chart.tick(tick), unit.format(tick)])
  const wide = Math.max(...numbers.map(text => room.type.widthOf(text, textSizes.axis, 'sans400')))
  const left = wide * widest + 12
  const plot = { x: left, y: 8, width: room.width - left - endRoom({ chart, scene, room }), height: room.height - 36 }
  const rows = timelineRows(chart, scene)
  const span = spanOf(chart, scene)
  const { columns, add } = columnList()
  const xOfDay = (day: number) => plot.x + ((day - span.from) / (span.to - span.from)) * plot.width
  const drawn = {
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
    x: quarter => xOfDay(dayAt(scene.asOf, quarter)),
    xOfDay,
    y: value => plot.y + (1 - (value - from) / (to - from)) * plot.height,
    plot,
    foot: from,
    top: to,
  } satisfies Omit<SlideTimeline, 'labels'>
  const line: SlideTimeline = { ...drawn, labels: labelRoomOf(drawn) }

  own?.take(line)
  const isPast = line.x(0) > plot.x
  const words = [...(isPast ? reportedWord(line) : []), ...(own?.words?.(line) ?? []), ...fanWords(line)]
  const stacks = stackSeries(line)
  const dates = dateExtras(line)
  const past = reportedSeries(line)
  const expected = consensusSeries(line)
  const others = otherSeries(line)
  const fan = fanGroups(line)
  const areas = own?.areas?.(line) ?? []
  const { plain, named } = own?.series(line) ?? { plain: [], named: [] }
  const ended = namedAtEnds(line, [
    ...named,
    ...secondSeries(line),
    ...others.map(series => ({ series, isGhost: true })),
    ...stacks.map(series => ({ series, isGhost: false })),
  ])
  const lines: SeriesGroup = {
    kind: 'line',
    stacking: 'standard',
    series: [...horizonSeries(line), ...plain, ...fan.edges, ...past, ...ended, ...expected],
  }
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
    groups: [...fan.areas, ...areas, lines],
    plot,
    values: { from, to, step, format: axisFormat(unit, axis.ticks), isSeen: true },
    names: { isSeen: true, isReversed: false, hasLine: true, size: textSizes.axis, colour: room.ink.ink3 },
    grounds: isPast ? [{ ...plot, width: line.x(0) - plot.x, colour: room.ink.rail }] : [],
    extras: [...words, ...dates],
  }
}

/** What the ground before today means, at the right of it; nothing where it is too narrow for the word. */
function reportedWord({ labels, room, plot, x }: SlideTimeline): Extra[] {
  const [text, size, right] = ['Reported', textSizes.axis, x(0) - 6] as const
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(row => plot.y + 14 + row * size)
  const stand = labels.place(
    { lines: [text], size, weight: 400 },
    rows.map(foot => ({ x: right, y: foot, anchor: 'end' })),
  )
  return stand
    ? [{ kind: 'words', text: textLine(text, [right, stand.y], { colour: room.ink.ink2, anchor: 'end' }) }]
    : []
}
