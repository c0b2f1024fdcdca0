import type { Bytes } from '../../src/room/base64url.ts'
import type { LastWill, LineState, OpenTransport, RoomClock } from '../../src/room/transport.ts'

/** How a broker treats a message on its way to one line: how often it comes there, and whether behind later ones. */
type Fate = { times: number; isLate?: boolean }

type Line = { events: Parameters<OpenTransport>[0]; will: LastWill | null; topics: Set<string>; isOpen: boolean }

/**
 * A broker in this process that retains, says last wills, and does to messages what a test asks: by `fate` for each on its
 * way to each line. `passed` is all that ever went through it, as it sees it.
 */
export function pretendBroker() {
  const retained = new Map<string, Bytes>()
  const lines = new Set<Line>()
  const passed: { topic: string; bytes: Bytes; isRetained: boolean }[] = []
  const late: (() => void)[] = []
  let fate: (topic: string) => Fate = () => ({ times: 1 })
  let isUp = true

  const setState = (line: Line, state: LineState) => {
    line.isOpen = state === 'open'
    line.events.onState(state)
  }
  function give(line: Line, topic: string, bytes: Bytes) {
    const { times, isLate = false } = fate(topic)
    const go = () => {
      for (let i = 0; i < times; i++) if (line.isOpen && line.topics.has(topic)) line.events.onMessage(topic, bytes)
    }
    if (isLate) late.push(go)
    else queueMicrotask(go)
  }
  function publish(topic: string, bytes: Bytes, isRetained = false) {
    passed.push({ topic, bytes, isRetained })
    if (isRetained) retained.set(topic, bytes)
    for (const line of lines) if (line.topics.has(topic)) give(line, topic, bytes)
  }
  function breakOff(line: Line) {
    if (!line.isOpen) return
    setState(line, 'broken')
    line.topics.clear()
    if (line.will && isUp) publish(line.will.topic, line.will.bytes)
  }
  const open: OpenTransport = (events, will) => {
    const line: Line = { events, will, topics: new Set(), isOpen: false }
    lines.add(line)
    queueMicrotask(() => isUp && setState(line, 'open'))
    return {
      publish: (topic, bytes, delivery) => {
        if (line.isOpen) publish(topic, bytes, delivery?.isRetained)
      },
      subscribe: topic => {
        line.topics.add(topic)
        const last = retained.get(topic)
        if (last) give(line, topic, last)
      },
      isBusy: () => false,
      close: async () => {
        line.isOpen = false
        lines.delete(line)
      },
      crash: () => breakOff(line),
    }
  }
  return {
    open,
    passed,
    retained,
    /** Says what comes of each message from now on. */
    setFate: (next: typeof fate) => void (fate = next),
    /** Gives what was held back, the last first. */
    giveLate: () => {
      for (const go of late.splice(0).toReversed()) go()
    },
    /** Publishes as somebody who is in no room. */
    publish,
    /** The line that was opened as the how-many-th of those that are there breaks, as when a tab crashes or a machine sleeps. */
    breakLine: (place: number) => breakOff([...lines][place]!),
    mendLine: (place: number) => setState([...lines][place]!, 'open'),
    /** The broker is killed, with all that it retained. */
    kill: () => {
      isUp = false
      retained.clear()
      for (const line of lines) breakOff(line)
    },
    startAgain: () => {
      isUp = true
      for (const line of lines) setState(line, 'open')
    },
  }
}

/** Timers that a test turns by hand; what they lead to is waited for. */
export function handClock(start = 0): RoomClock & { advance: (ms: number) => void } {
  let now = start
  let due: { at: number; task: () => void }[] = []
  return {
    now: () => now,
    after: (ms, task) => {
      const one = { at: now + ms, task }
      due.push(one)
      return () => void (due = due.filter(other => other !== one))
    },
    advance: ms => {
      const end = now + ms
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
        if (!next) break
        due = due.filter(one => one !== next)
        now = next.at
        next.task()
      }
      now = end
    },
  }
}
