import type { TimeChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { leaderLast, lineAt } from '../../charts/kit/lines.ts'
import type { Stand } from '../../charts/kit/room.ts'
import { coming } from '../../charts/kit/upcomingEvents.ts'
import { lastQuarter, stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import { sides } from '../../model/sides.ts'
import { labelAt } from './labelRoom.ts'
import type { ChartSeries } from './native.ts'
import { type SlideArea, textSizes } from './room.ts'
import { timeChart } from './timeChart.ts'
import type { Ending } from './timeLines.ts'
import type { SlideTimeline } from './timeline.ts'
import { brokenStem, type OwnParts, stemAt, wordsAt } from './timeParts.ts'

/** The stakes over time with the cash paid in, what the settings hold in store, and the larger paper gain as a bracket. */
export const stakeValueSlide = (chart: TimeChart, scene: ChartInput, room: SlideArea) =>
  timeChart(chart, scene, room, parts)

const parts: OwnParts = {
  take: line => {
    const { scene, labels, x, y } = line
    for (const side of sides) {
      const paid = y(scene.world[`${side}.invested`])
      labels.piece(x(0), paid, x(lastQuarter), paid)
    }
    const { quarter, from, to } = bracketIn(line)
    labels.piece(x(quarter), y(from), x(quarter), y(to))
    for (const { quarter: at } of coming(scene)) labels.upright(x(at))
  },
  series: line => {
    const cash = cashIn(line)
    const bracket = gain(line)
    return { plain: [...cash.plain, ...events(line), bracket], named: cash.named }
  },
}

/** Cash paid in, flat and thin; at the end of the lower line what both come to. */
function cashIn(line: SlideTimeline): { plain: ChartSeries[]; named: Ending[] } {
  const { scene, room } = line
  const { format } = stackLines.stakeValue.unit
  const paid = sides.map(side => scene.world[`${side}.invested`])
  const series = sides.map((side, i): ChartSeries => {
    const values = line.over(() => paid[i]!)
    return {
      column: line.add(`Cash in, ${names[side].owner}`, values),
      fill: null,
      stroke: { colour: room.ink.ink2, width: 1.25 },
    }
  })
  const lower = paid.indexOf(Math.min(...paid))
  const says = `Cash in ${paid.map(format).join(', ')}`
  return {
    plain: series.filter((_, i) => i !== lower),
    named: [{ series: series[lower]!, isGhost: true, says }],
  }
}

/** Stems with what the settings hold in store, their words at the top; one whose words find no room is left out. */
function events(line: SlideTimeline): ChartSeries[] {
  const { scene, room, plot, labels } = line
  const size = textSizes.axis
  const look = { colour: room.ink.axis, width: 0.75, opacity: 0.7 }
  const placed = coming(scene).flatMap(({ quarter, text }, i) => {
    const at = line.x(quarter)
    const stands = [i, i + 1, i + 2, 0, i + 3, i + 4, i + 5].flatMap((row): Stand[] => {
      const y = plot.y + row * size * 1.45 + size
      return [
        { x: at + 4, y, anchor: 'start' },
        { x: at - 4, y, anchor: 'end' },
      ]
    })
    const stand = labels.place({ lines: [text], size, weight: 400 }, stands)
    return stand ? [{ quarter, text, stand }] : []
  })
  return placed.flatMap(({ quarter, text, stand }) => {
    const top = stand.y - size * 0.36
    const label = wordsAt(line, quarter, { says: text }, labelAt([line.x(quarter), top], size, stand))
    return brokenStem(line, text, { quarter, from: top, look, labels: [label] })
  })
}

/** Where the bracket of the larger paper gain stands: beside the horizon, from cash paid in to the stake's value; before it where the lines have their names behind it. */
function bracketIn({ scene }: SlideTimeline) {
  const side = leaderLast(scene, 'paperGain').at(-1)!
  const gain = lineAt(scene, side, 'paperGain', scene.horizon)
  const to = lineAt(scene, side, 'stakeValue', scene.horizon)
  const quarter = scene.horizon + (scene.horizon >= lastQuarter - 1 ? -1 : 1)
  return { side, gain, quarter, from: to - gain, to }
}

/** The larger paper gain as a bracket, its words beside it. */
function gain(line: SlideTimeline): ChartSeries {
  const { room, labels, plot, x, y } = line
  const { side, gain: value, quarter, from, to } = bracketIn(line)
  const { format } = stackLines.paperGain.unit
  const size = textSizes.label
  const at = x(quarter)
  const right = (middle: number): Stand => ({ x: at + 6, y: middle + size * 0.36, anchor: 'start' })
  const left = (middle: number): Stand => ({ x: at - 6, y: middle + size * 0.36, anchor: 'end' })
  const isLate = at > plot.x + plot.width * 0.7
  const heights = [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95].map(part => y(from) + (y(to) - y(from)) * part)
  const stands = heights.flatMap(middle => (isLate ? [left, right] : [right, left]).map(stand => stand(middle)))
  const words = `Paper ${value < 0 ? 'loss' : 'gain'} ${format(value)}`
  const placed = (text: string) => {
    const stand = labels.placeNear({ lines: [text], size, weight: 700 }, stands)
    return stand && { text, stand }
  }
  // Where there is no room for the words, the number alone says it.
  const first = placed(words) ?? placed(format(value))
  const look = { size, colour: room.ink[side], weight: 700 }
  const label = first && wordsAt(line, quarter, { says: first.text }, labelAt([at, y(to)], size, first.stand), look)
  const name = `${names[side].owner}’s paper gain hangs from its stake, beside the verdict’s quarter`
  const stroke = { colour: room.ink[side], width: 1.5 }
  return stemAt(line, name, quarter, to, { length: value, stroke, hasCaps: true }, label ? [label] : [])
}
