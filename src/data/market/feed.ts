import type { Quote } from './quote.ts'

/** What a feed says of its own prices. */
export const qualities = ['live', 'delayed', 'simulated'] as const

export type Quality = (typeof qualities)[number]

/** The last quote of each company that the feed knows. `sentAt` is the feed's clock, ms; `id` is where its stream goes on. */
export type Snapshot = {
  quality: Quality
  sentAt: number | null
  id: string | null
  quotes: readonly Quote[]
  malformed: number
}

/** What a stream says; a heartbeat only says that it lives. */
export type News =
  | { kind: 'quote'; quote: Quote; id: string | null }
  | { kind: 'heartbeat'; sentAt: number | null }
  | { kind: 'malformed' }

/**
 * Where quotes come from. `stream` goes on after the news of that id, where the feed can, for as long as the connection
 * lasts; both throw an error of one sentence for the reader, and end when the signal says so.
 */
export type Feed = {
  /** Its key in the table of feeds. */
  name: string
  /** Tells this feed from others of its name; never a secret. */
  place: string
  /** Numbers are stale after so many ms without any news. */
  quietAfter: number
  snapshot: (signal: AbortSignal) => Promise<Snapshot>
  stream: (after: string | null, hear: (news: News) => void, signal: AbortSignal) => Promise<void>
}

/** Quotes are stale after 5 s without a sign of life. */
export const quietAfter = 5000

/** An error that asking again does not mend, such as a key that is wrong. */
export const refusal = (sentence: string) => Object.assign(new Error(sentence), { isRefusal: true as const })

export const isRefusal = (error: unknown): boolean => error instanceof Error && 'isRefusal' in error
