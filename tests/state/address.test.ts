import { expect, it } from 'vitest'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { type Address, keepAddress } from '../../src/state/session/address.ts'

/** A browser's address bar with a clock of its own, which refuses more than 100 writes in ten seconds as Safari does. */
function browser() {
  let now = 0
  const due: { at: number; task: () => void }[] = []
  const entries = ['v=2']
  const writes: number[] = []
  let [onReturn, onLeave] = [() => {}, () => {}]
  const left: string[] = []
  const count = () => {
    if (writes.filter(at => at > now - 10_000).length >= 100) throw new Error('SecurityError')
    writes.push(now)
  }
  const address: Address = {
    read: () => entries.at(-1)!,
    push: fragment => (count(), entries.push(fragment)),
    replace: fragment => (count(), void entries.splice(-1, 1, fragment)),
    onReturn: listener => (onReturn = listener),
    onLeave: listener => (onLeave = listener),
    leave: fragment => left.push(fragment),
    now: () => now,
    later: (task, ms) => due.push({ at: now + ms, task }),
  }
  const wait = (ms: number) => {
    now += ms
    for (const { task } of due.splice(0).filter(({ at, task }) => at <= now || (due.push({ at, task }), false))) task()
  }
  const back = () => (entries.pop(), onReturn())
  const leave = () => (onLeave(), left)
  return { address, entries, writes, wait, back, leave }
}

function begin() {
  const store = makeStore()
  const page = browser()
  const dropped: string[][] = []
  keepAddress(store, page.address, read => dropped.push(read.dropped))
  return { store, actions: actionsOn(store), dropped, ...page }
}

it('survives 10,000 drag events, writing at most once in 300 ms', () => {
  const { actions, writes, wait, entries } = begin()
  actions.startDrag('aws.valuation')
  for (let i = 0; i < 10_000; i++) {
    actions.setInput('aws.valuation', 500 + (i % 900))
    wait(4)
  }
  actions.endDrag()
  expect(Math.min(...writes.slice(1, -1).map((at, i) => at - writes[i]!))).toBeGreaterThanOrEqual(300)
  expect(entries.length).toBe(2)
})

it('is up to date at once when the drag ends, and Back returns to the state before it', () => {
  const { actions, entries, wait, back, store } = begin()
  actions.startDrag('aws.valuation')
  actions.setInput('aws.valuation', 1000)
  wait(400)
  actions.setInput('aws.valuation', 1200)
  actions.endDrag()
  expect(entries).toEqual(['v=2', 'v=2&c=1acpx&aws.valuation=1200'])
  back()
  expect(store.getState().changes).toEqual({})
})

it('makes an entry of each gesture', () => {
  const { actions, entries, wait } = begin()
  actions.setInput('aws.valuation', 1000)
  wait(400)
  actions.setInput('adoptionSlowdown', 0.2)
  wait(400)
  expect(entries.length).toBe(3)
})

it('says what was dropped from an address that was come back to', () => {
  const { entries, back, dropped } = begin()
  entries.splice(0, 1, 'v=2&bogus=1')
  entries.push('v=2')
  back()
  expect(dropped).toEqual([['the input “bogus” is not known']])
})

it('gives a drag its own entry, however soon it follows another change', () => {
  const { actions, entries, wait, back, store } = begin()
  actions.setInput('adoptionSlowdown', 0.1)
  wait(50)
  actions.setInput('adoptionSlowdown', 0.2)
  actions.startDrag('aws.valuation')
  actions.setInput('aws.valuation', 1000)
  wait(400)
  actions.endDrag()
  expect(entries.at(-1)).toBe('v=2&c=2kou7&adoptionSlowdown=0.2&aws.valuation=1000')
  back()
  expect(store.getState().changes).toEqual({ adoptionSlowdown: 0.2 })
})

it('brings the address up to date later where the browser refused at the end of a drag', () => {
  const { actions, entries, wait, back, store } = begin()
  for (let i = 0; i < 98; i++) {
    actions.startDrag('adoptionSlowdown')
    actions.setInput('adoptionSlowdown', (i + 1) / 100)
    actions.endDrag()
  }
  actions.startDrag('aws.valuation')
  for (let i = 1; i <= 4; i++) {
    actions.setInput('aws.valuation', 1000 + i)
    wait(310)
  }
  actions.endDrag()
  wait(11_000)
  wait(300)
  expect(entries.at(-1)).toBe('v=2&c=2fn4o&adoptionSlowdown=0.98&aws.valuation=1004')
  back()
  expect(store.getState().changes).toEqual({ adoptionSlowdown: 0.98 })
})

it('leaves what the address does not say yet when the page is left, and nothing where it has said all for long', () => {
  const { actions, wait, leave } = begin()
  expect(leave()).toEqual([])
  actions.setInput('adoptionSlowdown', 0.1)
  wait(60_000)
  expect(leave()).toEqual([])
  actions.setInput('adoptionSlowdown', 0.2)
  wait(50)
  actions.setInput('adoptionSlowdown', 0.3)
  expect(leave()).toEqual(['v=2&c=1c6ri&adoptionSlowdown=0.3'])
})

it('leaves what the address has said only just: a reload may be under way that loads what it said before', () => {
  const { actions, wait, leave, entries } = begin()
  actions.setInput('adoptionSlowdown', 0.1)
  wait(2000)
  expect([entries.at(-1), ...leave()]).toEqual(['v=2&c=1czdk&adoptionSlowdown=0.1', 'v=2&c=1czdk&adoptionSlowdown=0.1'])
})

it('writes nothing while a hand moves, and where it is once it holds still, drag or no drag', () => {
  const { actions, entries, wait, writes } = begin()
  actions.startDrag('aws.valuation')
  for (let i = 1; i <= 500; i++) {
    actions.setInput('aws.valuation', 500 + i)
    wait(4)
  }
  expect(writes).toEqual([])
  wait(300)
  expect(entries.at(-1)).toContain('aws.valuation=1000')
  actions.endDrag()
  expect(entries.length).toBe(2)
})
