import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { figureCharts } from '../../src/charts/index.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { sizes } from '../../src/export/sizes.ts'
import { figureTasks } from '../../src/figures/figureTasks.ts'
import { type FigureWorker, figureWorkers } from '../../src/figures/figureWorkers.ts'
import { packItems, packOf } from '../../src/figures/pack.ts'
import type { PackOptions } from '../../src/figures/packItem.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { taskServer } from '../../src/figures/taskServer.ts'
import type { TaskMessage, WorkerMessage } from '../../src/figures/workerMessages.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { ask } from '../kit/ask.ts'
import { bookOf } from '../kit/books.ts'
import { type } from '../kit/type.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const subject = subjectOf(
  { ...initial, changes: { 'aws.arrGrowth': 0.9 }, map: ['wacc', 'taxRate'] },
  { facts: [], events: [] },
)
const charts = figureCharts.filter(({ id }) => ['arr', 'heatmap'].includes(id))
const [arr, heatmap] = packItems(charts, [subject])
const items = [arr!, { ...heatmap!, beside: { charts: [charts[0]!], rows: ['ab'] }, notes: 'Breathe.' }]
const options: PackOptions = {
  size: sizes.slide,
  theme: 'dark',
  isTransparent: false,
  format: 'svg',
  scale: 1,
  isTogether: false,
  isCarried: true,
  decimalMark: 'point',
  title: 'Two',
  link: null,
  address: 'https://stakeout.example/',
  day: new Date(0),
}
const { signal } = new AbortController()
const none = () => {}
const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer())

/** Workers that do as a test says with what they are sent, which is copied on the way there and back, as in a browser. */
function hiring(work: (message: TaskMessage, tell: (answer: unknown) => void, fail: () => void) => void) {
  const hired: { isGone: boolean; sent: TaskMessage[]; willSimulate?: boolean }[] = []
  const hire = (): FigureWorker => {
    const target = new EventTarget()
    const one: (typeof hired)[number] = { isGone: false, sent: [] }
    hired.push(one)
    const tell = (answer: unknown) => {
      if (!one.isGone) target.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }))
    }
    return Object.assign(target, {
      postMessage(message: WorkerMessage) {
        if ('languages' in message) {
          one.willSimulate = message.willSimulate
          return
        }
        const copy = structuredClone(message)
        one.sent.push(copy)
        work(copy, tell, () => target.dispatchEvent(new Event('error')))
      },
      terminate: () => {
        one.isGone = true
      },
    }) as FigureWorker
  }
  return { hired, hire }
}

/** Workers that know their trade. */
function able() {
  const answers: ReturnType<typeof taskServer>[] = []
  const known = new WeakMap<TaskMessage[], ReturnType<typeof taskServer>>()
  const { hired, hire } = hiring((message, tell) => {
    const { sent } = hired.find(one => one.sent.at(-1) === message)!
    const answer = known.get(sent) ?? taskServer(figureTasks(async () => type))
    known.set(sent, answer)
    answers.push(answer)
    void answer(message).then(tell)
  })
  return { hired, hire }
}

const nobody = () => Promise.reject(new Error('Nothing is to be done here'))

it.each(['svg', 'pdf', 'pptx'] as const)(
  'what workers are sent is all that they need: a pack of %s has the same bytes',
  async format => {
    vi.useRealTimers()
    const asked = { ...options, format, isTogether: format !== 'svg' }
    const { hired, hire } = able()
    const told: string[] = []
    const workers = figureWorkers(nobody, hire, () => 2)
    workers.keep(2)
    const progress = (done: number, of: number) => told.push(`${done} of ${of}`)
    const made = await packOf(workers.ask, items, [], asked, progress, signal)
    const meant = await packOf(ask, items, [], asked, none, signal)
    expect((await bytesOf(made.file)).equals(await bytesOf(meant.file))).toBe(true)
    expect(told).toEqual(['0 of 2', '1 of 2', '2 of 2'])
    expect(hired).toHaveLength(2)
  },
)

