import type { Bytes } from './base64url.ts'

/** How the line to a broker is: on its way, there, or broken and being tried again. */
export type LineState = 'opening' | 'open' | 'broken'

/** `isRetained`: the broker keeps it for who comes later; `isSure`: it is sent until the broker has said that it has it. */
type Delivery = { isRetained?: boolean; isSure?: boolean }

/** A line to a broker, whatever carries it. */
type Transport = {
  publish: (topic: string, bytes: Bytes, delivery?: Delivery) => void
  /** Hears a topic from now on; what the broker retains of it comes first, also where it is heard already. */
  subscribe: (topic: string) => void
  /** Whether what was published before has not left yet: what can be dropped for something newer waits. */
  isBusy: () => boolean
  /** Goes when what was published has left; the broker then says nothing for who has gone. */
  close: () => Promise<void>
  /** Goes without a word, as when the page crashes. */
  crash: () => void
}

type LineEvents = {
  onMessage: (topic: string, bytes: Bytes) => void
  onState: (state: LineState) => void
}

/** What the broker says for somebody whose line breaks. */
export type LastWill = { topic: string; bytes: Bytes }

export type OpenTransport = (events: LineEvents, will: LastWill | null) => Transport

/** Timers and the passing of time, which a test turns by hand; never the time of day. */
export type RoomClock = {
  /** Milliseconds since anything. */
  now: () => number
  /** Does something after so many milliseconds; answers how not to. */
  after: (ms: number, task: () => void) => () => void
}

export const pageClock: RoomClock = {
  now: () => performance.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

/** The topics of a room. */
export const topicsOf = (name: string) => ({
  stage: `stakeout/1/${name}/stage`,
  steps: `stakeout/1/${name}/steps`,
  listeners: `stakeout/1/${name}/listeners`,
})
