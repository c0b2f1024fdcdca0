import { expect, it } from 'vitest'
import { derived, gated, hearingAll, listeners, live, still, throttled } from '../../src/live/live.ts'

it('those who listen are told in the order in which they came, and not after they stopped', () => {
  const { tell, subscribe } = listeners()
  const heard: string[] = []
  const stop = subscribe(() => heard.push('first'))
  subscribe(() => heard.push('second'))
  tell()
  stop()
  tell()
  expect(heard).toEqual(['first', 'second', 'second'])
})

it('what is listened to begins with the first listener and ends with the last', () => {
  const said: string[] = []
  const { subscribe, isEmpty } = listeners(
    () => said.push('begin'),
    () => said.push('end'),
  )
  const [one, two] = [subscribe(() => {}), subscribe(() => {})]
  one()
  expect([said, isEmpty()]).toEqual([['begin'], false])
  two()
  expect([said, isEmpty()]).toEqual([['begin', 'end'], true])
})

it('one who throws stops those who came later, and the caller hears of it', () => {
  const value = live(0)
  const heard: string[] = []
  value.subscribe(() => heard.push('before'))
  value.subscribe(() => {
    throw new Error('no')
  })
  value.subscribe(() => heard.push('after'))
  expect(() => value.set(1)).toThrow('no')
  expect([heard, value.get()]).toEqual([['before'], 1])
})

it('a value that is set is told each time, also of the same value', () => {
  const value = live('a')
  let count = 0
  value.subscribe(() => count++)
  value.set('b')
  value.set('b')
  expect([value.get(), count]).toEqual(['b', 2])
})

it('a derived value is worked out once for each value of its source, when asked, from what it was before', () => {
  const source = live(1)
  const works: (number | undefined)[] = []
  const sum = derived(source, (value, before?: number) => {
    works.push(before)
    return value + (before ?? 0)
  })
  source.set(2)
  source.set(3)
  expect([sum.get(), sum.get(), works]).toEqual([4, 4, [undefined, 1]])
})

it('a throttled value is worked out once a turn, however often its source changes', () => {
  const source = live(1)
  const due: (() => void)[] = []
  const works: (number | undefined)[] = []
  const value = throttled<number>(
    source.subscribe,
    before => {
      works.push(before)
      return source.get() * 10
    },
    task => due.push(task),
  )
  let told = 0
  value.subscribe(() => told++)
  for (const next of [2, 3, 4]) source.set(next)
  expect([value.get(), told, due.length]).toEqual([10, 0, 1])
  due.pop()!()
  expect([value.get(), told, works]).toEqual([40, 1, [undefined, 10]])
  source.set(5)
  expect(due.length).toBe(1)
})

it('behind a shut gate a value holds and nobody hears of it; when it opens all are told what is so now', () => {
  const source = live(1)
  const gate = gated(source)
  const seen: number[] = []
  const stop = gate.subscribe(() => seen.push(gate.get()))
  source.set(2)
  gate.open(false)
  source.set(3)
  expect([gate.get(), seen]).toEqual([2, [2]])
  gate.open(true)
  gate.open(true)
  stop()
  source.set(4)
  expect([gate.get(), seen]).toEqual([4, [2, 3]])
})

it('several things are listened to at once, and left at once', () => {
  const [one, two] = [live(1), live(2)]
  let count = 0
  const stop = hearingAll(one.subscribe, two.subscribe, still(3).subscribe)(() => count++)
  one.set(0)
  two.set(0)
  stop()
  one.set(1)
  expect(count).toBe(2)
})
