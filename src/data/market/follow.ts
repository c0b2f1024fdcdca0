import type { QueryClient } from '@tanstack/react-query'
import { snapshotsAside } from './aside.ts'
import { waitBefore } from './backoff.ts'
import type { Environment } from './environment.ts'
import { type Feed, isRefusal, type News, type Snapshot } from './feed.ts'
import { type Connection, fold, type Market, type MarketEvent, nothing } from './fold.ts'
import { whenSilent } from './silence.ts'

/** Where the cache holds what is known of the market by this feed. */
export const marketKey = ({ name, place }: Pick<Feed, 'name' | 'place'>) => ['market', name, place]

/**
 * Keeps a feed connected until it is told to stop: first a snapshot, then the stream, again and again with growing
 * pauses, none of it while the page is hidden or the network is away. A stream that says nothing may be held up by a
 * proxy: while it is silent, snapshots are asked for beside it. What is heard is folded into the cache, at most
 * once a frame; what the cache holds is never blanked.
 */
export function follow(client: QueryClient, feed: Feed, around: Environment): () => void {
  const queryKey = marketKey(feed)
  const heard: MarketEvent[] = []
  let isDue = false
  let attempt = 0
  let wasSilent = false
  let link: AbortController | null = null
  let callOff = () => {}
  const started = () => around.now() - around.uptime()
  let clock = started()

  const held = () => client.getQueryData<Market>(queryKey) ?? nothing
  function flush() {
    isDue = false
    const all = heard.splice(0)
    if (all.length > 0) client.setQueryData<Market>(queryKey, all.reduce(fold, held()))
  }
  function tell(
    one:
      | News
      | { kind: 'snapshot'; snapshot: Snapshot }
      | { kind: 'connection'; connection: Connection; problem: string | null },
  ) {
    noteClock()
    heard.push({ ...one, now: around.now() })
    if (isDue) return
    isDue = true
    around.frame(flush)
  }
  /** A clock that was set, or a sleep, voids what was known of the difference to the feed's clock. */
  function noteClock() {
    const since = started()
    if (Math.abs(since - clock) < mostDrift) return
    clock = since
    heard.push({ kind: 'clock', now: around.now() })
  }
  const say = (connection: Connection, problem: string | null = null) =>
    tell({ kind: 'connection', connection, problem })

  const takeSnapshot = (signal: AbortSignal) =>
    client.fetchQuery({
      queryKey,
      queryFn: async () => {
        const snapshot = await feed.snapshot(signal)
        noteClock()
        const all: MarketEvent[] = [...heard.splice(0), { kind: 'snapshot', snapshot, now: around.now() }]
        return all.reduce(fold, held())
      },
      retry: false,
      networkMode: 'always',
    })

  async function connect() {
    callOff()
    const mine = new AbortController()
    link = mine
    let silence: string | null = null
    const watch = whenSilent(around, 3 * feed.quietAfter, () => {
      wasSilent = true
      silence = aside.hasAnswered() ? heldUp : 'The feed fell silent.'
      mine.abort()
    })
    const aside = snapshotsAside(around, feed, mine.signal, snapshot => {
      attempt = 0
      tell({ kind: 'snapshot', snapshot })
    })
    try {
      flush()
      say('connecting', held().problem)
      flush()
      if (held().lastId === null || wasSilent) await takeSnapshot(mine.signal)
      wasSilent = false
      const hear = (news: News) => {
        if (mine.signal.aborted) return
        watch.heard()
        aside.heard()
        if (news.kind !== 'malformed') attempt = 0
        tell(news)
      }
      if (!mine.signal.aborted) await feed.stream(held().lastId, hear, mine.signal)
      lost(mine, silence ?? 'The feed ended.')
    } catch (error) {
      if (isRefusal(error) && link === mine) return say('refused', sentence(error))
      lost(mine, silence ?? sentence(error))
    } finally {
      watch.stop()
      aside.stop()
    }
  }

  /** A connection that was given up on purpose is not lost. */
  function lost(mine: AbortController, problem: string) {
    if (link !== mine) return
    say('lost', problem)
    callOff = around.later(() => void connect(), waitBefore(attempt, around.chance()))
    attempt += 1
  }
  function giveUp() {
    callOff()
    link?.abort()
    link = null
  }
  function stir() {
    const away = around.isHidden() ? 'paused' : around.isOnline() ? null : 'offline'
    if (!away) {
      attempt = 0
      if (!link) void connect()
      return
    }
    giveUp()
    say(away)
  }

  const stopStir = around.onStir(stir)
  stir()
  return () => {
    stopStir()
    giveUp()
    flush()
  }
}

/** How far a clock and the machine's run may part, ms, before the clock counts as set. */
const mostDrift = 1000

const heldUp =
  'The stream is silent though the feed answers: a proxy may hold it up. Until it speaks, snapshots are asked for.'

const sentence = (error: unknown) => (error instanceof Error ? error.message : 'The feed failed.')
