import type { Fan } from '../../analysis/fan.ts'
import type { StackLine } from '../../model/index.ts'
import type { Side } from '../../model/sides.ts'
import type { ChartInput } from '../chartInput.ts'
import { leaderLast } from './lines.ts'

/** How a line of a stack spreads over the simulated futures; undefined until they are drawn. */
export const fanOfLine = ({ outlook }: ChartInput, side: Side, line: StackLine): Fan | undefined =>
  outlook?.fans[`${side}.${line}`]

/** The same of both stacks where there is one, that of the leader last. */
export const fansOf = (scene: ChartInput, line: StackLine) =>
  leaderLast(scene, line).flatMap(side => {
    const fan = fanOfLine(scene, side, line)
    return fan ? [{ side, fan }] : []
  })

/** The extent of a chart with its fan in view, and room above its left half for what its bars say. */
export function withFan(line: StackLine, extent: (scene: ChartInput) => [number, number]) {
  return (scene: ChartInput): [number, number] => {
    const fans = fansOf(scene, line).map(({ fan }) => fan)
    const [low, high] = extent(scene)
    if (fans.length === 0) return [low, high]
    const least = Math.min(low, 0, ...fans.map(fan => Math.min(...fan.p5)))
    const left = Math.max(...fans.map(fan => Math.max(...fan.p95.subarray(0, 12))))
    const most = Math.max(...fans.map(fan => Math.max(...fan.p95)))
    return [Math.min(low, least), Math.max(high, most, least + (left - least) / (1 - saying))]
  }
}

/** The share of a plot's height that three lines of text take. */
const saying = 0.17
