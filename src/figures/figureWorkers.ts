import { clamp } from '../model/clamp.ts'
import { readerLanguages } from '../model/separators.ts'
import type { AskFigures, TaskName } from './tasks.ts'
import type { TaskMessage, WorkerAnswer, WorkerMessage } from './workerMessages.ts'

/** A worker as far as it is needed here; a test brings its own. */
export type FigureWorker = Pick<Worker, 'addEventListener' | 'terminate'> & {
  postMessage: (message: WorkerMessage, transfer: Transferable[]) => void
}

/** A task that waits or is being done. */
type Job = {
  task: TaskName
  given: unknown
  about: object | null
  signal: AbortSignal | undefined
  settle: (answer: WorkerAnswer) => void
  reject: (reason: unknown) => void
}

type Hired = {
  worker: FigureWorker
  /** The number of what its tasks are about. */
  about: number
  job: Job | null
  hasAnswered: boolean
  alarm?: ReturnType<typeof setTimeout>
}

/** A worker that says nothing for so long is gone: the longest task takes seconds on a slow machine. */
const patience = 90_000

/** Workers that nobody needs any more are ended after so long. */
const lingerFor = 5000

function hire(): FigureWorker {
  if (typeof OffscreenCanvas === 'undefined') throw new Error('A worker of this browser cannot draw')
  return new Worker(new URL('./figures.worker.ts', import.meta.url), { type: 'module', name: 'figures' })
}

/** More would wait for each other: each holds fonts, charts and a picture. */
const mostAtOnce = () => clamp(globalThis.navigator?.hardwareConcurrency ?? 2, 1, 4)

/**
 * Workers that draw figures: each does one task at a time, and more are hired while several tasks wait, as each holds fonts and
 * charts of its own. Where a worker breaks, falls silent or cannot be had, `here` does its task. An aborted task ends its worker,
 * and another is hired for the next one.
 */
export function figureWorkers(here: () => Promise<AskFigures>, hireOne: () => FigureWorker = hire, most = mostAtOnce) {
  const team = new Set<Hired>()
  const waiting: Job[] = []
  const numbers = new WeakMap<object, number>()
  let [users, lastNumber] = [0, 0]
  let areBroken = false
  let ending: ReturnType<typeof setTimeout> | undefined

  const numberOf = (about: object | null): number => {
    if (about === null) return 0
    const number = numbers.get(about) ?? ++lastNumber
    numbers.set(about, number)
    return number
  }
  function hired(willSimulate = false): Hired | null {
    if (areBroken || team.size >= most()) return null
    try {
      const one: Hired = { worker: hireOne(), about: 0, job: null, hasAnswered: false }
      one.worker.addEventListener('message', event => answered(one, (event as MessageEvent<WorkerAnswer>).data))
      one.worker.addEventListener('error', () => broken(one))
      one.worker.postMessage({ languages: readerLanguages(), willSimulate }, [])
      team.add(one)
      return one
    } catch {
      areBroken = true
      return null
    }
  }
  function begin(one: Hired, job: Job) {
    const id = numberOf(job.about)
    const about: TaskMessage['about'] = one.about === id ? { id } : { id, sent: job.about }
    one.job = job
    one.about = id
    one.alarm = setTimeout(() => broken(one), patience)
    one.worker.postMessage({ task: job.task, given: job.given, about }, [])
  }
  function goOn() {
    clearTimeout(ending)
    waiting.splice(0, waiting.length, ...waiting.filter(({ signal }) => !signal?.aborted))
    while (waiting.length > 0) {
      const [next] = waiting as [Job, ...Job[]]
      const free = [...team].filter(({ job }) => job === null)
      const one =
        free.find(({ about }) => about === numberOf(next.about)) ??
        free[0] ??
        (team.size === 0 || waiting.length > 1 ? hired() : null)
      if (!one && areBroken) void doHere(waiting.shift()!)
      else if (!one) return
      else begin(one, waiting.shift()!)
    }
    const isIdle = [...team].every(({ job }) => job === null)
    if (users === 0 && isIdle) ending = setTimeout(() => team.forEach(end), lingerFor)
  }
  function end(one: Hired) {
    clearTimeout(one.alarm)
    one.worker.terminate()
    team.delete(one)
  }
  function answered(one: Hired, answer: WorkerAnswer) {
    const { job } = one
    clearTimeout(one.alarm)
    one.job = null
    one.hasAnswered = true
    job?.settle(answer)
    goOn()
  }
  /** Its task is done here; where it never got to work, so are all that are to come. */
  function broken(one: Hired) {
    const { job } = one
    end(one)
    if (!one.hasAnswered) areBroken = true
    if (job) void doHere(job)
    goOn()
  }
  async function doHere({ task, given, about, signal, settle, reject }: Job) {
    try {
      const ask = await here()
      settle({ answer: await ask(task, given as never, about as never, signal) })
    } catch (error) {
      reject(error)
    }
  }
  const ask: AskFigures = (task, given, about, signal) =>
    new Promise((resolve, reject) => {
      const job: Job = {
        task,
        given,
        about,
        signal,
        settle: answer => ('failure' in answer ? reject(new Error(answer.failure)) : resolve(answer.answer as never)),
        reject,
      }
      if (signal?.aborted) return reject(signal.reason as Error)
      signal?.addEventListener(
        'abort',
        () => {
          reject(signal.reason as Error)
          for (const one of team) if (one.job === job) end(one)
          goOn()
        },
        { once: true },
      )
      waiting.push(job)
      goOn()
    })
  /** Has so many workers ready, for futures too where they will be asked, and keeps them until what is answered is called. */
  function keep(count: number, willSimulate = false): () => void {
    users++
    clearTimeout(ending)
    while (team.size < Math.min(count, most()) && hired(willSimulate));
    return () => {
      users--
      goOn()
    }
  }
  return { ask, keep }
}
