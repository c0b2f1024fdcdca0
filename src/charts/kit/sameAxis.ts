import type { Live } from '../../live/live.ts'
import type { Billions } from '../../model/quantities.ts'
import { sides } from '../../model/sides.ts'
import type { ChartInput } from '../chartInput.ts'
import { type Axis, axisFor, grown } from './axis.ts'
import { withFan } from './fan.tsx'
import { ghostExtent } from './ghost.tsx'

/** What the charts of one unit hold in common from the moment axes are locked. */
export type SameAxes = { dollars?: { of: ChartInput; axis: Axis } }

/**
 * The axis of a chart in dollars: its own, or, while axes are locked, the one that all charts in dollars share. That
 * one holds what all of them show, of the scenario, its baseline and what is laid over it, and only ever grows: heights
 * can be compared by eye from chart to chart and from one scenario to the next. Multiples and leads have no unit in
 * common with dollars; their charts hold their own range.
 */
export const sameAxis = (own: Live<Axis>, live: Live<ChartInput>): Live<Axis> => ({
  subscribe: own.subscribe,
  get: () => dollarAxis(live.get()) ?? own.get(),
})

/** Worked out once for each scene, for whichever chart asks first. */
function dollarAxis(scene: ChartInput): Axis | null {
  const { sameAxes } = scene
  if (!sameAxes) return null
  const { dollars } = sameAxes
  if (dollars?.of === scene) return dollars.axis
  const extent = dollarExtent(scene)
  const axis = dollars ? grown(dollars.axis, extent) : axisFor(extent)
  sameAxes.dollars = { of: scene, axis }
  return axis
}

const valueExtent = withFan('valueCreated', scene => ghostExtent(scene, 'valueCreated'))

function dollarExtent(scene: ChartInput): [Billions, Billions] {
  const paid = sides.map(side => scene.world[`${side}.invested`])
  const all = [...valueExtent(scene), ...ghostExtent(scene, 'stakeValue'), ...ghostExtent(scene, 'arr'), ...paid]
  return [Math.min(...all), Math.max(...all)]
}
