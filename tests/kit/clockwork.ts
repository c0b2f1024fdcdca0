import type { Environment } from '../../src/data/market/environment.ts'

/** A clock, a window and a chance that a test turns by hand; nothing waits for real time. */
export function clockwork(start = Date.parse('2026-11-22T14:32:00Z')) {
  let now = start
  let uptime = 0
  let isHidden = false
  let isOnline = true
  let due: { at: number; task: () => void }[] = []
  let frames: (() => void)[] = []
  let painted = 0
  const listeners = new Set<() => void>()
  const stir = () => listeners.forEach(listener => listener())

  const around: Environment = {
    now: () => now,
    uptime: () => uptime,
    chance: () => 1,
    later: (task, ms) => {
      const one = { at: now + ms, task }
      due.push(one)
      return () => void (due = due.filter(other => other !== one))
    },
    frame: task => void frames.push(task),
    isHidden: () => isHidden,
    isOnline: () => isOnline,
    onStir: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  /** The next paint. */
  async function frame() {
    await settle()
    const all = frames
    frames = []
    painted += 1
    for (const task of all) task()
    await settle()
  }
  /** Time goes by: what is due is done in its order, with a paint after each. */
  async function advance(ms: number) {
    const end = now + ms
    await frame()
    for (;;) {
      const [next] = due.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
      if (!next) break
      due = due.filter(one => one !== next)
      goOn(next.at)
      next.task()
      await frame()
    }
    goOn(end)
    await frame()
  }
  function goOn(to: number) {
    uptime += Math.max(to - now, 0)
    now = Math.max(now, to)
  }
  return {
    around,
    frame,
    /** How many frames there have been. */
    frames: () => painted,
    advance,
    /** The machine sleeps: time goes by, but does not count as its run, and what is due waits. */
    sleep: (ms: number) => void (now += ms),

    /** Somebody sets the clock back; what is due comes as soon as it would have come anyway. */
    setBack: (ms: number) => {
      now -= ms
      for (const one of due) one.at -= ms
    },
    hide: (hidden: boolean) => {
      isHidden = hidden
      stir()
    },
    network: (online: boolean) => {
      isOnline = online
      stir()
    },
  }
}

/** Everything that promises have to say by now. */
const settle = () => new Promise<void>(resolve => setImmediate(resolve))
