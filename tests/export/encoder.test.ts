import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Encoding, encoder } from '../../src/export/encoder.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const bitmap = {} as ImageBitmap

/** An encoder whose workers do what a test says, and what became of them. */
function begin() {
  const workers: { answer: (data: ArrayBuffer | null) => void; fail: () => void; isGone: boolean }[] = []
  const encode = encoder(() => {
    const target = new EventTarget()
    const one = {
      answer: (() => {}) as (data: ArrayBuffer | null) => void,
      fail: () => target.dispatchEvent(new Event('error')),
      isGone: false,
    }
    workers.push(one)
    return Object.assign(target, {
      postMessage: ({ port }: { port: MessagePort }) => {
        one.answer = data => port.postMessage(data)
      },
      terminate: () => {
        one.isGone = true
      },
    }) as Encoding
  })
  return { encode, workers }
}

it('one worker writes one picture after the other', async () => {
  const { encode, workers } = begin()
  for (const length of [3, 5]) {
    const picture = encode(bitmap)
    workers[0]!.answer(new ArrayBuffer(length))
    expect((await picture).length).toBe(length)
  }
  expect(workers).toHaveLength(1)
})

it.each<[string, (worker: { fail: () => void; answer: (data: null) => void }) => void]>([
  ['breaks', ({ fail }) => fail()],
  ['gives up', ({ answer }) => answer(null)],
  ['is taken away in the middle of it, and says nothing any more', () => vi.advanceTimersByTime(20_000)],
])('a worker that %s is let go, the picture is refused, and the next one gets a new worker', async (_, happens) => {
  const { encode, workers } = begin()
  const picture = encode(bitmap)
  happens(workers[0]!)
  await expect(picture).rejects.toThrow('The picture could not be written')
  expect(workers[0]!.isGone).toBe(true)
  const next = encode(bitmap)
  workers[1]!.answer(new ArrayBuffer(7))
  expect((await next).length).toBe(7)
})
