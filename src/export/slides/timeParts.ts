import { quarterLabel } from '../../model/quarters.ts'
import type { ChartSeries, Extra, PointLabel, SeriesGroup, Stems } from './native.ts'
import { textSizes } from './room.ts'
import type { Ending } from './timeLines.ts'
import type { SlideTimeline } from './timeline.ts'

/** A stem that hangs from one value at one quarter. */
export const stemAt = (
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

/** What stands at this height of the chart. */
const valueAt = ({ plot, top, foot }: SlideTimeline, y: number) => top - ((y - plot.y) / plot.height) * (top - foot)

/** A vertical line as stems, one for each part of it that no text lies on; the first may carry labels. */
export function brokenStem(
  line: SlideTimeline,
  name: string,
  { quarter, from, look, labels = [] }: { quarter: number; from: number; look: Stems['stroke']; labels?: PointLabel[] },
): ChartSeries[] {
  const { plot, foot } = line
  return line.labels.verticalParts(line.x(quarter), from, plot.y + plot.height).map(([top, end], i) => {
    const value = valueAt(line, top)
    const length = value - Math.max(valueAt(line, end), foot)
    const stems = { length, stroke: look, hasCaps: false }
    return stemAt(line, i === 0 ? name : `${name}, part ${i + 1}`, quarter, value, stems, i === 0 ? labels : [])
  })
}

/** The verdict's quarter: a dotted stem over the whole height, broken where a text lies on it. */
export const horizonSeries = (line: SlideTimeline): ChartSeries[] => {
  const { scene, room, plot } = line
  const look = { colour: room.ink.ink, width: 1.25, dash: 'dotted' } as const
  // Right at the end of an axis some programs take a point for one beyond it.
  const from = plot.y + plot.height / 1000
  return brokenStem(line, `Verdict at ${quarterLabel(scene.asOf, scene.horizon)}`, {
    quarter: scene.horizon,
    from,
    look,
  })
}

/** What a chart has besides its lines. */
export type OwnParts = {
  /** Takes the room of its lines. */
  take: (line: SlideTimeline) => void
  /** Its series, once the values at the horizon stand: those that are named at their ends by themselves. */
  series: (line: SlideTimeline) => { plain: ChartSeries[]; named: Ending[] }
  /** What is filled beneath them. */
  areas?: (line: SlideTimeline) => SeriesGroup[]
  /** What is written in the plot; its place is taken with that of the lines. */
  words?: (line: SlideTimeline) => Extra[]
}

/** Words at a quarter of a line that has no others. */
export const wordsAt = (
  line: SlideTimeline,
  quarter: number,
  shows: PointLabel['shows'],
  place: Pick<PointLabel, 'side' | 'move'>,
  more: Partial<PointLabel> = {},
): PointLabel => ({
  at: line.at(quarter),
  shows,
  format: 'General',
  ...place,
  size: textSizes.axis,
  colour: line.room.ink.ink2,
  ...more,
})
