import { lastQuarter, stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import { sides } from '../../model/sides.ts'
import type { ChartSeries } from './native.ts'
import type { Ending } from './timeLines.ts'
import type { SlideTimeline } from './timeline.ts'

/** Cash paid in, flat and thin; at the end of the lower line what both come to. */
export function cashInSeries(line: SlideTimeline): { plain: ChartSeries[]; named: Ending[] } {
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

/** Takes the place of these lines, where no label may stand. */
export function takeCashLines({ scene, labels, x, y }: SlideTimeline) {
  for (const side of sides) {
    const paid = y(scene.world[`${side}.invested`])
    labels.piece(x(0), paid, x(lastQuarter), paid)
  }
}
