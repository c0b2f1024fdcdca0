import { createStore } from 'zustand/vanilla'
import { actionsOn } from './actions.ts'
import { liveDesk } from './desk.ts'
import { type Shared, sharedOf, writeShared } from './shared.ts'
import { makeStore } from './store.ts'
import type { StoryScene } from './story.ts'

/** Which scene is on, counted from 0, whether the screen is dark, and whether what the room sees is held. */
export type Stage = { at: number; isBlank: boolean; isFrozen: boolean }

/**
 * A presentation: a desk of its own that begins at a scene, so that what is tried in front of a room leaves the
 * analyst's desk alone until it is asked for.
 */
export function openShow(scenes: readonly StoryScene[], at: number, schedule?: (task: () => void) => void) {
  const store = makeStore(scenes[at]!.shared)
  const stage = createStore<Stage>(() => ({ at, isBlank: false, isFrozen: false }))
  return {
    scenes,
    store,
    stage,
    desk: liveDesk(store, schedule),
    actions: actionsOn(store),
    /** Goes to a scene, or as near to it as there is one; what was tried on the last one is dropped. */
    goTo: (to: number) => {
      const next = Math.min(Math.max(to, 0), scenes.length - 1)
      stage.setState({ at: next, isBlank: false })
      store.setState({ ...scenes[next]!.shared, dragging: null })
    },
    /** What the room has made of the scene that is on; null where it is as it was planned. */
    experiment: (): Shared | null => {
      const now = sharedOf(store.getState())
      const planned = scenes[stage.getState().at]!.shared
      return JSON.stringify(writeShared(now)) === JSON.stringify(writeShared(planned)) ? null : now
    },
  }
}

export type Show = ReturnType<typeof openShow>
