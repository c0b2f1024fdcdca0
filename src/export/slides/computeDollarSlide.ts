import type { SplitChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import {
  type DollarPart,
  insideCents,
  isInside,
  order,
  partName,
  partNames,
  partsOf,
  stackOf,
  wholeCents,
} from '../../charts/kit/computeParts.ts'
import { names } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { ChartSeries, Extra, NativeChart, PointLabel } from './native.ts'
import { columnList, type SlideArea, textLine, textSizes, widest } from './room.ts'

type Bar = { side: Side; quarter: number; name: string }

/** The rows from the top: a name, two bars, what is kept, and the same for the other stack. Rows without a bar are room for words. */
const rowsOf = ({ asOf, horizon }: ChartInput): (Bar | null)[] =>
  sides.flatMap(side => [
    null,
    { side, quarter: 0, name: `${names[side].lab}, today` },
    { side, quarter: horizon, name: `${names[side].lab}, ${quarterLabel(asOf, horizon)}` },
    null,
  ])

/** Who gets what of a compute dollar: bars of 100 cents, today and at the verdict's quarter. Where somebody loses, a bar begins left of nought. */
export function computeDollarSlide(chart: SplitChart, scene: ChartInput, room: SlideArea): NativeChart {
  const { ink } = room
  const rows = rowsOf(scene)
  const bars = rows.map(row => ({ row, parts: row ? partsOf(scene, row.side, row.quarter) : [] }))
  const [least, most] = chart.extent(scene)
  const isLoss = least < 0
  const wide = Math.max(...rows.map(row => (row ? room.type.widthOf(row.name, textSizes.axis, 'sans400') : 0)))
  const plot = { x: wide * 1.12 + 12, y: 0, width: room.width - wide * 1.12 - 24, height: room.height }
  const { columns, add } = columnList()
  const series = order.map((id, i): ChartSeries => {
    const own = bars.map(({ row, parts }, at) => ({ at, row, part: parts[i], cents: wholeCents(parts)[i] ?? 0 }))
    const greys = { vendorProfit: ink.nvidia, chipMaking: ink.chips, infrastructure: ink.power, otherClouds: ink.hatch }
    const stack = (side: Side) => stackOf(id, side)
    const colour = stack('aws') ? ink[stack('aws')!] : greys[id as keyof typeof greys]
    const seen = own.filter(({ part }) => part && Math.abs(part.share) > 0)
    return {
      column: add({
        name: `${partName(id)}, cents`,
        values: own.map(({ part }) => (part ? part.share * 100 : null)),
      }),
      fill: { colour },
      stroke: { colour: ink.page, width: 1.25 },
      points: seen.flatMap(({ at, row, part }): NonNullable<ChartSeries['points']> => {
        if (id === 'otherClouds') return [{ at, colour: ink.hatch, isHatched: true }]
        const opacity = part!.share < 0 ? 0.55 : 1
        const own = stack(row!.side)
        return own || opacity < 1 ? [{ at, colour: own ? ink[own] : colour, opacity }] : []
      }),
      labels: seen.flatMap(({ at, part, cents }) => {
        const share = (Math.abs(part!.share) / (most - least)) * plot.width
        const wide = room.type.widthOf(centsText(cents), textSizes.label, 'sans600') * widest
        return share > wide + 4 ? [labelOf(at, part!, cents, room)] : []
      }),
    }
  })
  return {
    categories: { kind: 'names', head: 'Cents of a compute dollar', names: rows.map(row => row?.name ?? '') },
    columns,
    groups: [{ kind: 'bar', stacking: isLoss ? 'stacked' : 'percentStacked', gap: 18, overlap: 100, series }],
    plot,
    values: isLoss
      ? { from: least * 100, to: most * 100, step: 100, format: '0', isSeen: false }
      : { from: 0, to: 1, step: 0.25, format: '0%', isSeen: false },
    names: { isSeen: true, isReversed: true, hasLine: isLoss, size: textSizes.axis, colour: ink.ink2 },
    grounds: [],
    extras: sides.flatMap((side, i) => wordsOn(scene, side, i * 4, rows.length, [least, most], plot, room)),
  }
}

const centsText = (cents: number) => `${cents < 0 ? '−' : ''}${Math.abs(cents)}¢`

/** Whole cents, which add up to a dollar: where plain rounding says another number, they are written as words. */
function labelOf(at: number, { id, share }: DollarPart, cents: number, { ink }: SlideArea): PointLabel {
  const isPlain = Math.round(share * 100) === cents
  return {
    at,
    shows: isPlain ? 'value' : { says: centsText(cents) },
    format: '0"¢";"−"0"¢"',
    side: 'ctr',
    size: textSizes.label,
    colour: stackOf(id, 'aws') ? ink.onStack : ink.ink,
    weight: 600,
  }
}

/** Over the first bar of a stack whose dollar it is and what the parts are called, under the second what is kept. */
function wordsOn(
  scene: ChartInput,
  side: Side,
  row: number,
  rows: number,
  [least, most]: [number, number],
  plot: NativeChart['plot'],
  { ink, type }: SlideArea,
): Extra[] {
  const high = plot.height / rows
  const y = (place: number) => plot.y + (row + place) * high
  const x = (share: number) => plot.x + ((share - least) / (most - least)) * plot.width
  const parts = partsOf(scene, side, 0).filter(
    ({ id, share }) => id === 'cloudProfit' || (id !== 'commitProfit' && share > 0),
  )
  const called = partNames(side)
  const wide = (text: string) => type.widthOf(text, textSizes.axis, 'sans600') * widest + 5
  const places = apart(
    parts.map(({ from }) => x(from)),
    parts.map(({ id }) => wide(called[id].text)),
    plot.x + plot.width,
  )
  const written = (text: string, at: [number, number], look: Parameters<typeof textLine>[2]): Extra => ({
    kind: 'words',
    text: textLine(text, at, look),
  })
  // Rows that are hardly higher than letters have no room for more than the names of the parts.
  const isLow = high < 34
  const heading = written(`${names[side].lab}’s dollar`, [plot.x, y(0.44)], {
    size: textSizes.label,
    colour: ink[side],
    weight: 700,
  })
  return [
    ...(isLow ? [] : [heading]),
    ...parts.map(({ id }, i) => {
      const { text, ink: role, weight } = called[id]
      return written(text, [places[i]!, isLow ? y(1) - 4 : y(0.9)], { colour: ink[role], weight })
    }),
    ...(isLow ? [] : kept(scene, side, { x, y: y(3.1), end: plot.x + plot.width }, { ink, type })),
  ]
}

/** Where names stand that begin at these places and are so wide: none over the next, none beyond the end. */
function apart(wanted: readonly number[], widths: readonly number[], end: number): number[] {
  let free = 0
  const places = wanted.map((place, i) => {
    const at = Math.max(place, free)
    free = at + widths[i]!
    return at
  })
  let right = end
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i]!, right - widths[i]!)
    right = places[i]!
  }
  return places
}

