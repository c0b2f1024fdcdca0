import type { Place } from '../model/keys.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { type Side, sides } from '../model/sides.ts'
import { cents } from '../model/units.ts'
import type { Drawing, SplitChart } from './chart.ts'
import { order, type Part, partsOf, splitRows, wholeCents } from './kit/computeParts.ts'
import { ofBoth } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import { titles } from './titles.ts'

const barHeight = 24

function picture(drawing: Drawing) {
  const { scene, plot, look, y } = drawing
  return (
    <>
      <defs>
        <pattern id="hatch" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={look.ink.page} />
          <path d="M0 0V6" stroke={look.ink.hatch} strokeWidth={1.6} />
        </pattern>
      </defs>
      {sides.map((side, i) => (
        <g key={side}>
          <Text
            x={plot.x - 50}
            y={y(i * 2) + 15}
            text={`${names[side].lab}’s dollar`}
            size={look.label}
            weight={700}
            colour={look.ink[side]}
          />
          <PartNames drawing={drawing} side={side} top={y(i * 2) + 31} />
          <Bar drawing={drawing} side={side} quarter={0} top={y(i * 2) + 36} label="Today" />
          <Bar
            drawing={drawing}
            side={side}
            quarter={scene.horizon}
            top={y(i * 2) + 65}
            label={quarterLabel(scene.asOf, scene.horizon)}
          />
          <Kept drawing={drawing} side={side} top={y(i * 2) + 65 + barHeight + 3} />
        </g>
      ))}
    </>
  )
}

type BarProps = { drawing: Drawing; side: Side; quarter: number; top: number; label: string }

function Bar({ drawing: { scene, x, plot, look }, side, quarter, top, label }: BarProps) {
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
function PartNames({ drawing: { scene, x, plot, look }, side, top }: { drawing: Drawing; side: Side; top: number }) {
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
function Kept({ drawing: { scene, x, look }, side, top }: { drawing: Drawing; side: Side; top: number }) {
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

export const computeDollar: SplitChart = {
  kind: 'split',
  id: 'computeDollar',
  ...titles.computeDollar,
  subtitle: () => 'Cents of each dollar the lab pays for compute',
  rows: splitRows,
  extent: scene => [
    Math.min(
      0,
      ...sides.flatMap(side => [0, scene.horizon].flatMap(t => partsOf(scene, side, t).map(part => part.from))),
    ),
    1,
  ],
  picture,
  lines: () => ofBoth(...order, 'computeSpend'),
  readings: (scene, row) => {
    const side = sides[row < 2 ? 0 : 1]
    return partsOf(scene, side, row % 2 === 0 ? 0 : scene.horizon).map(part => ({
      name: part.name,
      value: cents.exact(part.share),
    }))
  },
  placeAt: (scene, row, share) => {
    const side = sides[row < 2 ? 0 : 1]
    const quarter = row % 2 === 0 ? 0 : scene.horizon
    const part = partsOf(scene, side, quarter).findLast(({ from }) => from <= share)
    return part ? { kind: 'line', key: `${side}.${part.id}`, quarter } : null
  },
  table: scene => ({
    head: [
      'Part of a compute dollar',
      ...sides.flatMap(side =>
        [0, scene.horizon].map(t => `${names[side].lab}, ${t === 0 ? 'today' : quarterLabel(scene.asOf, t)}`),
      ),
    ],
    rows: partsOf(scene, 'aws', 0).map((part, i) => [
      part.name,
      ...sides.flatMap(side =>
        [0, scene.horizon].map(t => cents.exact(partsOf(scene, side, t)[i]?.share ?? Number.NaN)),
      ),
    ]),
    places: order.map(id => [
      null,
      ...sides.flatMap(side =>
        [0, scene.horizon].map((quarter): Place => ({ kind: 'line', key: `${side}.${id}`, quarter })),
      ),
    ]),
  }),
}
