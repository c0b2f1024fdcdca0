import { type Live, listeners } from '../../live/live.ts'
import type { Axis } from './axis.ts'
import { interpolated, run } from './motion.ts'

const settleTime = 160

/** The axis that lines are drawn by: when the axis of the frame settles anew, they get there in a moment, not at once. */
export function settling(axis: Live<Axis>, isHeld: () => boolean): Live<Axis> {
  let shown = axis.get()
  let target = shown
  let stop = () => {}
  let unfollow = () => {}
  const { tell, subscribe } = listeners(
    () => {
      unfollow = axis.subscribe(follow)
    },
    () => {
      stop()
      shown = target
      unfollow()
    },
  )
  const show = (now: Axis) => {
    shown = now
    tell()
  }
  const follow = () => {
    const next = axis.get()
    if (next === target) return
    stop()
    target = next
    const from = shown
    if (isHeld()) return show(next)
    stop = run(settleTime, done =>
      show(
        done === 1
          ? next
          : { ...next, from: interpolated(from.from, next.from, done), to: interpolated(from.to, next.to, done) },
      ),
    )
  }
  return {
    get: () => shown,
    subscribe: listener => {
      const leave = subscribe(listener)
      follow()
      return leave
    },
  }
}
