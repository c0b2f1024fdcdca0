import { afterEach, expect, it, vi } from 'vitest'
import { figureCharts } from '../../src/charts/index.ts'
import { sizes } from '../../src/export/sizes.ts'
import { type PackOptions, packItems, packOf } from '../../src/figures/pack.ts'
import { packInWorker } from '../../src/figures/packInWorker.ts'
import { type PackReply, type PackRequest, receivedItem } from '../../src/figures/packMessages.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { type } from '../kit/type.ts'

afterEach(() => vi.unstubAllGlobals())

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

/** Puts a worker in the place of the browser's; what passes to it and back is copied, as there. */
function stubWorker(work: (request: PackRequest, tell: (reply: PackReply) => void) => void) {
  const terminate = vi.fn()
  class Pretended extends EventTarget {
    terminate = terminate
    postMessage(request: PackRequest) {
      const tell = (reply: PackReply) =>
        this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }))
      queueMicrotask(() => {
        try {
          work(structuredClone(request), tell)
        } catch {
          this.dispatchEvent(new Event('error'))
        }
      })
    }
  }
  vi.stubGlobal('Worker', Pretended)
  return terminate
}

it('what a worker is sent is all that it needs: the file has the same bytes', async () => {
  const told: string[] = []
  stubWorker(({ items: sent, facts, options: asked }, tell) => {
    const progress = (done: number, of: number) => tell({ done, of })
    void packOf(type, sent.map(receivedItem), facts, asked, progress, signal).then(pack => tell({ pack: pack! }))
  })
  const made = await packInWorker(items, [], options, (done, of) => told.push(`${done} of ${of}`), signal)
  const meant = await packOf(type, items, [], options, none, signal)
  expect((await bytesOf(made!.file)).equals(await bytesOf(meant!.file))).toBe(true)
  expect(told).toEqual(['0 of 2', '1 of 2', '2 of 2'])
})

it('a cancelled pack ends the worker and answers nothing', async () => {
  const stop = new AbortController()
  const terminate = stubWorker(() => stop.abort())
  expect(await packInWorker(items, [], options, none, stop.signal)).toBeNull()
  expect(terminate).toHaveBeenCalledOnce()
})

it('what goes wrong in the worker is told in its own words', async () => {
  stubWorker((_, tell) => tell({ failure: 'The fonts of the figure could not be reached.' }))
  await expect(packInWorker(items, [], options, none, signal)).rejects.toThrow(
    new Error('The fonts of the figure could not be reached.'),
  )
})
