import { restTimer } from '../live/restTimer.ts'
import type { Desk } from '../state/session/desk.ts'

/** So many milliseconds a hand has to hold still. */
const still = 200

/** Whether the hand in a drag holds still: it is shown every desk, and tells when none that a hand has moved came for a moment. */
export function restWatch(onRest: () => void) {
  let seen: Desk | undefined
  let isResting = false
  const timer = restTimer(still, () => {
    isResting = true
    onRest()
  })
  return {
    isResting: () => isResting,
    see: (desk: Desk) => {
      if (seen && moves.every(part => seen![part] === desk[part])) return
      seen = desk
      isResting = false
      if (desk.dragging === null) timer.stop()
      else timer.move()
    },
  }
}

/** What a hand can move. */
const moves = ['dragging', 'world', 'horizon', 'correlation'] as const satisfies (keyof Desk)[]
