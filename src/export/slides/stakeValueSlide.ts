import type { TimeChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { leaderLast, lineAt } from '../../charts/kit/lines.ts'
import type { Stand } from '../../charts/kit/room.ts'
import { coming } from '../../charts/kit/upcomingEvents.ts'
import { stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import { labelAt } from './labelRoom.ts'
import type { ChartSeries } from './native.ts'
import { type SlideArea, textSizes } from './room.ts'
import { besideHorizon, bracketSeries } from './timeBracket.ts'
import { cashInSeries, takeCashLines } from './timeCash.ts'
import { timeChart } from './timeChart.ts'
import type { SlideTimeline } from './timeline.ts'
import { brokenStem, type OwnParts, wordsAt } from './timeParts.ts'

/** The stakes over time with the cash paid in, what the settings hold in store, and the larger paper gain as a bracket. */
export const stakeValueSlide = (chart: TimeChart, scene: ChartInput, room: SlideArea) =>
  timeChart(chart, scene, room, parts)

const parts: OwnParts = {
  take: line => {
    const { scene, labels, x, y } = line
    takeCashLines(line)
    const { quarter, from, to } = bracketIn(line)
    labels.piece(x(quarter), y(from), x(quarter), y(to))
    for (const { quarter: at } of coming(scene)) labels.upright(x(at))
  },
  series: line => {
    const cash = cashInSeries(line)
    const bracket = gain(line)
    return { plain: [...cash.plain, ...events(line), bracket], named: cash.named }
  },
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
  return { side, gain, quarter: besideHorizon(scene), from: to - gain, to }
}

/** The larger paper gain as a bracket, its words beside it. */
function gain(line: SlideTimeline): ChartSeries {
  const { side, gain: value, quarter, from, to } = bracketIn(line)
  return bracketSeries(line, {
    name: `${names[side].owner}’s paper gain hangs from its stake, beside the verdict’s quarter`,
    what: `Paper ${value < 0 ? 'loss' : 'gain'}`,
    value: stackLines.paperGain.unit.format(value),
    side,
    quarter,
    from,
    to,
  })
}
