import type { TimeChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import type { Stand } from '../../charts/kit/room.ts'
import { lastQuarter } from '../../model/index.ts'
import { labelAt } from './labelRoom.ts'
import type { ChartSeries } from './native.ts'
import { type SlideArea, textSizes } from './room.ts'
import { timeChart } from './timeChart.ts'
import type { SlideTimeline } from './timeline.ts'
import { type OwnParts, wordsAt } from './timeParts.ts'

/** Gain over capex with the line at 1, where a year’s gain pays the year’s capex. */
export const capexCoverSlide = (chart: TimeChart, scene: ChartInput, room: SlideArea) =>
  timeChart(chart, scene, room, parts)

const parts: OwnParts = {
  take: ({ labels, x, y }) => labels.piece(x(0), y(1), x(lastQuarter), y(1)),
  series: line => ({ plain: [pays(line)], named: [] }),
}

/** The line at 1, and what it means: over it or else under it, where no other line runs through the words; without words where there is no such place. */
function pays(line: SlideTimeline): ChartSeries {
  const { room, labels, x, y } = line
  const text = 'Gain pays the year’s capex'
  const size = textSizes.axis
  const quarters = [21, 20, 18, 16, 14, 12, 11, 9, 7, 5, 3]
  const stands = [y(1) - 5.5, y(1) + size + 3].flatMap(foot =>
    quarters.map((quarter): Stand => ({ x: x(quarter), y: foot, anchor: 'middle' })),
  )
  const stand = labels.place({ lines: [text], size, weight: 600 }, stands)
  const nearest = stand && quarters.toSorted((a, b) => Math.abs(x(a) - stand.x) - Math.abs(x(b) - stand.x))[0]!
  return {
    column: line.add(
      text,
      line.over(() => 1),
    ),
    fill: null,
    stroke: { colour: room.ink.ink, width: 1.5 },
    labels:
      stand && nearest
        ? [
            wordsAt(line, nearest, 'name', labelAt([x(nearest), y(1)], size, stand), {
              colour: room.ink.ink,
              weight: 600,
            }),
          ]
        : [],
  }
}
