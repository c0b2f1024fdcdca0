import type { Around } from './around.ts'

/** Does something once nothing was heard for so many ms. However much is heard, it looks only now and then. */
export function whenSilent({ now, later }: Pick<Around, 'now' | 'later'>, ms: number, task: () => void) {
  let heardAt = now()
  let callOff = later(look, ms)
  function look() {
    // Where the clock was set back, it counts anew.
    heardAt = Math.min(heardAt, now())
    const left = heardAt + ms - now()
    if (left > 0) callOff = later(look, left)
    else task()
  }
  return {
    heard: () => void (heardAt = now()),
    stop: () => callOff(),
  }
}
