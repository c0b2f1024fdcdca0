import type { Desk } from '../state/desk.ts'

/** So many milliseconds a hand has to hold still. */
const still = 200

/** Whether the hand in a drag holds still: it is shown every desk, each of which is a move, and tells when none has come for a moment. */
export function restWatch(onRest: () => void) {
  let due: ReturnType<typeof setTimeout> | undefined
  let seen: Desk | undefined
  let isResting = false
  return {
    isResting: () => isResting,
    see: (desk: Desk) => {
      if (desk === seen) return
      seen = desk
      isResting = false
      clearTimeout(due)
      if (desk.dragging === null) return
      due = setTimeout(() => {
        isResting = true
        onRest()
      }, still)
    },
  }
}
