import type { InputKey } from '../../model/inputs.ts'
import { shortName } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { inputValue } from '../../model/wording.ts'
import type { ChartInput } from '../chartInput.ts'
import { bridgeOf } from './chartAnalyses.ts'

/** A row of the waterfall: an end, which stands on zero, or a step from one lead to the next. */
export type WaterfallRow = { key: InputKey | null; name: string; from: number; to: number; isEnd: boolean }

/** How many steps are told one by one where there is little room. */
export const mostSteps = 5

const startName = ({ ghost }: ChartInput) => (ghost?.isPinned ? ghost.name : 'Base case')

/** From the baseline to now: as many steps as are wanted, the smaller ones told together. */
export function waterfallRows(scene: ChartInput, most: number): WaterfallRow[] {
  const found = bridgeOf(scene)
  if (!found) return []
  const { from, to, steps } = found
  const shown = steps.length > most ? steps.slice(0, most - 1) : steps
  let at = from
  const step = (key: InputKey | null, name: string, effect: number): WaterfallRow => {
    const row = { key, name, from: at, to: at + effect, isEnd: false }
    at += effect
    return row
  }
  const own = shown.map(({ key, effect }) =>
    key === 'start'
      ? step(null, startMoved(scene), effect)
      : step(key, `${shortName(key)}${inputChange(scene, key)}`, effect),
  )
  const rest = steps.slice(shown.length)
  const others = rest.reduce((sum, { effect }) => sum + effect, 0)
  return [
    { key: null, name: startName(scene), from: 0, to: from, isEnd: true },
    ...own,
    ...(rest.length > 0
      ? [step(null, `${rest.length} other ${rest.some(({ key }) => key === 'start') ? 'steps' : 'inputs'}`, others)]
      : []),
    { key: null, name: 'Now', from: 0, to, isEnd: true },
  ]
}

/** That it starts on another day than what it is compared with: the same calendar quarter is nearer to the start, or farther. */
const startMoved = ({ ghost, asOf }: ChartInput) =>
  `Start in ${quarterLabel(asOf, ghost!.shift)} → ${quarterLabel(asOf, 0)}`

/** An input as it was and as it is: " 60 % → 90 %". */
export const inputChange = ({ ghost, world }: ChartInput, key: InputKey) =>
  ` ${inputValue(key, ghost!.world[key])} → ${inputValue(key, world[key])}`
