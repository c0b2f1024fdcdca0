import type { Environment } from '../../data/market/environment.ts'
import { steady } from '../../data/market/steady.ts'
import { nextFrame } from '../../state/session/desk.ts'

/** The browser's own clock, chance and window. */
export const browserAround: Environment = {
  now: steady(() => Date.now()),
  uptime: () => performance.now(),
  chance: () => Math.random(),
  later: (task, ms) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
  frame: nextFrame,
  isHidden: () => document.hidden,
  isOnline: () => navigator.onLine,
  onStir: listener => {
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('visibilitychange', listener, { signal })
    for (const name of ['online', 'offline']) window.addEventListener(name, listener, { signal })
    return () => listening.abort()
  },
}
