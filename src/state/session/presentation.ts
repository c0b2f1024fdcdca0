import { createStore } from 'zustand/vanilla'
import { clamp } from '../../model/clamp.ts'
import { writeShared } from '../codec/fields.ts'
import { actionsOn } from '../scenario/actions.ts'
import { type ScenarioState, type StoryScene, sharedOf } from '../scenario/scenarioState.ts'
import { makeStore } from '../scenario/store.ts'
import { liveDesk } from './desk.ts'

/** A scene, counted from 0, as it stands at a moment. */
export type Seen = { at: number; shared: ScenarioState }

/** Which scene is on, whether the screen is dark, what the room goes on seeing where that is held, and since when there is a room (ms since 1970). */
export type Stage = { at: number; isBlank: boolean; held: Seen | null; began: number | null }

/**
 * A presentation: a desk of its own that begins at a scene, so that what is tried in front of a room leaves the
 * analyst's desk alone until it is asked for.
 */
export function openShow(scenes: readonly StoryScene[], at: number, schedule?: (task: () => void) => void) {
  const store = makeStore(scenes[at]!.shared)
  const stage = createStore<Stage>(() => ({ at, isBlank: false, held: null, began: null }))
  const seen = (): Seen => ({ at: stage.getState().at, shared: sharedOf(store.getState()) })
  return {
    scenes,
    store,
    stage,
    desk: liveDesk(store, schedule),
    actions: actionsOn(store),
    /** Goes to a scene, or as near to it as there is one; what was tried on the last one is dropped. A screen that is held stays dark. */
    goTo: (to: number) => {
      const next = clamp(to, 0, scenes.length - 1)
      stage.setState(({ isBlank, held }) => ({ at: next, isBlank: isBlank && held !== null }))
      store.setState({ ...scenes[next]!.shared, dragging: null })
    },
    /** Counts the time from here, unless it is counted already. */
    begin: (now: number) => stage.setState(({ began }) => ({ began: began ?? now })),
    /** Holds what the room sees, whatever is done on the stage; or lets it go. */
    hold: () => stage.setState(({ held }) => ({ held: held ? null : seen() })),
    /** What the room sees. */
    roomSees: (): Seen => stage.getState().held ?? seen(),
    /** What the room has made of the scene that is on; null where it is as it was planned. */
    experiment: (): ScenarioState | null => {
      const now = sharedOf(store.getState())
      const planned = scenes[stage.getState().at]!.shared
      return JSON.stringify(writeShared(now)) === JSON.stringify(writeShared(planned)) ? null : now
    },
  }
}

export type Show = ReturnType<typeof openShow>

/** A presentation that was under way, as it is kept: its scenes, where the stage was, and what had been made of its scene. */
export type KeptShow = { scenes: readonly StoryScene[]; stage: Stage; shared: ScenarioState }

/** Opens a presentation as it was left. */
export function showAgain({ scenes, stage, shared }: KeptShow, schedule?: (task: () => void) => void): Show {
  const show = openShow(scenes, stage.at, schedule)
  show.store.setState(shared)
  show.stage.setState(stage)
  return show
}
