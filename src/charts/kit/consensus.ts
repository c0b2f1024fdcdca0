import { lastQuarter, stackLines } from '../../model/index.ts'
import type { TooltipLine } from '../chart.ts'
import type { ChartInput, ConsensusPoint } from '../chartInput.ts'
import type { Lines } from './lines.ts'

/** The estimates of a line that lie in the quarters of the model. */
export const consensusOf = ({ consensus }: Pick<ChartInput, 'consensus'>, line: Lines): ConsensusPoint[] =>
  consensus.filter(point => point.line === line && point.quarter >= 0 && point.quarter <= lastQuarter)

/** What is said of the estimates of a line at a quarter, and how far the scenario's own value lies from each. */
export const consensusReadings = (
  scene: ChartInput,
  line: Lines,
  naming: (side: ConsensusPoint['side']) => string,
  quarter: number,
): TooltipLine[] =>
  consensusOf(scene, line)
    .filter(point => point.quarter === quarter)
    .flatMap(({ side, value, count }) => {
      const { unit } = stackLines[line]
      const own = scene.answer[side][line][quarter]!
      const mean = count === undefined ? '' : ` of ${count}`
      return [
        { side, name: `${naming(side)}, consensus${mean}`, value: unit.exact(value) },
        { side, name: `${naming(side)} less consensus`, value: unit.delta(own - value) },
      ]
    })
