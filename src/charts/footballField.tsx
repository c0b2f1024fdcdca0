/** @jsxImportSource ./picture */

import { leaderOf } from '../analysis/leadIf.ts'
import { leadInFull } from '../analysis/leadInFull.ts'
import type { LeadRange, RangePlace } from '../analysis/leadRanges.ts'
import type { Word } from '../analysis/verdict.ts'
import { clamp } from '../model/clamp.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel } from '../model/quarters.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, RankChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { differencesIn, wordColumn } from './kit/data.ts'
import { LeadBar } from './kit/leadBar.tsx'
import { LeadMarks } from './kit/leadMarks.tsx'
import { Halves, leadNow, leadWords, tickOf, unitOf } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { heldRangeBars, rangesOf } from './kit/ranges.ts'
import { boxesOf, nameIn, numberPlace, rankBarHeight, rowAt } from './kit/rows.tsx'
import { estimatedWidth } from './kit/textWidth.ts'

/** So far apart are rows whose letters do not meet, whatever is written. */
const leastPitch = 27

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const { of } = measures[scene.measure]
  const zero = clamp(x(0), plot.x, plot.x + plot.width)
  const now = x(leadNow(scene))
  const right = plot.x + plot.width
  const drawn = rangesOf(scene).map((range, row) => {
    const common = { row, weight: 400, left: x(range.least.lead), right: x(range.most.lead), lines: [zero, now] }
    const written = (way: -1 | 1, { lead, short }: RangePlace) => {
      const value = unitOf(scene).format(Math.abs(lead))
      const named = numberPlace(drawing, way, { ...common, text: `${value} ${short}`.trim() })
      // Within a bar there is room for figures, not for letters that reach higher; in the margin for no name; where rows are close, none for letters that reach lower.
      const isBeside =
        named && !named.isInside && named.x >= plot.x && named.x + estimatedWidth(named.text, look.axis, 400) <= right
      const isFree = y(1) - y(0) >= leastPitch || !/[gjpqy]/.test(named?.text ?? '')
      return isBeside && isFree ? named : numberPlace(drawing, way, { ...common, text: value })
    }
    const numbers = [written(-1, range.least), written(1, range.most)].filter(number => number !== null)
    return { range, row, name: nameIn(drawing, row, range.name), numbers }
  })
  const boxes = boxesOf(
    drawing,
    drawn.flatMap(({ name, numbers }) => [name, ...numbers]),
  )
  return (
    <>
      <Halves drawing={drawing} of={side => `${of(side).split(' /')[0]} leads`} />
      {drawn.map(({ range, row }) => (
        <g key={range.name}>
          <LeadBar drawing={drawing} row={row} least={range.least.lead} most={range.most.lead} />
          {range.middle && (
            <rect
              x={x(range.middle.lead) - 1.5}
              y={rowAt(drawing, row).bar - 1}
              width={3}
              height={rankBarHeight + 2}
              fill={look.ink.ink}
              stroke={look.ink.page}
              strokeWidth={1}
            />
          )}
        </g>
      ))}
      <LeadMarks drawing={drawing} zero={zero} boxes={boxes} rows={drawn} />
    </>
  )
}

/** In how many analyses the lead changes hands, or who leads in all of them. */
function headline(scene: ChartInput): Word[] {
  const ranges = rangesOf(scene)
  const turning = ranges.filter(({ least, most }) => leaderOf(least.lead) !== leaderOf(most.lead)).length
  const leaders = new Set(ranges.map(({ most }) => leaderOf(most.lead)))
  const [leader] = [...leaders]
  if (turning === 0 && leaders.size === 1)
    return [
      { text: measures[scene.measure].of(leader!), side: leader! },
      {
        text: ` leads over the whole range of ${ranges.length === 1 ? 'the one analysis' : `all ${ranges.length} analyses`}`,
      },
    ]
  const of = turning === ranges.length ? `all ${turning}` : `${turning} of ${ranges.length}`
  return [{ text: `The lead changes hands within ${of} ranges` }]
}

const ends = ({ least, middle, most }: LeadRange) => [least, ...(middle ? [middle] : []), most]

/** What each analysis says of the lead, one beneath the other: scenarios, one input, two inputs, what-ifs, futures. */
export const footballField: RankChart = {
  kind: 'rank',
  id: 'footballField',
  ...catalogue.footballField,
  face: 'Football field',
  asks: 'From where to where the lead goes',
  subtitle: scene => `Range of the lead in each analysis, ${quarterLabel(scene.asOf, scene.horizon)}`,
  headline,
  extent: scene => {
    const all = rangesOf(scene)
      .flatMap(ends)
      .map(({ lead }) => lead)
    const [low, high] = [Math.min(0, leadNow(scene), ...all), Math.max(0, leadNow(scene), ...all)]
    const room = 0.25 * (high - low || 1)
    return [low - room, high + room]
  },
  tick: tickOf,
  now: leadNow,
  holds: heldRangeBars,
  rows: scene => rangesOf(scene).length,
  isWhole: true,
  keys: scene => rangesOf(scene).map(() => null),
  empty: () => null,
  slide: () => import('../export/slides/footballFieldSlide.ts').then(module => module.footballFieldSlide),
  futures: { bands: [] },
  weighs: true,
  picture,
  lines: ({ measure }) => ofBoth(measures[measure].line),
  readings: (scene, row) => {
    const range = rangesOf(scene)[row]
    return range ? ends(range).map(({ lead, says }) => ({ name: says, value: leadInFull(scene.measure, lead) })) : []
  },
  data: scene => {
    const ranges = rangesOf(scene)
    const leads = (name: string, of: (range: LeadRange) => number | null) =>
      differencesIn(unitOf(scene), name, ranges.map(of))
    const words = (name: string, of: (range: LeadRange) => string) => wordColumn(name, ranges.map(of))
    return [
      words('Analysis', ({ name }) => name),
      leads(`Lead now, ${leadWords(scene)}`, () => leadNow(scene)),
      leads('Least lead', ({ least }) => least.lead),
      words('Least lead at', ({ least }) => least.says),
      ...(ranges.some(({ middle }) => middle)
        ? [
            leads('Between', ({ middle }) => middle?.lead ?? null),
            words('Between is', ({ middle }) => middle?.says ?? ''),
          ]
        : []),
      leads('Most lead', ({ most }) => most.lead),
      words('Most lead at', ({ most }) => most.says),
    ]
  },
  table: scene => ({
    head: ['Analysis', 'Least', 'Between', 'Most'],
    rows: rangesOf(scene).map(({ name, least, middle, most }) => [
      name,
      ...[least, middle, most].map(place => (place ? `${leadInFull(scene.measure, place.lead)}, ${place.says}` : '–')),
    ]),
  }),
}
