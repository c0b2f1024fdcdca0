import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Outlook } from '../../src/analysis/outlook.ts'
import { latestBase } from '../../src/model/bases.ts'
import { baseWorld } from '../../src/model/world.ts'
import { simulator, type WorkerHandle } from '../../src/simulation/client.ts'
import type { Sent, SimulationRequest, WorkerReply } from '../../src/simulation/messages.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const world = baseWorld(latestBase)
const asked = (seed: number): SimulationRequest => ({
  world,
  baseWorld: world,
  measure: 'valueCreated',
  quarter: 12,
  seed,
  correlation: 0,
  count: 20_000,
  spread: [],
})
const outlook = (count: number): Outlook => ({
  count,
  measure: 'valueCreated',
  leads: new Float64Array(25),
  percentiles: { lines: {}, lead: new Float64Array(25) },
  leadSpread: { p10: new Float64Array(25), p50: new Float64Array(25), p90: new Float64Array(25) },
  fans: {},
  influence: [],
})

/** A simulator whose workers say what the test makes them say. */
function begin() {
  const workers: { sent: Sent[]; say: (told: WorkerReply) => void; fail: () => void; isDismissed: boolean }[] = []
  const hire = (): WorkerHandle => {
    const worker = {
      sent: [] as Sent[],
      say: (() => {}) as (told: WorkerReply) => void,
      fail: () => {},
      isDismissed: false,
    }
    workers.push(worker)
    return {
      send: sent => void worker.sent.push(sent),
      onTold: listener => (worker.say = listener),
      onError: listener => (worker.fail = listener),
      dismiss: () => (worker.isDismissed = true),
    }
  }
  const simulation = simulator(hire)
  const known = () => {
    const { outlook: found, progress, trouble } = simulation.get()
    return [found?.count, progress && `${progress.done} of ${progress.of}`, trouble].filter(Boolean).join(', ')
  }
  return { ...simulation, workers, known, newest: () => workers.at(-1)! }
}

it('tells progress, then the answer', () => {
  const { ask, newest, known } = begin()
  ask(asked(1))
  newest().say({ id: 1, done: 4096 })
  expect(known()).toBe('4096 of 20000')
  newest().say({ id: 1, outlook: outlook(20_000) })
  expect(known()).toBe('20000')
})

it('does not listen to answers of older questions', () => {
  const { ask, newest, known } = begin()
  ask(asked(1))
  ask(asked(2))
  newest().say({ id: 1, outlook: outlook(1) })
  expect(known()).toBe('')
  newest().say({ id: 2, outlook: outlook(2) })
  expect(known()).toBe('2')
})

it('starts a worker again that breaks or falls silent, says so, and asks it what was open', () => {
  const { ask, workers, newest, known } = begin()
  ask(asked(1))
  newest().fail()
  expect(known()).toBe('restarted')
  vi.advanceTimersByTime(5000)
  newest().say({ id: 1, done: 4096 })
  vi.advanceTimersByTime(5000)
  expect(workers.length).toBe(2)
  vi.advanceTimersByTime(2000)
  expect(workers.map(({ sent, isDismissed }) => [sent.map(({ id }) => id).join(), isDismissed])).toEqual([
    ['1', true],
    ['1', true],
    ['1', false],
  ])
  newest().say({ id: 1, outlook: outlook(20_000) })
  expect(known()).toBe('20000, restarted')
  ask(asked(2))
  expect(known()).toBe('20000')
})

it('keeps the old answer, gives up after three starts in a row, and tries again when asked to', () => {
  const { ask, tryAgain, workers, newest, known } = begin()
  ask(asked(1))
  newest().say({ id: 1, outlook: outlook(20_000) })
  ask(asked(2))
  vi.advanceTimersByTime(60_000)
  expect(known()).toBe('20000, failed')
  expect(workers.length).toBe(3)
  ask(asked(3))
  tryAgain()
  expect(newest().sent.map(({ id }) => id)).toEqual([3])
  expect(known()).toBe('20000')
})

it('rests when nothing is open, and lets its worker go', () => {
  const { ask, stop, workers, newest, known } = begin()
  ask(asked(1))
  newest().say({ id: 1, outlook: outlook(20_000) })
  vi.advanceTimersByTime(60_000)
  expect(known()).toBe('20000')
  stop()
  expect(workers.map(({ isDismissed }) => isDismissed)).toEqual([true])
})
