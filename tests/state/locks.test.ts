import { describe, expect, it } from 'vitest'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { isOn } from '../../src/state/scenario/presetToggle.ts'
import type { ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { makeHistory } from '../../src/state/session/history.ts'

function begin(shared: Partial<ScenarioState> = {}) {
  const store = makeStore(shared)
  const history = makeHistory(store, { read: () => null, write: () => {} })
  const said = () => history.store.getState().steps.map(step => step.says.replaceAll('\u00a0', ' '))
  return { store, actions: actionsOn(store), said, changes: () => store.getState().changes }
}

describe('a locked input', () => {
  it('is left alone by resets', () => {
    const { actions, changes } = begin({ changes: { vendorMargin: 0.5, adoptionSlowdown: 0.2 } })
    actions.toggleLock('vendorMargin')
    actions.resetInput('vendorMargin')
    actions.resetAll()
    expect(changes()).toEqual({ vendorMargin: 0.5 })
  })

  it('is left alone by presets, which are on without it', () => {
    const { actions, changes, store } = begin({ changes: { vendorMargin: 0.5 }, locks: ['vendorMargin'] })
    actions.togglePreset('squeeze')
    expect(changes()).toEqual({ vendorMargin: 0.5, customOverhead: 0.1 })
    expect(isOn(store.getState(), 'squeeze')).toBe(true)
    actions.togglePreset('squeeze')
    expect(changes()).toEqual({ vendorMargin: 0.5 })
  })

  it('keeps a preset off of which it is all', () => {
    const { store } = begin({ locks: ['vendorMargin', 'customOverhead'] })
    expect(isOn(store.getState(), 'squeeze')).toBe(false)
  })

  it('still moves by hand, and can be freed', () => {
    const { actions, changes, said } = begin()
    actions.toggleLock('vendorMargin')
    actions.setInput('vendorMargin', 0.6)
    actions.toggleLock('vendorMargin')
    actions.resetAll()
    expect(changes()).toEqual({})
    expect(said()[0]).toMatch(/ locked$/)
    expect(said()[2]).toMatch(/ unlocked$/)
  })
})

describe('stacks that are tied', () => {
  it('move by the same ratio', () => {
    const { actions, changes, said } = begin()
    actions.tieStacks('valuation', 'ratio')
    actions.setInput('aws.valuation', 965 * 2)
    expect(changes()).toEqual({ 'aws.valuation': 1930, 'alliance.valuation': 1704 })
    expect(said()).toEqual(['Lab valuation moves together, by ratio', 'Lab valuation, both stacks'])
  })

  it('move by the same amount, in either direction', () => {
    const { actions, changes } = begin()
    actions.tieStacks('valuation', 'amount')
    actions.setInput('alliance.valuation', 752)
    expect(changes()).toEqual({ 'aws.valuation': 865, 'alliance.valuation': 752 })
  })

  it('stop at the end of the range, and come back as they went in one drag', () => {
    const { actions, changes, said } = begin({ ties: [{ id: 'valuation', by: 'amount' }] })
    actions.startDrag('alliance.valuation')
    actions.setInput('alliance.valuation', 2500)
    expect(changes()).toEqual({ 'aws.valuation': 2500, 'alliance.valuation': 2500 })
    actions.setInput('alliance.valuation', 902)
    actions.endDrag()
    expect(changes()).toEqual({ 'aws.valuation': 1015, 'alliance.valuation': 902 })
    expect(said()).toEqual(['Lab valuation, both stacks'])
  })

  it('return to the base exactly', () => {
    const { actions, changes } = begin({ base: 'article-stake', ties: [{ id: 'valuation', by: 'ratio' }] })
    actions.startDrag('alliance.valuation')
    actions.setInput('alliance.valuation', 350)
    actions.setInput('alliance.valuation', 300)
    actions.endDrag()
    expect(changes()).toEqual({})
  })

  it('have no ratio to nothing: the other stays', () => {
    const { actions, changes } = begin({ changes: { 'aws.arrGrowth': 0 }, ties: [{ id: 'arrGrowth', by: 'ratio' }] })
    actions.setInput('aws.arrGrowth', 0.5)
    expect(changes()).toEqual({ 'aws.arrGrowth': 0.5 })
  })

  it('leave a locked one where it is', () => {
    const { actions, changes } = begin({ ties: [{ id: 'valuation', by: 'ratio' }], locks: ['alliance.valuation'] })
    actions.setInput('aws.valuation', 1930)
    expect(changes()).toEqual({ 'aws.valuation': 1930 })
  })

  it('part again', () => {
    const { actions, changes, said } = begin({ ties: [{ id: 'valuation', by: 'ratio' }] })
    actions.tieStacks('valuation', null)
    actions.setInput('aws.valuation', 1930)
    expect(changes()).toEqual({ 'aws.valuation': 1930 })
    expect(said()[0]).toBe('Lab valuation moves apart')
  })

  it('travel in the link', () => {
    const { store, actions } = begin()
    actions.tieStacks('valuation', 'ratio')
    actions.tieStacks('arrGrowth', 'amount')
    const { state, dropped } = readLink(writeLink(store.getState()))
    expect([state.ties, dropped]).toEqual([store.getState().ties, []])
    expect(readLink('v=2&ties=valuation:ratio,vendorMargin:ratio,arr:twice').dropped).toEqual([
      '2 of the inputs that move together are not known',
    ])
  })
})

describe('a reason', () => {
  it('goes with the change that it is for', () => {
    const { actions, store, said } = begin({ changes: { adoptionSlowdown: 0.2 } })
    actions.setReason('adoptionSlowdown', { says: 'A survey' })
    expect(said()).toEqual(['Reason for Adoption slowdown'])
    actions.resetInput('adoptionSlowdown')
    expect(store.getState().reasons).toEqual({})
  })

  it('stays while a drag passes over the value of the base', () => {
    const { actions, store } = begin({ changes: { adoptionSlowdown: 0.2 } })
    actions.setReason('adoptionSlowdown', { says: 'A survey' })
    actions.startDrag('adoptionSlowdown')
    actions.setInput('adoptionSlowdown', 0)
    actions.setInput('adoptionSlowdown', 0.3)
    actions.endDrag()
    expect(store.getState().reasons).toEqual({ adoptionSlowdown: { says: 'A survey' } })
    actions.setReason('adoptionSlowdown', null)
    expect(store.getState().reasons).toEqual({})
  })
})

it('makes no step of what changes nothing', () => {
  const { actions, said } = begin({ changes: { adoptionSlowdown: 0.2, vendorMargin: 0.5 } })
  actions.setInput('adoptionSlowdown', 0.2)
  actions.startDrag('adoptionSlowdown')
  actions.setInput('adoptionSlowdown', 0)
  actions.setInput('adoptionSlowdown', 0.2)
  actions.endDrag()
  expect(said()).toEqual([])
})
