import { type Live, listeners } from './live.ts'

/** Lets readers of what moves take turns: each of some groups is told of every so-many-th change. */
export type Turns = {
  /** A value as its group sees it: it holds until the group's turn, and is told anew when that comes; at once where it `isFree`. */
  at: <T>(group: number, value: Live<T>, isFree?: () => boolean) => Live<T>
}

/** After so many frames without a change a movement holds still: a hand is slower than the frames of a quick machine. */
const stillFrames = 2

/**
 * Groups of readers take turns while `source` moves, one at each change; where it holds still the next catches up in each frame
 * (`schedule` says when that is), so that all are right so many frames after it held still as there are groups. Where
 * nothing moves any more, everybody is told everything at once. Made before who listens to `source`, so that all see one turn.
 */
export function takingTurns(
  source: Live<unknown>,
  groups: number,
  isMoving: () => boolean,
  schedule: (task: () => void) => void,
): Turns {
  const { tell, subscribe } = listeners()
  /** Whose turn it is; nobody's own where nothing moves. */
  let turn: number | null = null
  /** Whoever reads a value for the first time in a movement is given what it is then. */
  let moves = 0
  let behind = 0
  let still = 0
  let seen = source.get()
  let isDue = false

  const catchUp = () => {
    isDue = false
    if (turn === null) return
    still = seen === source.get() ? still + 1 : 0
    seen = source.get()
    if (still > stillFrames) {
      turn = (turn + 1) % groups
      behind -= 1
      tell()
    }
    if (behind > 0) later()
    else turn = null
  }
  const later = () => {
    if (isDue) return
    isDue = true
    schedule(catchUp)
  }
  source.subscribe(() => {
    if (!isMoving()) {
      turn = null
      return
    }
    if (turn === null) moves += 1
    turn = turn === null ? 0 : (turn + 1) % groups
    behind = groups - 1
    later()
  })

  return {
    at: (group, value, isFree = () => false) => {
      let held = value.get()
      let heldIn = moves
      const isOn = () => turn === null || turn === group || isFree()
      const get = () => {
        if (isOn() || heldIn !== moves) {
          held = value.get()
          heldIn = moves
        }
        return held
      }
      let stop = () => {}
      /** What its readers were told of last: one of them may have read on since. */
      let told = held
      const passOn = () => {
        told = value.get()
        own.tell()
      }
      const follow = () => {
        told = value.get()
        const stops = [
          value.subscribe(() => isOn() && passOn()),
          subscribe(() => isOn() && told !== value.get() && passOn()),
        ]
        stop = () => {
          for (const end of stops) end()
        }
      }
      const own = listeners(follow, () => stop())
      return { get, subscribe: own.subscribe }
    },
  }
}
