import { irrOf } from '../analysis/irr.ts'
import { irrText } from '../analysis/irrWords.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { type LineKey, type StackLine, stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { inputValue } from '../model/wording.ts'

/** Lines that tell a stake, or what was gained on it, before tax. */
const beforeTax = ['stakeValue', 'paperGain', 'moneyMultiple', 'capexCover', 'stakeOfMarketCap'] satisfies StackLine[]

/** Whether a figure of these lines tells a stake before tax. */
export const tellsStake = (lines: readonly LineKey[]): boolean =>
  beforeTax.some(line => sides.some(side => lines.includes(`${side}.${line}`)))

/** What the stakes would leave when sold at the judged quarter: after tax on the gain, and as a rate of return on what was paid in. */
export function stakeNote({ world, answer, asOf, horizon }: ChartInput): string {
  const when = horizon === 0 ? 'today' : `in ${quarterLabel(asOf, horizon)}`
  const { format } = stackLines.stakeAfterTax.unit
  const left = sides.map(side => {
    const rate = irrText(irrOf({ world, answer, asOf }, side, horizon))
    return `${names[side].owner} ${format(answer[side].stakeAfterTax[horizon]!)} (IRR ${rate})`
  })
  return `Stake values and paper gains are before tax. Sold ${when}, with ${inputValue('gainTax', world.gainTax)} tax on the gain, they leave ${left.join(', ')}.`
}
