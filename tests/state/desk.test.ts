import { expect, it } from 'vitest'
import { bases, latestBase } from '../../src/model/bases.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { isOn, standingOf } from '../../src/state/scenario/presetToggle.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { liveDesk } from '../../src/state/session/desk.ts'

/** A desk whose next frame comes when the test says so. */
function deskByHand() {
  const store = makeStore()
  const due: (() => void)[] = []
  const desk = liveDesk(store, task => due.push(task))
  const frame = () => due.splice(0).forEach(task => task())
  return { desk, store, actions: actionsOn(store), frame, due }
}

it('works out a frame once, however often the pointer moved', () => {
  const { desk, actions, frame, due } = deskByHand()
  let frames = 0
  desk.subscribe(() => frames++)
  for (let i = 1; i <= 50; i++) actions.setInput('adoptionSlowdown', i / 100)
  expect(due.length).toBe(1)
  frame()
  expect([frames, desk.get().world.adoptionSlowdown]).toEqual([1, 0.5])
})

it('has no frame for a pointer that moves within a step of the slider', () => {
  const { desk, actions, frame, due } = deskByHand()
  actions.startDrag('adoptionSlowdown')
  actions.setInput('adoptionSlowdown', 0.2)
  frame()
  const before = desk.get()
  actions.setInput('adoptionSlowdown', 0.2)
  actions.moveInput('adoptionSlowdown', value => value)
  expect([due.length, desk.get() === before]).toEqual([0, true])
})

it('answers within a drag what it answers when the hand has let go', () => {
  const { desk, actions, frame } = deskByHand()
  const atFirst = desk.get().answer
  actions.startDrag('adoptionSlowdown')
  actions.setInput('adoptionSlowdown', 0.4)
  frame()
  const within = desk.get().answer
  expect(within).not.toEqual(atFirst)
  actions.endDrag()
  frame()
  expect(desk.get().answer).toEqual(within)
})

it('moves an input on from where it stands, though no frame has shown it yet', () => {
  const { store, actions } = deskByHand()
  for (let i = 0; i < 3; i++) actions.moveInput('aws.valuation', value => value + 10)
  expect(store.getState().changes).toEqual({ 'aws.valuation': 995 })
})

it('stores only what differs from the base', () => {
  const { store, actions } = deskByHand()
  actions.setInput('aws.valuation', 1200)
  expect(store.getState().changes).toEqual({ 'aws.valuation': 1200 })
  actions.setInput('aws.valuation', 965)
  expect(store.getState().changes).toEqual({})
})

it('keeps values in range, and quarters whole', () => {
  const { store, actions } = deskByHand()
  actions.setInput('aws.valuation', 1e9)
  actions.setInput('slowdownStart', 3.5)
  actions.chooseHorizon(99)
  expect(store.getState()).toMatchObject({ changes: { 'aws.valuation': 2500, slowdownStart: 4 }, horizon: 24 })
})

it('lays a preset over other changes, and takes it off without them', () => {
  const { store, actions } = deskByHand()
  actions.setInput('aws.valuation', 1200)
  actions.togglePreset('squeeze')
  expect(isOn(store.getState(), 'squeeze')).toBe(true)
  expect(store.getState().changes).toEqual({ 'aws.valuation': 1200, vendorMargin: 0.8, customOverhead: 0.1 })
  actions.togglePreset('squeeze')
  expect(store.getState().changes).toEqual({ 'aws.valuation': 1200 })
})

it('has nothing to lay on or take off where the start has all of a preset already', () => {
  const { store, actions } = deskByHand()
  const values = { vendorMargin: 0.8, customOverhead: 0.1 }
  actions.chooseOwn({ base: latestBase, own: { label: 'Mine', asOf: bases[latestBase].asOf, values } })
  expect(standingOf(store.getState(), 'squeeze')).toBe('given')
  expect(isOn(store.getState(), 'squeeze')).toBe(false)
  actions.setInput('vendorMargin', 0.6)
  expect(standingOf(store.getState(), 'squeeze')).toBe('off')
  actions.togglePreset('squeeze')
  expect(store.getState().changes).toEqual({})
})

it('keeps changes when the base changes, save those that the new base already has', () => {
  const { store, actions } = deskByHand()
  actions.setInput('aws.valuation', 380)
  actions.setInput('adoptionSlowdown', 0.2)
  actions.chooseBase('reported-2026-03-31')
  expect(store.getState().changes).toEqual({ adoptionSlowdown: 0.2 })
})

it('holds what was settled while a drag is under way, and lets it go with the drag', () => {
  const { desk, actions, frame } = deskByHand()
  const before = desk.get().settled
  actions.startDrag('adoptionSlowdown')
  actions.setInput('adoptionSlowdown', 0.4)
  frame()
  expect(desk.get().settled).toBe(before)
  actions.endDrag()
  frame()
  expect(desk.get().settled.changes).toEqual({ adoptionSlowdown: 0.4 })
})
