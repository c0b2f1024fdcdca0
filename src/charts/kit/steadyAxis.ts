import type { Live, Scene } from '../scene.ts'
import { type Axis, axisFor, grown } from './axis.ts'

/**
 * The value axis of a chart as it lives: while something is dragged, or axes are locked, it holds, and grows only when
 * the data would leave the plot; otherwise it settles on what is shown. Answers the same object until the axis changes.
 */
export function steadyAxis(live: Live<Scene>, extent: (scene: Scene) => [number, number], floats: boolean): Live<Axis> {
  let seen = live.get()
  let axis = axisFor(extent(seen), floats)
  return {
    subscribe: live.subscribe,
    get: () => {
      const scene = live.get()
      if (scene === seen) return axis
      seen = scene
      const next =
        scene.isDragging || scene.areAxesLocked ? grown(axis, extent(scene), floats) : axisFor(extent(scene), floats)
      if (next.from !== axis.from || next.to !== axis.to) axis = next
      return axis
    },
  }
}
