import { expect, it } from 'vitest'
import { newestOnly } from '../../src/room/newestOnly.ts'
import { handClock } from '../kit/pretendBroker.ts'

const settle = () => new Promise<void>(resolve => setImmediate(resolve))

it('of a thousand moves in a second at most 61 are sent, and the last one is among them', async () => {
  const clock = handClock()
  const sent: number[] = []
  const { give } = newestOnly<number>(
    async move => void sent.push(move),
    1000 / 60,
    clock,
    () => false,
  )
  for (let move = 1; move <= 1000; move++) {
    give(move)
    clock.advance(1)
    await settle()
  }
  clock.advance(20)
  expect(sent.length).toBeGreaterThan(40)
  expect(sent.length).toBeLessThanOrEqual(61)
  expect(sent.at(-1)).toBe(1000)
  expect(sent).toEqual(sent.toSorted((a, b) => a - b))
})

it('while one is on its way or the network is slower than the hand, the newest waits and what it overtakes is dropped', async () => {
  const clock = handClock()
  const sent: string[] = []
  let go = () => {}
  let isBusy = false
  const slow = (word: string) => {
    sent.push(word)
    return new Promise<void>(resolve => (go = resolve))
  }
  const { give } = newestOnly(slow, 10, clock, () => isBusy)
  give('first')
  give('overtaken')
  give('second')
  clock.advance(1000)
  expect(sent).toEqual(['first'])
  isBusy = true
  go()
  await settle()
  clock.advance(1000)
  expect(sent).toEqual(['first'])
  isBusy = false
  clock.advance(10)
  expect(sent).toEqual(['first', 'second'])
})
