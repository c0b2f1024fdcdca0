import { expect, it } from 'vitest'
import { flipsOf } from '../../src/analysis/flips.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { liveDesk } from '../../src/state/session/desk.ts'
import { flipWatch } from '../../src/state/session/flipWatch.ts'

function watched() {
  const store = makeStore()
  const desk = liveDesk(store, task => task())
  const watch = flipWatch(desk)
  watch.watch('adoptionSlowdown')
  watch.watch('aws.valuation')
  return { desk, watch, actions: actionsOn(store) }
}

it('tells the flips of the world on the desk', () => {
  const { desk, watch, actions } = watched()
  for (const slowdown of [0.1, 0.4]) {
    actions.setInput('adoptionSlowdown', slowdown)
    const { world, measure, horizon } = desk.get()
    expect([watch.of('aws.valuation'), watch.of('alliance.valuation')]).toEqual(
      flipsOf(['aws.valuation', 'alliance.valuation'], world, { measure, quarter: horizon }),
    )
  }
})

it('gives the same object for as long as an input flips where it did', () => {
  const { watch, actions } = watched()
  const [slowdown, valuation] = [watch.of('adoptionSlowdown'), watch.of('aws.valuation')]
  actions.setInput('adoptionSlowdown', 0.1)
  expect(watch.of('adoptionSlowdown')).toBe(slowdown)
  expect(watch.of('aws.valuation')).not.toEqual(valuation)
})
