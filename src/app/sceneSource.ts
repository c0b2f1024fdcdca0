import { gliding } from '../charts/kit/glide.ts'
import type { Scene } from '../charts/scene.ts'
import type { Desk, Live } from '../state/desk.ts'

/** What came before today, from the files: the reported points for a base's day, and the dated events. */
export type PastFiles = { historyAt: (asOf: string) => Scene['history']; events: Scene['events'] }

const nothingYet: PastFiles = { historyAt: () => [], events: [] }

/** What the charts are fed: the desk, and the past as it comes in. */
export function sceneSource(desk: Live<Desk>): { live: Live<Scene>; setPast: (past: PastFiles) => void } {
  const listeners = new Set<() => void>()
  let past = nothingYet
  let rows: { asOf: string; past: PastFiles; history: Scene['history'] } | undefined
  let seen: { desk: Desk; past: PastFiles; scene: Scene } | undefined

  const historyAt = (asOf: string) => {
    if (rows?.asOf !== asOf || rows.past !== past) rows = { asOf, past, history: past.historyAt(asOf) }
    return rows.history
  }
  const live: Live<Scene> = {
    get: () => {
      const now = desk.get()
      if (seen?.desk !== now || seen.past !== past) {
        const { answer, world, baseWorld, measure, asOf, horizon, dragging, ghost } = now
        const shown = { answer, world, baseWorld, measure, asOf, horizon, ghost, isDragging: dragging !== null }
        seen = { desk: now, past, scene: { ...shown, history: historyAt(asOf), events: past.events } }
      }
      return seen.scene
    },
    subscribe: listener => {
      listeners.add(listener)
      const stop = desk.subscribe(listener)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
  }
  return {
    live: gliding(live),
    setPast: files => {
      past = files
      for (const listener of listeners) listener()
    },
  }
}