/** What stays inside at the verdict's quarter, under a bracket; its words end with the plot where they have no room behind the bracket's start. */
function kept(
  scene: ChartInput,
  side: Side,
  { x, y, end }: { x: (share: number) => number; y: number; end: number },
  { ink, type }: Pick<SlideArea, 'ink' | 'type'>,
): Extra[] {
  const parts = partsOf(scene, side, scene.horizon)
  if (parts.length === 0) return []
  const inside = parts.filter(({ id }) => isInside(id, side))
  const cents = insideCents(parts, side)
  const where = side === 'alliance' ? 'inside the alliance' : `with ${names[side].owner}`
  const says = cents < 0 ? `${-cents}¢ is lost ${where}` : `${cents}¢ stays ${where}`
  const [from, to] = [x(0) + 1, x(inside.reduce((sum, { share }) => sum + share, 0)) - 1.5]
  const width = type.widthOf(says, textSizes.axis, 'sans600') * widest
  const line = (a: [number, number], b: [number, number]): Extra => ({
    kind: 'line',
    from: a,
    to: b,
    stroke: { colour: ink.ink, width: 1.25 },
  })
  return [
    ...(to - from > 3
      ? [line([from, y], [from, y + 5]), line([from, y + 5], [to, y + 5]), line([to, y], [to, y + 5])]
      : []),
    {
      kind: 'words',
      text: textLine(says, [Math.max(Math.min(from, end - width), 0), y + 20], { colour: ink.ink, weight: 600 }),
    },
  ]
}
