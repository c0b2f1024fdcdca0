import type { Environment } from './environment.ts'

/** Does something whenever nothing was heard for so many ms, again and again. However much is heard, it looks only now and then. */
export function whenSilent({ now, later }: Pick<Environment, 'now' | 'later'>, ms: number, task: () => void) {
  let heardAt = now()
  let isOver = false
  let callOff = later(look, ms)
  function look() {
    // Where the clock was set back, it counts anew.
    heardAt = Math.min(heardAt, now())
    const left = heardAt + ms - now()
    if (left <= 0) task()
    if (!isOver) callOff = later(look, left > 0 ? left : ms)
  }
  return {
    heard: () => void (heardAt = now()),
    stop: () => {
      isOver = true
      callOff()
    },
  }
}
