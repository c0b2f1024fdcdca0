import { type Bridge, bridge } from '../../analysis/bridge.ts'
import { type Heatmap, heatmap } from '../../analysis/heatmap.ts'
import type { Criterion, Outcome } from '../../analysis/outcome.ts'
import { type Bar, tornado } from '../../analysis/tornado.ts'
import { type InputKey, inputs } from '../../model/inputs.ts'
import type { ChartInput } from '../chartInput.ts'
import { lastOf } from './memoise.ts'

/** What a question to the model depends on: not on how far a glide has come. */
export type LeadQuestion = Pick<ChartInput, 'world' | 'baseWorld' | 'ghost' | 'measure' | 'horizon'>

/** Whether both inputs ask the same of the lead. */
export const isSameLead = (a: LeadQuestion, b: LeadQuestion) =>
  a.world === b.world && a.baseWorld === b.baseWorld && a.measure === b.measure && a.horizon === b.horizon

const isSame = (a: LeadQuestion, b: LeadQuestion) =>
  isSameLead(a, b) && a.ghost?.world === b.ghost?.world && a.ghost?.shift === b.ghost?.shift

/** Picture, tooltip and table of one frame ask once. */
const once = <Answer>(ask: (asked: LeadQuestion) => Answer): ((asked: LeadQuestion) => Answer) => lastOf(ask, isSame)

const criterionOf = ({ measure, horizon }: LeadQuestion): Criterion => ({ measure, quarter: horizon })

/** So many inputs are ranked where there is little room. */
export const shownBars = 7

/** What inputs do to the lead: all of them, or these. */
export const askedTornado = (asked: LeadQuestion, keys?: readonly InputKey[]) =>
  tornado(asked.world, asked.baseWorld, criterionOf(asked), keys)

/** The inputs that do most to the lead, all of them asked about anew. */
export const topBars = once((asked): readonly Bar[] => askedTornado(asked).spread.slice(0, shownBars))

/** The inputs that do most to the lead: as the frame holds them while a hand moves, or anew. */
export const barsOf = (input: ChartInput): readonly Bar[] => input.held?.bars ?? topBars(input)

/** Every input, those without a plausible range last. */
export const allBarsOf = once((asked): readonly Bar[] => {
  const { spread, full } = askedTornado(asked)
  return [...spread, ...full]
})

const bridgeNow = lastOf(
  (asked: LeadQuestion & Pick<ChartInput, 'bridgeLine'>) =>
    asked.ghost && bridge(asked.ghost.world, asked.world, splitBy(asked), { shift: asked.ghost.shift }),
  (a, b) => isSame(a, b) && a.bridgeLine === b.bridgeLine,
)

/** What a bridge splits: the lead, or the line that is named. */
const splitBy = ({ bridgeLine, ...asked }: LeadQuestion & Pick<ChartInput, 'bridgeLine'>): Outcome =>
  bridgeLine ? { line: bridgeLine, quarter: asked.horizon } : criterionOf(asked)

/** What moved the lead, or the figure that is asked for, from the baseline to now, as the frame holds it or anew; null where nothing differs from it. */
export const bridgeOf = (input: ChartInput): Bridge | null =>
  input.held?.bridge === undefined ? bridgeNow(input) : input.held.bridge

/** The map of two inputs, in so many columns and rows. It spans their tracks: where they themselves stand changes nothing. */
export function mapOf(x: InputKey, y: InputKey, size: [number, number] = [16, 11]): (input: ChartInput) => Heatmap {
  const others = inputs.map(({ key }) => key).filter(key => key !== x && key !== y)
  return lastOf(
    (asked: LeadQuestion) => heatmap(x, y, size, asked.world, criterionOf(asked)),
    (a, b) =>
      a.measure === b.measure &&
      a.horizon === b.horizon &&
      (a.world === b.world || others.every(key => a.world[key] === b.world[key])),
  )
}
