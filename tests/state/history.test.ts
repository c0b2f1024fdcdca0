import { expect, it } from 'vitest'
import { readLink } from '../../src/state/codec/link.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { makeHistory } from '../../src/state/session/history.ts'
import type { Keep } from '../../src/state/settings/storageSlot.ts'

function keepInMemory(): Keep & { text: string | null } {
  return {
    text: null,
    read() {
      return this.text
    },
    write(text) {
      this.text = text
    },
  }
}

function begin(keep = keepInMemory()) {
  const store = makeStore()
  const history = makeHistory(store, keep)
  const said = () => history.store.getState().steps.map(step => step.says.replaceAll('\u00a0', ' '))
  return { store, history, actions: actionsOn(store), keep, said }
}

it('names each change', () => {
  const { actions, said } = begin()
  actions.setInput('adoptionSlowdown', 0.35)
  actions.setInput('aws.valuation', 1200)
  actions.togglePreset('bubble')
  actions.chooseMeasure('paperGain')
  actions.chooseHorizon(8)
  actions.chooseBase('article-stake')
  actions.resetAll()
  expect(said()).toEqual([
    'Adoption slowdown 0 % → 35 %',
    'Lab valuation, Anthropic $965B → $1.2T',
    'Bubble bursts on',
    'Judged by paper gain',
    'Quarter Q3 2028',
    'Start from The article: stake worth $74B',
    'Reset 5 inputs',
  ])
})

it('makes one step of a drag, however often the pointer moved', () => {
  const { actions, history, store, said } = begin()
  actions.startDrag('adoptionSlowdown')
  for (let i = 1; i <= 40; i++) actions.setInput('adoptionSlowdown', i / 100)
  expect(said()).toEqual([])
  actions.endDrag()
  expect(said()).toEqual(['Adoption slowdown 0 % → 40 %'])
  history.undo()
  expect(store.getState().changes).toEqual({})
})

it('takes back and does again, and a new change forgets what was undone', () => {
  const { actions, history, store, said } = begin()
  for (const value of [1000, 1100, 1200]) actions.setInput('aws.valuation', value)
  history.undo()
  history.undo()
  expect(store.getState().changes).toEqual({ 'aws.valuation': 1000 })
  history.redo()
  expect(store.getState().changes).toEqual({ 'aws.valuation': 1100 })
  actions.setInput('adoptionSlowdown', 0.1)
  expect(said().length).toBe(3)
  history.redo()
  expect(store.getState().changes).toEqual({ 'aws.valuation': 1100, adoptionSlowdown: 0.1 })
})

it('takes a preset back in one step', () => {
  const { actions, history, store } = begin()
  actions.setInput('sentiment', 0.3)
  actions.togglePreset('bubble')
  history.undo()
  expect(store.getState().changes).toEqual({ sentiment: 0.3 })
})

it('holds at least 200 steps', () => {
  const { actions, history, store } = begin()
  for (let i = 1; i <= 250; i++) actions.setInput('aws.valuation', 500 + i)
  for (let i = 0; i < 200; i++) history.undo()
  expect(store.getState().changes).toEqual({ 'aws.valuation': 550 })
})

it('survives a reload of the same state', () => {
  const { actions, history, keep, store } = begin()
  actions.setInput('aws.valuation', 1000)
  actions.setInput('aws.valuation', 1100)
  history.undo()
  const again = makeStore(readLink('v=2&aws.valuation=1000').state)
  const recalled = makeHistory(again, keep)
  recalled.redo()
  expect(again.getState().changes).toEqual({ 'aws.valuation': 1100 })
  recalled.undo()
  recalled.undo()
  expect(again.getState().changes).toEqual({})
  expect(store.getState().changes).toEqual({ 'aws.valuation': 1000 })
})

it.each(['', '{', '[]', '{"steps":[{}],"at":9}', '{"steps":"x","at":0}'])(
  'starts anew from a broken memory: %s',
  text => {
    const keep = keepInMemory()
    keep.text = text
    const { actions, history, store } = begin(keep)
    actions.setInput('aws.valuation', 1000)
    history.undo()
    expect(store.getState().changes).toEqual({})
  },
)
