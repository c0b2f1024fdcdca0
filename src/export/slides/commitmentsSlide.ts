import type { TimeChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { exposureWords } from '../../charts/kit/exposureWords.ts'
import { isWorthSaying, leaderLast, lineAt } from '../../charts/kit/lines.ts'
import type { Stand } from '../../charts/kit/room.ts'
import { stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Extra, SeriesGroup } from './native.ts'
import { type SlideArea, textLine, textSizes } from './room.ts'
import { type Band, bandAreas } from './timeBands.ts'
import { timeChart } from './timeChart.ts'
import type { SlideTimeline } from './timeline.ts'
import type { OwnParts } from './timeParts.ts'

/** What labs buy and what is due over time; between them, as areas of the workbook, what is paid for nothing. */
export const commitmentsSlide = (chart: TimeChart, scene: ChartInput, room: SlideArea) =>
  timeChart(chart, scene, room, parts)

const parts: OwnParts = {
  take: () => {},
  series: () => ({ plain: [], named: [] }),
  areas: line =>
    sides.some(side => line.scene.answer[side].shortfallPaid.some(paid => paid > 0)) ? [shaded(line)] : [],
  words: line => [...exposures(line), ...paidForNothing(line)],
}

/** From what a lab buys to that and what it pays for nothing. */
function shaded(line: SlideTimeline): SeriesGroup {
  const { answer } = line.scene
  const bandOf = (side: Side): Band => ({
    low: { name: `${names[side].lab}, bought`, at: t => answer[side].homeBought[t]! },
    high: {
      name: `${names[side].lab}, bought and paid for nothing`,
      at: t => answer[side].homeBought[t]! + answer[side].shortfallPaid[t]!,
    },
  })
  return bandAreas(line, { aws: bandOf('aws'), alliance: bandOf('alliance') }, { one: 0.32, both: 0.5 }, true).areas
}

/** The exposure of each owner in one number, at the top left or where no line runs; nothing where there is no such place. */
function exposures({ scene, room, plot, labels, x }: SlideTimeline): Extra[] {
  const size = textSizes.axis
  const lead = size * 1.3
  const lines = exposureWords(scene)
  const stands = [0, 0.15, 0.3, 0.45, 0.6, 0.75].flatMap(part =>
    [plot.x + 8, x(scene.horizon) + 14].map(
      (at): Stand => ({ x: at, y: plot.y + size + part * plot.height, anchor: 'start' }),
    ),
  )
  const stand = labels.placeNear({ lines, size, weight: 600, lead }, stands)
  if (!stand) return []
  return lines.map((text, row) => {
    const side = sides[row - 1]
    const look = { colour: side ? room.ink[side] : room.ink.ink2, weight: side ? 600 : 400, anchor: stand.anchor }
    return { kind: 'words', text: textLine(text, [stand.x, stand.y + lead * row], look) }
  })
}

/** What the larger payment for nothing comes to, beside its area; nothing where nobody pays any, or no place is free. */
function paidForNothing({ scene, room, labels, x, y }: SlideTimeline): Extra[] {
  const { unit } = stackLines.shortfallPaid
  const side = leaderLast(scene, 'shortfallPaid').at(-1)!
  const paid = lineAt(scene, side, 'shortfallPaid', scene.horizon)
  if (!isWorthSaying(unit, paid)) return []
  const size = textSizes.label
  const text = `Paid for nothing ${unit.format(paid)}`
  const at = x(scene.horizon)
  const middle = y(lineAt(scene, side, 'homeBought', scene.horizon) + paid / 2) + size * 0.36
  const stand = labels.placeNear({ lines: [text], size, weight: 700 }, [
    { x: at - 10, y: middle, anchor: 'end' },
    { x: at + 10, y: middle, anchor: 'start' },
  ])
  if (!stand) return []
  const look = { size, colour: room.ink[side], weight: 700, anchor: stand.anchor }
  return [{ kind: 'words', text: textLine(text, [stand.x, stand.y], look) }]
}
