import type { TimeChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { isWorthSaying, leaderLast, lineAt } from '../../charts/kit/lines.ts'
import { stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import type { ChartSeries } from './native.ts'
import type { SlideArea } from './room.ts'
import { besideHorizon, bracketSeries } from './timeBracket.ts'
import { cashInSeries, takeCashLines } from './timeCash.ts'
import { timeChart } from './timeChart.ts'
import type { SlideTimeline } from './timeline.ts'
import type { OwnParts } from './timeParts.ts'

/** The stakes after tax over those before it, with the cash paid in and the larger tax as a bracket. */
export const stakeAfterTaxSlide = (chart: TimeChart, scene: ChartInput, room: SlideArea) =>
  timeChart(chart, scene, room, parts)

const parts: OwnParts = {
  take: line => {
    takeCashLines(line)
    const due = taxIn(line)
    if (due) line.labels.piece(line.x(due.quarter), line.y(due.from), line.x(due.quarter), line.y(due.to))
  },
  series: line => {
    const cash = cashInSeries(line)
    return { plain: [...cash.plain, ...tax(line)], named: cash.named }
  },
}

/** The larger tax of the verdict's quarter; null where none is due. */
function taxIn({ scene }: Pick<SlideTimeline, 'scene'>) {
  const side = leaderLast(scene, 'gainTaxDue').at(-1)!
  const due = lineAt(scene, side, 'gainTaxDue', scene.horizon)
  if (!isWorthSaying(stackLines.gainTaxDue.unit, due)) return null
  const to = lineAt(scene, side, 'stakeValue', scene.horizon)
  return { side, due, quarter: besideHorizon(scene), from: to - due, to }
}

function tax(line: SlideTimeline): ChartSeries[] {
  const found = taxIn(line)
  if (!found) return []
  const { due, ...bracketed } = found
  return [
    bracketSeries(line, {
      name: `${names[found.side].owner}’s tax hangs from its stake before it, beside the verdict’s quarter`,
      what: 'Tax',
      value: stackLines.gainTaxDue.unit.format(due),
      ...bracketed,
    }),
  ]
}
