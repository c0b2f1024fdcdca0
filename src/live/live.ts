type Listen = (listener: () => void) => () => void

/** A value that can be read and listened to. `subscribe` answers how to stop. */
export type Live<T> = { get: () => T; subscribe: Listen }

/**
 * Who listens to something, told in the order in which they came. `onFirst` is called before the first one comes, `onLast`
 * after the last one has gone.
 */
export function listeners(onFirst = () => {}, onLast = () => {}) {
  const all = new Set<() => void>()
  return {
    isEmpty: () => all.size === 0,
    tell: () => {
      for (const listener of all) listener()
    },
    subscribe: (listener: () => void) => {
      if (all.size === 0) onFirst()
      all.add(listener)
      return () => {
        all.delete(listener)
        if (all.size === 0) onLast()
      }
    },
  }
}

/** A value that is set; each setting is told, also of the same value. */
export function live<T>(first: T): Live<T> & { set: (value: T) => void } {
  const { tell, subscribe } = listeners()
  let value = first
  return {
    get: () => value,
    set: next => {
      value = next
      tell()
    },
    subscribe,
  }
}

/** A value that never changes. */
export const still = <T>(value: T): Live<T> => ({ get: () => value, subscribe: () => () => {} })

/** A value worked out of another, and of what it was before: once for each value of the other, when somebody asks. */
export function derived<From, T>(source: Live<From>, work: (from: From, before?: T) => T): Live<T> {
  let seen = source.get()
  let value = work(seen)
  return {
    get: () => {
      const now = source.get()
      if (now !== seen) {
        seen = now
        value = work(now, value)
      }
      return value
    },
    subscribe: source.subscribe,
  }
}

/** A value worked out at most once each time that `schedule` comes round, however often its source changes. */
export function throttled<T>(onChange: Listen, work: (before?: T) => T, schedule: (task: () => void) => void): Live<T> {
  const { tell, subscribe } = listeners()
  let value = work()
  let isDue = false
  const catchUp = () => {
    isDue = false
    value = work(value)
    tell()
  }
  onChange(() => {
    if (isDue) return
    isDue = true
    schedule(catchUp)
  })
  return { get: () => value, subscribe }
}

/** The same value behind a gate: while that is shut it holds, and nobody hears of it. When it opens, all are told. */
export function gated<T>(source: Live<T>): Live<T> & { open: (isOpen: boolean) => void } {
  const { tell, subscribe } = listeners()
  let isOpen = true
  let held = source.get()
  return {
    get: () => (isOpen ? source.get() : held),
    subscribe: hearingAll(subscribe, listener => source.subscribe(() => isOpen && listener())),
    open: now => {
      if (isOpen === now) return
      held = source.get()
      isOpen = now
      if (isOpen) tell()
    },
  }
}

/** Listens to several things at once. */
export const hearingAll =
  (...each: readonly Listen[]): Listen =>
  listener => {
    const stops = each.map(subscribe => subscribe(listener))
    return () => {
      for (const stop of stops) stop()
    }
  }
