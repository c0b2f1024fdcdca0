import { leaderLast, lineAt } from '../../charts/kit/lines.ts'
import { coming } from '../../charts/kit/upcomingEvents.ts'
import { lastQuarter, stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { sides } from '../../model/sides.ts'
import { isClear, widest } from './clearOf.ts'
import type { ChartSeries, PointLabel, Stems } from './native.ts'
import { textSizes } from './room.ts'
import type { SlideTimeline } from './timeline.ts'

/** A stem that hangs from one value at one quarter. */
const stemAt = (
  line: SlideTimeline,
  name: string,
  quarter: number,
  value: number,
  stems: Stems,
  labels: PointLabel[] = [],
): ChartSeries => ({
  column: line.add(
    name,
    line.over(t => (t === quarter ? value : null)),
    { isHelper: true },
  ),
  fill: null,
  stroke: null,
  labels,
  stems,
})

/** The verdict's quarter: a dotted stem over the whole height. */
export const horizonSeries = (line: SlideTimeline): ChartSeries => {
  const { scene, room, foot } = line
  // Right at the end of an axis some programs take a point for one beyond it.
  const top = line.top - (line.top - foot) / 1000
  return stemAt(line, `Verdict at ${quarterLabel(scene.asOf, scene.horizon)}`, scene.horizon, top, {
    length: top - foot,
    stroke: { colour: room.ink.ink, width: 1.25, dash: 'dotted' },
    hasCaps: false,
  })
}

/** What single charts have besides their lines, by the id of the chart. */
export const ownSeries: Record<string, (line: SlideTimeline) => ChartSeries[]> = {
  stakeValue: line => [...cashIn(line), ...events(line), gain(line)],
  capexCover: line => [pays(line)],
}

const said = (
  line: SlideTimeline,
  quarter: number,
  shows: PointLabel['shows'],
  side: PointLabel['side'],
  more: Partial<PointLabel> = {},
): PointLabel => ({
  at: line.at(quarter),
  shows,
  format: 'General',
  side,
  size: textSizes.axis,
  colour: line.room.ink.ink2,
  ...more,
})

/** Cash paid in, flat and thin; what both come to is written once. */
function cashIn(line: SlideTimeline): ChartSeries[] {
  const { scene, room } = line
  const { format } = stackLines.stakeValue.unit
  const paid = sides.map(side => scene.world[`${side}.invested`])
  const lower = paid.indexOf(Math.min(...paid))
  return sides.map((side, i) => ({
    column: line.add(
      `Cash in, ${names[side].owner}`,
      line.over(() => paid[i]!),
    ),
    fill: null,
    stroke: { colour: room.ink.ink2, width: 1.25 },
    labels: i === lower ? [said(line, lastQuarter, { says: `Cash in ${paid.map(format).join(', ')}` }, 'r')] : [],
  }))
}

/** Stems with what the settings hold in store, stepped down so that texts do not meet. */
function events(line: SlideTimeline): ChartSeries[] {
  const { scene, room, plot, top, foot } = line
  const perPoint = (top - foot) / plot.height
  return coming(scene).map(({ quarter, text }, i) => {
    const value = top - (i * textSizes.axis * 1.45 + textSizes.axis * 0.7) * perPoint
    const wide = room.type.widthOf(text, textSizes.axis, 'sans400')
    const isLate = line.x(quarter) + wide + 14 > plot.x + plot.width
    const stroke = { colour: room.ink.axis, width: 0.75, opacity: 0.7 }
    const label = said(line, quarter, 'name', isLate ? 'l' : 'r')
    return stemAt(line, text, quarter, value, { length: value - foot, stroke, hasCaps: false }, [label])
  })
}

/** The larger paper gain as a bracket beside the horizon, from cash paid in up to the stake's value. */
function gain(line: SlideTimeline): ChartSeries {
  const { scene, room } = line
  const side = leaderLast(scene, 'paperGain').at(-1)!
  const value = lineAt(scene, side, 'paperGain', scene.horizon)
  const top = lineAt(scene, side, 'stakeValue', scene.horizon)
  const isLate = scene.horizon > lastQuarter - 6
  const quarter = scene.horizon + (scene.horizon === lastQuarter ? -1 : 1)
  const { format } = stackLines.paperGain.unit
  const label = said(
    line,
    quarter,
    { says: `Paper ${value < 0 ? 'loss' : 'gain'} ${format(value)}` },
    isLate ? 'l' : 'r',
    {
      move: [0, (line.y(top - value) - line.y(top)) / 2],
      size: textSizes.label,
      colour: room.ink[side],
      weight: 700,
    },
  )
  const name = `${names[side].owner}’s paper gain hangs from its stake, beside the verdict’s quarter`
  const stroke = { colour: room.ink[side], width: 1.5 }
  return stemAt(line, name, quarter, top, { length: value, stroke, hasCaps: true }, [label])
}

/** The line at 1, and what it means: over it or else under it, where no other line runs through the words. */
function pays(line: SlideTimeline): ChartSeries {
  const { room } = line
  const text = 'Gain pays the year’s capex'
  const size = textSizes.axis
  const half = (room.type.widthOf(text, size, 'sans600') * widest) / 2
  const isFree = ([side, quarter]: readonly ['t' | 'b', number]) => {
    const [x, y] = [line.x(quarter), line.y(1)]
    const [top, bottom] = side === 't' ? [y - size * 1.5, y - 3] : [y + 3, y + size * 1.5]
    return isClear(line, { left: x - half, right: x + half, top, bottom })
  }
  const quarters = [21, 20, 18, 16, 14, 9, 7, 5, 3]
  const places = (['t', 'b'] as const).flatMap(side => quarters.map(quarter => [side, quarter] as const))
  const [side, quarter] = places.find(isFree) ?? places[0]!
  return {
    column: line.add(
      text,
      line.over(() => 1),
    ),
    fill: null,
    stroke: { colour: room.ink.ink, width: 1.5 },
    labels: [said(line, quarter, 'name', side, { colour: room.ink.ink, weight: 600 })],
  }
}
