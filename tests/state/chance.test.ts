import { expect, it } from 'vitest'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { initial, sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { makeHistory } from '../../src/state/session/history.ts'

const linkOf = (fragment: string) => {
  const { state, dropped } = readLink(fragment)
  return { seed: state.seed, correlation: state.correlation, futures: state.futures, map: state.map.join(), dropped }
}

it('a link carries how futures are drawn and the inputs of the map, and nothing of them on a first visit', () => {
  const state = { ...initial, seed: 77, correlation: -0.3, futures: 100_000, map: ['vendorMargin', 'aws.arr'] } as const
  expect(readLink(writeLink(state)).state).toEqual(state)
  expect(writeLink(initial)).toBe('v=2')
})

it.each([
  ['v=2&seed=0', 'the seed 0 is not one of 1 to 999999'],
  ['v=2&seed=1.5', 'the seed 1.5 is not one of 1 to 999999'],
  ['v=2&correlation=1', 'the correlation 1 is not between −0.95 and 0.95'],
  ['v=2&correlation=much', 'the correlation null is not between −0.95 and 0.95'],
  ['v=2&futures=5', 'the number of simulated futures 5 is not one to choose from'],
  ['v=2&map=aws.arr,aws.arr', 'the inputs of the map ["aws.arr","aws.arr"] are not two that are known'],
  ['v=2&map=aws.arr,luck', 'the inputs of the map ["aws.arr","luck"] are not two that are known'],
])('%s opens as on a first visit and says why', (fragment, problem) =>
  expect({ ...linkOf(fragment), dropped: linkOf(fragment).dropped.map(text => text.replaceAll(/[“”]/g, '')) }).toEqual({
    ...linkOf('v=2'),
    dropped: [problem],
  }),
)

it('every choice is a step with its name, and a drag of the correlation is one', () => {
  const store = makeStore()
  const history = makeHistory(store, { read: () => null, write: () => {} })
  const actions = actionsOn(store)
  actions.drawAnew()
  actions.startDrag('correlation')
  actions.correlate(0.7)
  actions.correlate(2)
  actions.endDrag()
  actions.chooseFutures(100_000)
  actions.chooseAxis('up', 'vendorMargin')
  actions.chooseBridgeLine('aws.stakeValue')
  actions.chooseBridgeLine(null)
  expect(history.store.getState().steps.map(({ says }) => says)).toEqual([
    'Futures drawn anew',
    'Correlation between the labs 0.5 → 0.95',
    '100,000 simulated futures',
    'Map of Lab valuation, Anthropic and Nvidia gross margin',
    'Bridge of Stake value, Amazon',
    'Bridge of the lead',
  ])
  history.goTo(0)
  expect(sharedOf(store.getState())).toEqual(initial)
})

it('an input that is put on the other axis of the map changes places with the one there', () => {
  const store = makeStore()
  const { chooseAxis } = actionsOn(store)
  chooseAxis('across', 'adoptionSlowdown')
  expect(store.getState().map).toEqual(['adoptionSlowdown', 'aws.valuation'])
  chooseAxis('up', 'vendorMargin')
  expect(store.getState().map).toEqual(['adoptionSlowdown', 'vendorMargin'])
})
