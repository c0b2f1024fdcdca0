import { names } from '../../model/names.ts'
import type { Side } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { type Part, partsOf, wholeCents } from './computeParts.ts'
import { Text } from './marks.tsx'

export const barHeight = 24

type BarProps = { drawing: Drawing; side: Side; quarter: number; top: number; label: string }

/** One bar: the parts of a dollar in a quarter, in whole cents. */
export function Bar({ drawing: { scene, x, plot, look }, side, quarter, top, label }: BarProps) {
  const parts = partsOf(scene, side, quarter)
  const written = wholeCents(parts)
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
              height={barHeight}
              fill={part.id === 'otherClouds' ? 'url(#hatch)' : look.ink[colourOf(part, side)]}
              stroke={part.id === 'otherClouds' ? look.ink.hatch : 'none'}
              opacity={part.share < 0 ? 0.55 : 1}
            />
            {width > `${written[i]}`.length * 6.5 + 9 && (
              <Text
                x={left + width / 2}
                y={top + 16.5}
                text={`${written[i]! < 0 ? '−' : ''}${Math.abs(written[i]!)}¢`}
                size={look.label}
                weight={600}
                anchor="middle"
                colour={part.id === 'cloudProfit' ? look.ink.onStack : look.ink.ink}
                {...(part.id === 'otherClouds' && { outline: look.ink.page })}
              />
            )}
          </g>
        )
      })}
    </g>
  )
}

const colourOf = (part: Part, side: Side) =>
  part.id === 'cloudProfit'
    ? side
    : part.id === 'vendorProfit'
      ? 'nvidia'
      : part.id === 'chipMaking'
        ? 'chips'
        : 'power'

/** What each part is called, over the first bar, moved apart where parts are thin. */
export function PartNames({
  drawing: { scene, x, plot, look },
  side,
  top,
}: {
  drawing: Drawing
  side: Side
  top: number
}) {
  const parts = partsOf(scene, side, 0)
  const called: Record<Part['id'], { text: string; colour: string }> = {
    cloudProfit: { text: names[side].owner, colour: look.ink[side] },
    vendorProfit: { text: 'Nvidia', colour: look.ink.nvidiaText },
    chipMaking: { text: 'Chips', colour: look.ink.ink2 },
    infrastructure: { text: 'Power', colour: look.ink.ink2 },
    otherClouds: { text: 'Other clouds', colour: look.ink.ink2 },
  }
  const width = (text: string) => text.length * look.axis * 0.52 + 7
  const places: number[] = []
  let free = plot.x - 10
  for (const part of parts) {
    const place = Math.max(x(part.from), free)
    places.push(place)
    free = place + width(called[part.id].text)
  }
  let right = plot.x + plot.width + 7
  for (let i = parts.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i]!, right - width(called[parts[i]!.id].text))
    right = places[i]!
  }
  return parts.map((part, i) => (
    <Text
      key={part.id}
      x={places[i]!}
      y={top}
      text={called[part.id].text}
      size={look.axis}
      weight={part.id === 'cloudProfit' || part.id === 'vendorProfit' ? 600 : 400}
      colour={called[part.id].colour}
    />
  ))
}

/** A bracket under the bar of the horizon: what stays with the owner, or inside the alliance. */
export function Kept({ drawing: { scene, x, look }, side, top }: { drawing: Drawing; side: Side; top: number }) {
  const parts = partsOf(scene, side, scene.horizon)
  const inside = parts.filter(part => part.id === 'cloudProfit' || (side === 'alliance' && part.id === 'vendorProfit'))
  const whole = wholeCents(parts)
  const kept = inside.reduce((sum, part) => sum + whole[parts.indexOf(part)]!, 0)
  if (parts.length === 0) return null
  const [from, to] = [x(0), x(inside.reduce((sum, part) => sum + part.share, 0))]
  const where = side === 'alliance' ? 'inside the alliance' : `with ${names[side].owner}`
  return (
    <g>
      {to - from > 3 && (
        <path d={`M${from + 0.75} ${top}v4H${to - 1.5}v-4`} fill="none" stroke={look.ink.ink} strokeWidth={1.25} />
      )}
      <Text
        x={from}
        y={top + 17}
        text={kept < 0 ? `${Math.abs(kept)}¢ is lost ${where}` : `${kept}¢ stays ${where}`}
        size={look.axis}
        weight={600}
        colour={look.ink.ink}
      />
    </g>
  )
}
