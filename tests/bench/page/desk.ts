import allFacts from '../../../public/data/facts.json'
import type { Live, Scene } from '../../../src/charts/scene.ts'
import type { Fact } from '../../../src/data/facts.ts'
import { history } from '../../../src/data/history.ts'
import { actionsOn } from '../../../src/state/actions.ts'
import { type Desk, liveDesk } from '../../../src/state/desk.ts'
import { makeStore } from '../../../src/state/store.ts'

/** The app's own store, actions and desk, and the scene that its charts are fed. */
export const store = makeStore()
export const actions = actionsOn(store)
export const desk = liveDesk(store)

let seen: { desk: Desk; scene: Scene } | undefined
const past = history(allFacts as Fact[], desk.get().asOf)

export const live: Live<Scene> = {
  subscribe: desk.subscribe,
  get: () => {
    const now = desk.get()
    if (seen?.desk !== now) {
      const { answer, world, baseWorld, measure, asOf, horizon, dragging, ghost } = now
      const scene = {
        answer,
        world,
        baseWorld,
        measure,
        asOf,
        horizon,
        history: past,
        events: [],
        ghost,
        isDragging: dragging !== null,
      }
      seen = { desk: now, scene }
    }
    return seen.scene
  },
}
