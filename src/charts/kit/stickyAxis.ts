import { derived, type Live } from '../../live/live.ts'
import type { ChartInput } from '../chartInput.ts'
import { type Axis, axisFor, grown } from './axis.ts'

/**
 * The value axis of a chart as it lives: while something is dragged, or axes are locked, it holds, and grows only when
 * the data would leave the plot; otherwise it settles on what is shown. Answers the same object until the axis changes.
 */
export function steadyAxis(
  live: Live<ChartInput>,
  extent: (scene: ChartInput) => [number, number],
  floats: boolean,
): Live<Axis> {
  return derived(live, (scene, axis?: Axis) => {
    const isHeld = axis && (scene.isDragging || scene.areAxesLocked)
    const next = isHeld ? grown(axis, extent(scene), floats) : axisFor(extent(scene), floats)
    return axis && next.from === axis.from && next.to === axis.to ? axis : next
  })
}

/**
 * The axis of the frame that Recharts draws: it stays where it was for as long as something is dragged, so that a drag
 * never runs a chart anew. What grows meanwhile is drawn over it (`GrownAxis`).
 */
export function restingAxis(axis: Live<Axis>, live: Live<ChartInput>): Live<Axis> {
  let rested = axis.get()
  return {
    subscribe: live.subscribe,
    get: () => {
      if (!live.get().isDragging) rested = axis.get()
      return rested
    },
  }
}
