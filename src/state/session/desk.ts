import { type Live, throttled } from '../../live/live.ts'
import { type EvaluatedScenario, evaluateScenario } from '../scenario/evaluateScenario.ts'
import { isSameStart, labelOf } from '../scenario/start.ts'
import type { ModelQuery, State, Store } from '../scenario/store.ts'

/**
 * What the screen shows in one frame: the choices, the world they make, and the model's answer to it.
 * `settled` is what was chosen before the drag that is under way, for answers that may wait for its end.
 */
export type Desk = State &
  EvaluatedScenario & {
    /** What the scenario starts from, by name. */
    startsFrom: string
    settled: ModelQuery
  }

/** Runs a task before the next paint; at once where nobody paints (a hidden tab). */
export const nextFrame = (task: () => void) => (document.hidden ? task() : void requestAnimationFrame(task))

/**
 * Runs a task at once where none has run in this frame yet, and else before the next paint: what comes from elsewhere,
 * between two frames, is then ready when the next one begins.
 */
export function firstAtOnce(later: (task: () => void) => void = nextFrame): (task: () => void) => void {
  let isFirst = true
  return task => {
    if (!isFirst) return later(task)
    isFirst = false
    later(() => (isFirst = true))
    task()
  }
}

/**
 * The desk over a store: however often a pointer moves, it is worked out once a frame, and every reader sees the
 * same frame. `schedule` says when that is.
 */
export const liveDesk = (store: Store, schedule: (task: () => void) => void = nextFrame): Live<Desk> =>
  throttled(store.subscribe, before => deskOf(store.getState(), before), schedule)

/** What the screen shows of a state; what did not change since `before` is not worked out again. */
export function deskOf(state: State, before?: Desk): Desk {
  const isSameBase = before !== undefined && isSameStart(before, state)
  const settled = state.dragging && before ? before.settled : chosenOf(state, before?.settled)
  const isSameBaseline = before?.baseline === state.baseline
  if (before && isSameBase && isSameBaseline && before.changes === state.changes)
    return { ...before, ...state, settled }
  return {
    ...state,
    ...evaluateScenario(state),
    ...(isSameBase && { baseWorld: before.baseWorld }),
    startsFrom: labelOf(state),
    settled,
  }
}

function chosenOf({ base, own, changes, measure, horizon }: State, before?: ModelQuery): ModelQuery {
  const chosen = { base, own, changes, measure, horizon }
  const keys = Object.keys(chosen) as (keyof ModelQuery)[]
  return before && keys.every(key => chosen[key] === before[key]) ? before : chosen
}
