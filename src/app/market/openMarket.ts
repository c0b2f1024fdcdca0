import { QueryClient } from '@tanstack/react-query'
import type { Environment } from '../../data/market/environment.ts'
import { follow } from '../../data/market/follow.ts'
import type { Store } from '../../state/scenario/store.ts'
import type { Live } from '../../state/session/desk.ts'
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
    stop = isAtRest ? () => {} : follow(client, feedOf(choice, around), around)
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
  const listeners = new Set<() => void>()
  let time = now()
  let callOff = () => {}
  const tick = () => {
    time = now()
    for (const listener of listeners) listener()
    callOff = later(tick, 1000)
  }
  return {
    get: () => time,
    subscribe: listener => {
      if (listeners.size === 0) {
        time = now()
        callOff = later(tick, 1000)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) callOff()
      }
    },
  }
}
