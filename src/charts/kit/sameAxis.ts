import { derived, type Live } from '../../live/live.ts'
import type { ChartInput } from '../chartInput.ts'
import { type Axis, axisFor, grown } from './axis.ts'
import { allInDollars } from './dollarExtents.ts'

/**
 * The same inputs, and while axes are locked the one axis of all charts in dollars. It holds what all of them show, of the
 * scenario, its baseline and what is laid over it, and only ever grows: heights can be compared by eye from chart to chart
 * and from one scenario to the next. Multiples and leads have no unit in common with dollars; their charts hold their own range.
 */
export const withSameAxis = (live: Live<ChartInput>): Live<ChartInput> =>
  derived(live, (input, before?: ChartInput) => {
    if (!input.areAxesLocked) return input
    const extent = allInDollars(input)
    return { ...input, dollarAxis: before?.dollarAxis ? grown(before.dollarAxis, extent) : axisFor(extent) }
  })

/** The axis of a chart in dollars: the one that is shared, or its own. */
export const sameAxis = (own: Live<Axis>, live: Live<ChartInput>): Live<Axis> => ({
  subscribe: own.subscribe,
  get: () => live.get().dollarAxis ?? own.get(),
})
