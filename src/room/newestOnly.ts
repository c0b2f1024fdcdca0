import type { RoomClock } from './transport.ts'

/**
 * Sends the newest of what it is given, one at a time and none sooner than so many milliseconds after the one before; what is
 * overtaken while it waits is dropped. While `isBusy` it waits on.
 */
export function newestOnly<T>(
  send: (value: T) => Promise<void>,
  apart: number,
  clock: RoomClock,
  isBusy: () => boolean,
) {
  let next: { value: T } | null = null
  let isSending = false
  let sentAt = Number.NEGATIVE_INFINITY
  let stop = () => {}
  const look = () => {
    stop()
    if (!next || isSending) return
    const left = Math.max(sentAt + apart - clock.now(), isBusy() ? apart : 0)
    if (left > 0) {
      stop = clock.after(left, look)
      return
    }
    const { value } = next
    next = null
    isSending = true
    sentAt = clock.now()
    void send(value).finally(() => {
      isSending = false
      look()
    })
  }
  return {
    give: (value: T) => {
      next = { value }
      look()
    },
    /** Drops what waits. */
    drop: () => {
      stop()
      next = null
    },
  }
}
