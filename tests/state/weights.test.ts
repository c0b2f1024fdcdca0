import { expect, it } from 'vitest'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { weighedAlike, withMovedWeight } from '../../src/state/scenario/weightChanges.ts'
import { evenWeights, sharedOut, withWeight } from '../../src/state/scenario/weights.ts'

const sum = (weights: readonly number[]) => Math.round(weights.reduce((all, one) => all + one, 0) * 1e9) / 1e9

it('what one weight gains the others lose, in their proportions', () => {
  expect(withWeight([0.5, 0.3, 0.2], 0, 0.6)).toEqual([0.6, 0.24, 0.16])
  expect(withWeight([0.5, 0.3, 0.2], 2, 0)).toEqual([0.625, 0.375, 0])
})

it('others without a weight share the rest evenly, and one alone weighs all', () => {
  expect(withWeight([1, 0, 0], 0, 0.4)).toEqual([0.4, 0.3, 0.3])
  expect(withWeight([1], 0, 0.2)).toEqual([1])
})

it('weights are thousandths that add up to 1, wherever they are moved', () => {
  let weights = evenWeights(7)
  for (let i = 0; i < 200; i++) {
    weights = withWeight(weights, i % 7, ((i * 37) % 101) / 100)
    expect(sum(weights)).toBe(1)
    for (const one of weights) expect(Math.round(one * 1000) / 1000).toBe(one)
  }
  expect(sharedOut([1, 1, 1])).toEqual([0.334, 0.333, 0.333])
})

it('a drag goes by the proportions that it began with, and can be taken back whole', () => {
  const store = makeStore()
  const actions = actionsOn(store)
  const move = (at: number, to: number) =>
    actions.rewriteWeights((weights, before) => withMovedWeight(weights, before, at, to))
  const [base] = [store.getState().base]
  const some = ['Bull', 'Base', 'Bear'].map(name => ({ name, base, own: null, changes: {} }))
  actions.rewriteWeights(() => weighedAlike(some))
  move(1, 0.6)
  const before = store.getState().weights.map(one => one.weight)
  expect(before).toEqual([0.2, 0.6, 0.2])
  actions.startDrag('weights')
  move(0, 1)
  move(0, 0.2)
  expect(store.getState().weights.map(one => one.weight)).toEqual(before)
  move(0, 0.9)
  actions.dropDrag()
  expect(store.getState().weights.map(one => one.weight)).toEqual(before)
})