it('a workbook is written by a worker, to the byte as on the page, and an older one is updated by it', async () => {
  vi.useRealTimers()
  const workers = figureWorkers(nobody, able().hire, () => 1)
  const made = await workers.ask('workbook', null, bookOf())
  const [bytes, meant] = [await bytesOf(made), Buffer.from(await workbookOf(bookOf()))]
  expect(bytes.equals(meant)).toBe(true)
  const { file, says } = await workers.ask('updatedWorkbook', null, { old: made, made })
  expect(carriedInOffice(await bytesOf(file))).toBe(carriedInOffice(meant))
  expect(says[0]).toMatch(/^\d+ sheets updated/)
})

it('what several tasks are about is sent to each worker once', async () => {
  const { hired, hire } = hiring((_, tell) => queueMicrotask(() => tell({ answer: 'done' })))
  const { ask: askThem } = figureWorkers(nobody, hire, () => 2)
  const pack = { items: [], facts: [], options }
  await Promise.all([0, 1, 2, 3, 4, 5].map(place => askThem('packedFigure', place, pack)))
  expect(hired.map(({ sent }) => sent.filter(({ about }) => 'sent' in about).length)).toEqual([1, 1])
  expect(hired.flatMap(({ sent }) => sent.map(({ given }) => Number(given))).toSorted((a, b) => a - b)).toEqual([
    0, 1, 2, 3, 4, 5,
  ])
})

it('a single task waits for the worker that is there; where more wait, another is hired', () => {
  const { hired, hire } = hiring(() => {})
  const { ask: askThem } = figureWorkers(nobody, hire, () => 2)
  const pack = { items: [], facts: [], options }
  for (const place of [0, 1]) void askThem('packedFigure', place, pack)
  expect(hired).toHaveLength(1)
  void askThem('packedFigure', 2, pack)
  expect(hired).toHaveLength(2)
})

it('a cancelled task ends its worker and those that wait, and the next one gets a new worker', async () => {
  const { hired, hire } = hiring(({ given }, tell) => given === 9 && queueMicrotask(() => tell({ answer: 'done' })))
  const { ask: askThem } = figureWorkers(nobody, hire, () => 1)
  const stop = new AbortController()
  const pack = { items: [], facts: [], options }
  const both = [0, 1].map(place => askThem('packedFigure', place, pack, stop.signal))
  stop.abort()
  for (const one of both) await expect(one).rejects.toThrow('aborted')
  expect(hired.map(({ isGone, sent }) => [isGone, sent.length])).toEqual([[true, 1]])
  await expect(askThem('packedFigure', 9, pack)).resolves.toBe('done')
  expect(hired).toHaveLength(2)
})

it('what goes wrong in a worker is told in its own words', async () => {
  const { hire } = hiring((_, tell) => queueMicrotask(() => tell({ failure: 'The fonts could not be reached.' })))
  const { ask: askThem } = figureWorkers(nobody, hire, () => 1)
  await expect(askThem('book', [], {} as never)).rejects.toThrow(new Error('The fonts could not be reached.'))
})

it.each<[string, (fail: () => void) => void]>([
  ['breaks', fail => fail()],
  ['falls silent', () => queueMicrotask(() => vi.advanceTimersByTime(90_000))],
])('where a worker %s, the page does its task', async (_, happens) => {
  const { hired, hire } = hiring((_message, _tell, fail) => happens(fail))
  const { ask: askThem } = figureWorkers(
    async () => async () => 'by the page' as never,
    hire,
    () => 1,
  )
  await expect(askThem('book', [], {} as never)).resolves.toBe('by the page')
  expect(hired[0]!.isGone).toBe(true)
})

it('where no worker can be had, the page does everything', async () => {
  const refuse = () => {
    throw new Error('No workers here')
  }
  const { ask: askThem } = figureWorkers(
    async () => async () => 'by the page' as never,
    refuse,
    () => 2,
  )
  await expect(Promise.all([1, 2].map(() => askThem('book', [], {} as never)))).resolves.toHaveLength(2)
})

it('workers are there before they are asked where somebody keeps them, and end a while after nobody does', () => {
  const { hired, hire } = hiring(() => {})
  const { keep } = figureWorkers(nobody, hire, () => 2)
  const [one, other] = [keep(1), keep(5, true)]
  expect(hired.map(({ willSimulate }) => willSimulate)).toEqual([false, true])
  one()
  vi.advanceTimersByTime(60_000)
  expect(hired.some(({ isGone }) => isGone)).toBe(false)
  other()
  vi.advanceTimersByTime(5000)
  expect(hired.every(({ isGone }) => isGone)).toBe(true)
})
