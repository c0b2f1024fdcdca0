/** @jsxImportSource ../picture */

import { names } from '../../model/names.ts'
import type { Quarter } from '../../model/quantities.ts'
import type { Side } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { type DollarPart, insideCents, isInside, partNames, partsOf, stackOf, wholeCents } from './computeParts.ts'
import { hatchOf } from './hatch.tsx'
import { Text } from './marks.tsx'
import { estimatedWidth } from './textWidth.ts'

export const dollarBarHeight = 24

type BarProps = { drawing: Drawing; side: Side; quarter: Quarter; top: number; label: string }

/** One bar: the parts of a dollar in a quarter, in whole cents. */
export function DollarBar({ drawing: { scene, x, plot, look }, side, quarter, top, label }: BarProps) {
  const parts = partsOf(scene, side, quarter)
  const cents = wholeCents(parts).map(count => `${count < 0 ? '−' : ''}${Math.abs(count)}¢`)
  return (
    <g>
      <Text x={plot.x - 6} y={top + 16} text={label} size={look.axis} colour={look.ink.ink2} anchor="end" />
      {parts.length === 0 && (
        <Text x={plot.x + 4} y={top + 16} text="– the lab buys no compute" size={look.axis} colour={look.ink.ink2} />
      )}
      {parts.map((part, i) => {
        const left = x(part.from)
        const width = Math.max(x(part.from + Math.abs(part.share)) - left - 1.5, 0)
        return (
          <g key={part.id}>
            <rect
              x={left}
              y={top}
              width={width}
              height={dollarBarHeight}
              fill={part.id === 'otherClouds' ? hatchOf(look.ink) : look.ink[colourOf(part, side)]}
              stroke={part.id === 'otherClouds' ? look.ink.hatch : 'none'}
              opacity={part.share < 0 ? 0.55 : 1}
            />
            {width > estimatedWidth(cents[i]!, look.label, 600) + 0.5 && (
              <Text
                x={left + width / 2}
                y={top + 16.5}
                text={cents[i]!}
                size={look.label}
                weight={600}
                anchor="middle"
                colour={stackOf(part.id, side) ? look.ink.onStack : look.ink.ink}
                {...(part.id === 'otherClouds' && { outline: look.ink.page })}
              />
            )}
          </g>
        )
      })}
    </g>
  )
}

const greys = { vendorProfit: 'nvidia', chipMaking: 'chips', infrastructure: 'power', otherClouds: 'hatch' } as const

const colourOf = ({ id }: DollarPart, side: Side) => stackOf(id, side) ?? greys[id as keyof typeof greys]

type NamedPart = DollarPart & ReturnType<typeof partNames>[DollarPart['id']]

type NamesProps = { drawing: Drawing; side: Side; bar: number }

/**
 * What each part is called, over the first bar, moved apart where parts are thin; a name that no longer stands over its part
 * is led to it. What the owner keeps has one name, and a part of nothing has none.
 */
export function PartNames({ drawing: { scene, x, plot, look }, side, bar }: NamesProps) {
  const all = partsOf(scene, side, 0).filter(
    ({ id, share }) => id === 'cloudProfit' || (id !== 'commitProfit' && share > 0),
  )
  const called = partNames(side)
  const room = plot.width + 10 + gap
  const wide = (some: readonly NamedPart[]) =>
    some.reduce((sum, { text, weight }) => sum + estimatedWidth(text, look.axis, weight) + gap, 0)
  // In a narrow plot the last name is told shorter, then those of the smallest parts are left to the table.
  let parts = all.map((part): NamedPart => ({ ...part, ...called[part.id] }))
  if (wide(parts) > room) parts = parts.map(part => (part.id === 'otherClouds' ? { ...part, text: 'Others' } : part))
  while (wide(parts) > room && parts.length > 1) {
    const others = parts.filter(({ id }) => id !== 'cloudProfit').map(({ share }) => share)
    parts = parts.filter(({ id, share }) => id === 'cloudProfit' || share > Math.min(...others))
  }
  const widths = parts.map(({ text, weight }) => estimatedWidth(text, look.axis, weight))
  const places = apart(
    parts.map(({ from }) => x(from)),
    widths.map(width => width + gap),
    [plot.x - 10, plot.x + plot.width + gap],
  )
  const ends = parts.map(({ from, share }) => [x(from), x(from + Math.abs(share))] as const)
  const isOver = ends.map(
    ([left, right], i) => places[i]! >= left - 1 && places[i]! + Math.min(widths[i]!, 12, right - left) <= right,
  )
  const isLed = isOver.includes(false)
  const foot = bar - (isLed ? 10 : 5)
  return parts.map(({ id, text, ink, weight }, i) => {
    const [left, right] = ends[i]!
    return (
      <g key={id}>
        {!isOver[i] && (
          <path
            d={`M${(left + right) / 2} ${bar - 0.5}L${places[i]! + widths[i]! / 2} ${foot + 4.5}`}
            stroke={look.ink.axis}
            strokeWidth={0.75}
          />
        )}
        <Text x={places[i]!} y={foot} size={look.axis} text={text} weight={weight} colour={look.ink[ink]} />
      </g>
    )
  })
}

/** Names stand so far apart. */
const gap = 8

/** Where names stand that begin at these places and are so wide: none over the next, none beyond the ends if they have room. */
function apart(
  wanted: readonly number[],
  widths: readonly number[],
  [first, end]: readonly [number, number],
): number[] {
  let free = first
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

/** A bracket under the bar of the horizon: what stays with the owner, or inside the alliance. */
export function RetainedShare({
  drawing: { scene, x, plot, look },
  side,
  top,
}: {
  drawing: Drawing
  side: Side
  top: number
}) {
  const parts = partsOf(scene, side, scene.horizon)
  const inside = parts.filter(({ id }) => isInside(id, side))
  const kept = insideCents(parts, side)
  if (parts.length === 0) return null
  const [from, to] = [x(0), x(inside.reduce((sum, part) => sum + part.share, 0))]
  const where = side === 'alliance' ? 'inside the alliance' : `with ${names[side].owner}`
  const says = kept < 0 ? `${Math.abs(kept)}¢ is lost ${where}` : `${kept}¢ stays ${where}`
  return (
    <g>
      {to - from > 3 && (
        <path d={`M${from + 0.75} ${top}v4H${to - 1.5}v-4`} fill="none" stroke={look.ink.ink} strokeWidth={1.25} />
      )}
      <Text
        x={Math.max(Math.min(from, plot.x + plot.width - estimatedWidth(says, look.axis, 600)), plot.x - 50)}
        y={top + 15}
        text={says}
        size={look.axis}
        weight={600}
        colour={look.ink.ink}
      />
    </g>
  )
}
