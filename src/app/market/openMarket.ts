import { QueryClient } from '@tanstack/react-query'
import type { Environment } from '../../data/market/environment.ts'
import { follow } from '../../data/market/follow.ts'
import { overOneConnection } from '../../data/market/oneConnection.ts'
import { type Live, listeners } from '../../live/live.ts'
import type { Store } from '../../state/scenario/store.ts'
import { feedStore } from '../../state/settings/feedChoice.ts'
import { browserAround } from './browserAround.ts'
import { feedOf } from './feedOf.ts'

/** Follows the feed that the user chose, where it is any, as long as nothing is frozen. `close` ends it. */
export function openMarket(store: Store, around: Environment = browserAround) {
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
  let stop = () => {}
  const start = () => {
    stop()
    const choice = feedStore.getState()
    const isAtRest = store.getState().frozen || choice.kind === 'none'
    stop = isAtRest ? () => {} : follow(client, overOneConnection(feedOf(choice, around)), around)
  }
  const stops = [
    feedStore.subscribe(start),
    store.subscribe((now, before) => Boolean(now.frozen) !== Boolean(before.frozen) && start()),
  ]
  start()
  return {
    client,
    around,
    second: seconds(around),
    close: () => {
      stop()
      for (const each of stops) each()
    },
  }
}

export type OpenMarket = ReturnType<typeof openMarket>

/** The time, told each second to whoever listens: quotes age though nothing comes. */
function seconds({ now, later }: Environment): Live<number> {
  let time = now()
  let callOff = () => {}
  const next = () => {
    callOff = later(tick, 1000)
  }
  const begin = () => {
    time = now()
    next()
  }
  const { tell, subscribe } = listeners(begin, () => callOff())
  function tick() {
    time = now()
    tell()
    next()
  }
  return { get: () => time, subscribe }
}
