import type { Bar } from '../analysis/tornado.ts'
import { verdict } from '../analysis/verdict.ts'
import { stackLines } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { measures } from '../model/measures.ts'
import { shortName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import type { Side } from '../model/sides.ts'
import { parameterUnits } from '../model/units.ts'
import type { Drawing, RankChart } from './chart.ts'
import { barsOf } from './kit/asked.ts'
import { ofBoth } from './kit/lines.ts'
import { Text } from './kit/marks.tsx'
import type { Scene } from './scene.ts'
import { titles } from './titles.ts'

const valueText = (key: InputKey, value: number) => {
  const { unit } = inputOf(key).parameter
  return parameterUnits[unit].format(value)
}

const unitOf = ({ measure }: Scene) => stackLines[measures[measure].line].unit

/** The lead now: above zero where the first stack is ahead. */
function leadNow({ answer, measure, horizon }: Scene): number {
  const { leader, margin } = verdict(answer, measure, horizon)
  return leader === 'aws' ? margin : -margin
}

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const { of } = measures[scene.measure]
  const zero = Math.min(Math.max(x(0), plot.x), plot.x + plot.width)
  const now = x(leadNow(scene))
  const half = (side: Side, from: number, width: number) => (
    <rect
      x={from}
      y={plot.y}
      width={Math.max(width, 0)}
      height={plot.height}
      fill={look.ink[`${side}Wash`]}
      opacity={0.55}
    />
  )
  return (
    <>
      {half('alliance', plot.x, zero - plot.x)}
      {half('aws', zero, plot.x + plot.width - zero)}
      <Text
        x={zero - 5}
        y={plot.y - 21}
        text={`${of('alliance').split(' /')[0]} leads`}
        size={look.axis}
        weight={600}
        colour={look.ink.alliance}
        anchor="end"
      />
      <Text
        x={zero + 5}
        y={plot.y - 21}
        text={`${of('aws').split(' /')[0]} leads`}
        size={look.axis}
        weight={600}
        colour={look.ink.aws}
      />
      {barsOf(scene).top.map((bar, row) => (
        <RankedBar key={bar.key} bar={bar} top={y(row)} drawing={drawing} />
      ))}
      <path d={`M${zero} ${plot.y - 6}V${plot.y + plot.height}`} stroke={look.ink.ink} strokeWidth={1.75} />
      <path
        d={`M${now} ${plot.y - 2}V${plot.y + plot.height}`}
        stroke={look.ink.ink}
        strokeWidth={1.25}
        strokeDasharray="2 2.5"
      />
      <Text
        x={now}
        y={plot.y - 6}
        text="now"
        size={look.axis}
        weight={600}
        colour={look.ink.ink}
        anchor="middle"
        outline={look.ink.page}
      />
      {barsOf(scene).top.map(({ key }, row) => (
        <Text
          key={key}
          x={plot.x + 3}
          y={y(row) + 11}
          text={shortName(key)}
          size={look.axis}
          weight={600}
          colour={look.ink.ink}
          outline={look.ink.page}
        />
      ))}
    </>
  )
}

/** A bar from the least lead to the most, changing colour where the lead does; the input's values at its ends. */
function RankedBar({ bar, top, drawing: { x, plot, look } }: { bar: Bar; top: number; drawing: Drawing }) {
  const [from, zero, to] = [x(bar.least.lead), x(0), x(bar.most.lead)]
  const middle = Math.min(Math.max(zero, from), to)
  const end = (text: string, at: number, isLeft: boolean) => {
    const width = text.length * look.axis * 0.55
    const isInside = isLeft ? at - width - 4 < plot.x : at + width + 4 > plot.x + plot.width
    const away = isLeft === isInside ? 4 : -4
    return (
      <Text
        x={at + away}
        y={top + 24}
        text={text}
        size={look.axis}
        weight={isInside ? 600 : 400}
        colour={isInside ? look.ink.onStack : look.ink.ink2}
        anchor={away > 0 ? 'start' : 'end'}
      />
    )
  }
  return (
    <g>
      <rect x={from} y={top + 14.5} width={middle - from} height={11} fill={look.ink.alliance} />
      <rect x={middle} y={top + 14.5} width={to - middle} height={11} fill={look.ink.aws} />
      {end(valueText(bar.key, bar.least.value), from, true)}
      {end(valueText(bar.key, bar.most.value), to, false)}
    </g>
  )
}

export const tornadoChart: RankChart = {
  kind: 'rank',
  id: 'tornado',
  ...titles.tornado,
  subtitle: scene => `Lead at ${quarterLabel(scene.asOf, scene.horizon)} if one input changes`,
  extent: scene => {
    const ends = barsOf(scene).top.flatMap(bar => [bar.least.lead, bar.most.lead])
    const [low, high] = [Math.min(0, leadNow(scene), ...ends), Math.max(0, leadNow(scene), ...ends)]
    const room = 0.16 * (high - low || 1)
    return [low - room, high + room]
  },
  tick: (value, scene) =>
    value === 0 ? '' : value < 0 ? unitOf(scene).format(-value) : `+${unitOf(scene).format(value)}`,
  keys: scene => barsOf(scene).top.map(bar => bar.key),
  picture,
  lines: ({ measure }) => ofBoth(measures[measure].line),
  readings: (scene, row) => {
    const bar = barsOf(scene).top[row]
    if (!bar) return []
    const told = ({ lead, value }: Bar['least']) => ({
      name: `${shortName(bar.key)} at ${valueText(bar.key, value)}`,
      value: `${measures[scene.measure].of(lead < 0 ? 'alliance' : 'aws')} +${unitOf(scene).exact(Math.abs(lead))}`,
    })
    return [told(bar.least), told(bar.most)]
  },
  table: scene => {
    const { spread, full } = barsOf(scene)
    const { of } = measures[scene.measure]
    const lead = (value: number) => `${of(value < 0 ? 'alliance' : 'aws')} +${unitOf(scene).exact(Math.abs(value))}`
    return {
      head: ['Input', 'Range looked at', 'Least', 'Most', 'Swing'],
      rows: [...spread, ...full].map(({ key, range, least, most, swing, isFull }) => [
        shortName(key),
        `${valueText(key, range.low)} to ${valueText(key, range.high)}${isFull ? ', full range: no plausible one' : ''}`,
        `${lead(least.lead)} at ${valueText(key, least.value)}`,
        `${lead(most.lead)} at ${valueText(key, most.value)}`,
        unitOf(scene).exact(swing),
      ]),
    }
  },
}
