import type { Outlook } from '../analysis/outlook.ts'
import { live } from '../live/live.ts'
import type { Sent, SimulationRequest, WorkerReply } from './messages.ts'
import { startWorker } from './startWorker.ts'

/** What is known of the futures: the latest answer, how far the next one is, and whether the worker had to be started anew. */
export type Known = {
  outlook: Outlook | null
  progress: { done: number; of: number } | null
  trouble: 'restarted' | 'failed' | null
}

/** A worker, or what stands in for it in a test. */
export type WorkerHandle = {
  send: (sent: Sent) => void
  onTold: (listener: (told: WorkerReply) => void) => void
  onError: (listener: () => void) => void
  dismiss: () => void
}

/** The worker of this page. */
function ours(): WorkerHandle {
  const worker = startWorker()
  return {
    send: sent => worker.postMessage(sent, []),
    onTold: listener => worker.addEventListener('message', (event: MessageEvent<WorkerReply>) => listener(event.data)),
    onError: listener => worker.addEventListener('error', listener),
    dismiss: () => worker.terminate(),
  }
}

/** A piece takes a tenth of a second on a slow machine; a worker that says nothing for so long is gone. */
const patience = 6000
const mostStarts = 3

/**
 * Asks a worker, and keeps what is known, to be read and listened to. A new question makes the older ones void. A worker that breaks or
 * falls silent is started again with the question that is open, three times in a row at the most.
 */
export function simulator(hireOne: () => WorkerHandle = ours) {
  const known = live<Known>({ outlook: null, progress: null, trouble: null })
  let worker: WorkerHandle | null = null
  let open: Sent | null = null
  let asks = 0
  let starts = 0
  let alarm: ReturnType<typeof setTimeout> | undefined

  const tell = (news: Partial<Known>) => known.set({ ...known.get(), ...news })
  const watch = () => {
    clearTimeout(alarm)
    if (open) alarm = setTimeout(restart, patience)
  }
  function send() {
    worker ??= started()
    if (open) worker.send(open)
    watch()
  }
  function started(): WorkerHandle {
    const fresh = hireOne()
    fresh.onTold(told => fresh === worker && hear(told))
    fresh.onError(() => fresh === worker && restart())
    return fresh
  }
  function hear(told: WorkerReply) {
    if (told.id !== open?.id) return
    if ('done' in told) {
      watch()
      return tell({ progress: { done: told.done, of: open.asked.count } })
    }
    open = null
    watch()
    starts = 0
    tell({ outlook: told.outlook, progress: null })
  }
  function restart() {
    worker?.dismiss()
    worker = null
    starts += 1
    if (starts >= mostStarts) {
      clearTimeout(alarm)
      return tell({ progress: null, trouble: 'failed' })
    }
    send()
    tell({ progress: null, trouble: 'restarted' })
  }
  return {
    get: known.get,
    subscribe: known.subscribe,
    ask: (asked: SimulationRequest) => {
      const isOldNews = open === null
      open = { id: ++asks, asked }
      if (known.get().trouble === 'failed') return
      send()
      if (known.get().trouble && isOldNews) tell({ trouble: null })
    },
    /** After it failed: with the question that was open. */
    tryAgain: () => {
      starts = 0
      send()
      tell({ trouble: null })
    },
    stop: () => {
      clearTimeout(alarm)
      worker?.dismiss()
      worker = null
    },
  }
}
