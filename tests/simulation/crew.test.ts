import { afterEach, expect, it, vi } from 'vitest'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { latestBase } from '../../src/model/bases.ts'
import { runFused } from '../../src/model/fused.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { type AnsweredTask, crewOf, type Helper, type SentTask } from '../../src/simulation/crew.ts'
import { many } from '../../src/simulation/manyFutures.ts'
import type { SimulationRequest, WorkerReply } from '../../src/simulation/messages.ts'
import { serving } from '../../src/simulation/serve.ts'
import { answerTo, type CrewTask, memoryOf, packed } from '../../src/simulation/tasks.ts'

// As the worker does it: the same bits, in a third of the time.
runFused()

const asked: SimulationRequest = {
  world: worldOf(latestBase, { adoptionSlowdown: 0.25 }),
  baseWorld: baseWorld(latestBase),
  measure: 'valueCreated',
  quarter: 12,
  seed: 7,
  correlation: 0.5,
  count: many + 311,
  spread: ['valueCreated'],
}

const nextTask = () => new Promise<void>(resolve => setTimeout(resolve))

/** A helper on this very thread: it gets copies, and answers in a task of its own. */
function helperHere(answering: (task: CrewTask) => ReturnType<typeof answerTo> = answerTo) {
  const sent: SentTask[] = []
  let onAnswer: (answered: AnsweredTask) => void
  let onError: () => void
  let isThere = true
  const helper: Helper = {
    onReady: listener => void nextTask().then(listener),
    onAnswer: listener => (onAnswer = listener),
    onError: listener => (onError = listener),
    dismiss: () => (isThere = false),
    send: given => {
      sent.push(given)
      setTimeout(() => {
        if (!isThere) return
        try {
          const answer = packed(answering(structuredClone(given.task)))
          onAnswer({ ...given, answer: structuredClone(answer, { transfer: memoryOf(answer) }) })
        } catch {
          onError()
        }
      })
    },
  }
  return { helper, sent, isThere: () => isThere }
}

/** A served worker with so many helpers; answers what it told. */
function served(helpers: Helper[]) {
  const told: WorkerReply[] = []
  const take = serving(
    news => told.push(news),
    nextTask,
    () => helpers,
  )
  const answer = (id: number) => vi.waitUntil(() => told.find(one => one.id === id && 'outlook' in one), 20_000)
  return { take, told, answer }
}

afterEach(() => vi.useRealTimers())

const lines = outlookLines('valueCreated', ['valueCreated'])
const alone = simulate(asked.world, asked.baseWorld, { ...asked, lines, until: 24 })
const wanted = outlookOf(alone, { measure: 'valueCreated', quarter: 12 }, ['valueCreated'])

it.each([1, 2, 3, 5])('many futures come to the same bits by %i workers as in one go', async workers => {
  const helpers = Array.from({ length: workers - 1 }, () => helperHere())
  const { take, answer } = served(helpers.map(({ helper }) => helper))
  take({ id: 1, asked })
  expect(await answer(1)).toEqual({ id: 1, outlook: wanted })
  // Each had a share of the work: futures to draw, and pieces of the outlook.
  for (const { sent } of helpers) expect(new Set(sent.map(({ task }) => task.kind)).size).toBeGreaterThanOrEqual(2)
})

it('a helper that breaks is let go, and what it had is worked out by another', async () => {
  let tasks = 0
  const broken = helperHere(task => {
    if (++tasks === 3) throw new Error('Out of memory')
    return answerTo(task)
  })
  const { take, answer } = served([broken.helper, helperHere().helper])
  take({ id: 1, asked })
  expect(await answer(1)).toEqual({ id: 1, outlook: wanted })
  expect([broken.sent.length, broken.isThere()]).toEqual([3, false])
})

it('a helper that never starts holds nobody up', async () => {
  const silent: Helper = { ...helperHere().helper, onReady: () => {} }
  const { take, answer } = served([silent])
  take({ id: 1, asked })
  expect(await answer(1)).toEqual({ id: 1, outlook: wanted })
})

it('a newer question is heard between two tasks, and answers to the older one count for nothing', async () => {
  const { take, told, answer } = served([helperHere().helper])
  take({ id: 1, asked: { ...asked, seed: 1 } })
  await nextTask()
  take({ id: 2, asked })
  expect(await answer(2)).toEqual({ id: 2, outlook: wanted })
  expect(told.filter(one => one.id === 1 && 'outlook' in one)).toEqual([])
})

it('tells how far it is, and helpers are dismissed when nothing was asked for a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { helper, isThere } = helperHere()
  const crew = crewOf(
    () => [helper],
    () => Promise.resolve(),
  )
  const column = Float64Array.of(3, 1, 2)
  const task: CrewTask = { kind: 'shares', columns: [[column]], values: column }
  expect(
    await crew.work(
      [task],
      () => {},
      () => false,
    ),
  ).toBe(true)
  expect(isThere()).toBe(true)
  vi.advanceTimersByTime(60_000)
  expect(isThere()).toBe(false)
})
