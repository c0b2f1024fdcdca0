import type { Live, Scene } from '../scene.ts'
import { type Axis, axisFor, grown } from './axis.ts'
import { takesTurn } from './turns.ts'

/**
 * The value axis of a chart as it lives: while something is dragged, or axes are locked, it holds, and grows only when
 * the data would leave the plot; otherwise it settles on what is shown. Answers the same object until the axis changes.
 * In a drag, charts grow one a frame: until its turn comes, a line is right by its axis and reaches over the plot.
 */
export function steadyAxis(
  live: Live<Scene>,
  extent: (scene: Scene) => [number, number],
  floats: boolean,
  mayGrow: (whenFree: () => void) => boolean = takesTurn,
): Live<Axis> {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  let seen: Scene | undefined
  let axis = axisFor(extent(live.get()), floats)
  return {
    subscribe: listener => {
      listeners.add(listener)
      const stop = live.subscribe(listener)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
    get: () => {
      const scene = live.get()
      if (scene === seen) return axis
      const isHeld = scene.isDragging || scene.sameAxes !== null
      const next = isHeld ? grown(axis, extent(scene), floats) : axisFor(extent(scene), floats)
      const isSame = next.from === axis.from && next.to === axis.to
      if (!isSame && scene.isDragging && !mayGrow(tell)) return axis
      seen = scene
      if (!isSame) axis = next
      return axis
    },
  }
}
