import type { Bar } from '../../analysis/tornado.ts'
import type { RankChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { axisFor } from '../../charts/kit/axis.ts'
import { barsOf } from '../../charts/kit/chartAnalyses.ts'
import { influential, shownInfluences } from '../../charts/kit/influenceRows.ts'
import { leadNow, unitOf } from '../../charts/kit/leads.tsx'
import { clamp } from '../../model/clamp.ts'
import { measures } from '../../model/measures.ts'
import { shortName } from '../../model/names.ts'
import type { Side } from '../../model/sides.ts'
import { fraction, share as shareUnit } from '../../model/units.ts'
import { inputText } from '../../model/wording.ts'
import type { Extra, NativeChart, PointLabel } from './native.ts'
import { axisFormat, numberFormat } from './numberFormat.ts'
import { columnList, evenAxis, mixed, type SlideArea, stepsIn, textLine, textSizes, widest } from './room.ts'

/** How many rows there is room for under an axis. */
export const rowsIn = ({ height }: SlideArea, top: number) => Math.max(Math.floor((height - top - 22) / 18), 3)

/** What bars that lie have in common: names at the left, the first on top, the axis above with room for half of its last number. */
export function lying(
  room: SlideArea,
  names: readonly string[],
  axis: ReturnType<typeof axisFor> & { tick: (value: number) => string },
  top: number,
  ends: readonly { value: number; says: string }[],
) {
  const wide = (text: string, face: 'sans400' | 'sans600') => room.type.widthOf(text, textSizes.axis, face)
  const left = Math.min(Math.max(...names.map(name => wide(name, 'sans600'))) * 1.1 + 12, room.width * 0.42)
  const height = Math.min(room.height - top - 22, Math.max(names.length, 3) * 46)
  const number = Math.max(...[axis.from, axis.to].map(end => wide(axis.tick(end), 'sans400'))) * widest
  const right = Math.max(8, number / 2)
  const width = room.width - left - right
  // What is written beyond the bars' ends has room within the frame, and clear of the names; an axis that several charts share stays.
  let { from, to } = axis
  const most = stepsIn(width, number + 6)
  for (let i = 0; i < (room.extent ? 0 : 8); i++) {
    for (const { value, says } of ends) {
      const needed = ((wide(says, 'sans400') * widest + 10) * (to - from)) / width
      if (value < 0) from = Math.min(from, value - needed)
      else to = Math.max(to, value + needed - ((right - 2) * (to - from)) / width)
    }
    // An axis that begins further left on a round number leaves less beyond the bars' right ends.
    from = evenAxis({ ...axis, from, to }, most).from
  }
  const even = evenAxis({ ...axis, from, to }, most)
  const plot = { x: left, y: top, width, height }
  const x = (value: number) => plot.x + ((value - even.from) / (even.to - even.from)) * plot.width
  return { plot, ...even, x }
}

/**
 * The tornado: for each input the least and the most lead over its range, as two bars from nought that lie over each
 * other. Where both are on one side, the shorter one is as the ground, so that only the stretch between is seen.
 */
export function tornadoSlide(chart: RankChart, scene: ChartInput, room: SlideArea): NativeChart {
  const { ink } = room
  const bars = barsOf(scene).slice(0, rowsIn(room, 44))
  const unit = unitOf(scene)
  const axis = axisFor(room.extent ?? chart.extent(scene))
  const names = bars.map(({ key }) => shortName(key))
  const { plot, from, to, step, x } = lying(
    room,
    names,
    { ...axis, tick: unit.delta },
    44,
    bars.flatMap(({ key, least, most }) =>
      [least, most].map(({ value, lead }) => ({ value: lead, says: inputText(key, value) })),
    ),
  )
  const { columns, add } = columnList()
  const end = (of: (bar: Bar) => Bar['least'], name: string) => add({ name, values: bars.map(bar => of(bar).lead) })
  const [least, most] = [
    end(bar => bar.least, 'Least lead over the input’s range'),
    end(bar => bar.most, 'Most lead over the input’s range'),
  ]
  const ground = (value: number) => washOf(value < 0 ? 'alliance' : 'aws', ink)
  /** The shorter of two bars on one side is as the ground, and drawn on top. */
  const isGround = (value: number, other: number) => value * other > 0 && Math.abs(value) < Math.abs(other)
  const series = (column: number, of: (bar: Bar) => Bar['least'], other: (bar: Bar) => Bar['least']) => ({
    column,
    fill: { colour: column === least ? ink.alliance : ink.aws },
    stroke: null,
    points: bars.flatMap((bar, at) => {
      const [own, far] = [of(bar).lead, other(bar).lead]
      const colour = isGround(own, far) ? ground(own) : ink[own < 0 ? 'alliance' : 'aws']
      return [{ at, colour }]
    }),
    labels: bars.flatMap((bar, at): PointLabel[] => {
      const [own, far] = [of(bar).lead, other(bar).lead]
      const says = inputText(bar.key, of(bar).value)
      const label = { at, shows: { says }, format: 'General', size: textSizes.axis, colour: ink.ink2 } as const
      if (!isGround(own, far)) return [{ ...label, side: 'outEnd' }]
      const wide = room.type.widthOf(says, textSizes.axis, 'sans400') * widest + 6
      const place = besideGround({ nought: x(0), own: x(own), wide, plot })
      return place ? [{ ...label, side: 'inEnd', ...place }] : []
    }),
  })
  const low = series(
    least,
    bar => bar.least,
    bar => bar.most,
  )
  const high = series(
    most,
    bar => bar.most,
    bar => bar.least,
  )
  // Every bar holds the lead as it is now: where that is ahead, only the least lead can be the shorter bar.
  const isAhead = leadNow(scene) >= 0
  return {
    categories: { kind: 'names', head: 'Input', names },
    columns,
    groups: [
      { kind: 'bar', stacking: 'clustered', gap: 110, overlap: 100, series: isAhead ? [high, low] : [low, high] },
    ],
    plot,
    values: { from, to, step, format: leadAxisFormat(unit, axis.ticks), isSeen: true },
    names: { isSeen: true, isReversed: true, hasLine: true, size: textSizes.axis, weight: 600, colour: ink.ink },
    grounds: halves(x, plot, ink),
    extras: [...halfNames(scene, x, plot, room), ...nowLine(scene, x, plot, room)],
  }
}

type GroundPlace = { nought: number; own: number; wide: number; plot: NativeChart['plot'] }

/** How far the words of a shorter bar, which is as the ground, are moved to where they have room: in it, or beyond nought; null where neither has. */
function besideGround({ nought, own, wide, plot }: GroundPlace): Pick<PointLabel, 'move'> | null {
  if (Math.abs(own - nought) > wide) return {}
  const ahead = Math.sign(own - nought)
  const beyond = ahead > 0 ? nought - plot.x : plot.x + plot.width - nought
  return beyond > wide ? { move: [nought - own - 3 * ahead, 0] } : null
}

/** A lead has no minus: whose it is stands over the axis. */
export const leadAxisFormat = (unit: ReturnType<typeof unitOf>, ticks: readonly number[]) =>
  axisFormat(unit, ticks, { above: '+', below: '', nought: '' })

/** The wash of a side's half, as light as on the desk. */
const washOf = (side: Side, ink: SlideArea['ink']) => mixed(ink.page, ink[`${side}Wash`], 0.55)

/** The ground of each half of an axis of leads, in the wash of who leads there. */
export function halves(x: (value: number) => number, plot: NativeChart['plot'], ink: SlideArea['ink']) {
  const zero = clamp(x(0), plot.x, plot.x + plot.width)
  return [
    { ...plot, width: zero - plot.x, colour: washOf('alliance', ink) },
    { ...plot, x: zero, width: plot.x + plot.width - zero, colour: washOf('aws', ink) },
  ]
}

/** Whose half of the axis it is, over it; where a half is too narrow for its name, both move over together. */
export function halfNames(
  scene: ChartInput,
  x: (value: number) => number,
  plot: NativeChart['plot'],
  { ink, type }: SlideArea,
): Extra[] {
  const name = (side: Side) => `${measures[scene.measure].of(side).split(' /')[0]} leads`
  const wide = (side: Side) => type.widthOf(name(side), textSizes.axis, 'sans600') + 8
  const zero = clamp(x(0), plot.x + wide('alliance'), plot.x + plot.width - wide('aws'))
  const look = { weight: 600, size: textSizes.axis }
  return [
    {
      kind: 'words',
      text: textLine(name('alliance'), [zero - 6, 15], { ...look, colour: ink.alliance, anchor: 'end' }),
    },
    { kind: 'words', text: textLine(name('aws'), [zero + 6, 15], { ...look, colour: ink.aws }) },
  ]
}

/** Where the scenario stands, as a dotted line down the rows. */
export function nowLine(
  scene: ChartInput,
  x: (value: number) => number,
  plot: NativeChart['plot'],
  { ink }: SlideArea,
): Extra[] {
  const at = x(leadNow(scene))
  const foot = plot.y + plot.height
  return [
    { kind: 'line', from: [at, plot.y], to: [at, foot], stroke: { colour: ink.ink, width: 1.25, dash: 'dotted' } },
    { kind: 'words', text: textLine('now', [at, foot + 13], { colour: ink.ink, weight: 600, anchor: 'middle' }) },
  ]
}

/** Which inputs the spread of the simulated lead goes back to, as bars. */
export function influenceSlide(chart: RankChart, scene: ChartInput, room: SlideArea): NativeChart {
  const rows = influential(scene).slice(0, Math.min(shownInfluences, rowsIn(room, 26)))
  const axis = axisFor(room.extent ?? chart.extent(scene))
  const names = rows.map(({ name }) => name)
  const { plot, to, step } = lying(
    room,
    names,
    { ...axis, tick: fraction.format },
    26,
    rows.map(({ share }) => ({ value: share, says: shareUnit.format(share) })),
  )
  const { columns, add } = columnList()
  const column = add({ name: 'Share of the spread of the simulated lead', values: rows.map(({ share }) => share) })
  const labels = rows.map(
    ({ share }, at): PointLabel => ({
      at,
      shows: 'value',
      format: numberFormat(shareUnit, share),
      side: 'outEnd',
      size: textSizes.axis,
      colour: room.ink.ink2,
    }),
  )
  return {
    categories: { kind: 'names', head: 'Input', names },
    columns,
    groups: [
      {
        kind: 'bar',
        stacking: 'clustered',
        gap: 110,
        series: [{ column, fill: { colour: room.ink.axis }, stroke: null, labels }],
      },
    ],
    plot,
    values: { from: 0, to, step, format: axisFormat(fraction, axis.ticks), isSeen: true },
    names: { isSeen: true, isReversed: true, hasLine: true, size: textSizes.axis, weight: 600, colour: room.ink.ink },
    grounds: [],
    extras: [],
  }
}
