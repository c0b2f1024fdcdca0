import { expect, it } from 'vitest'
import { keepInMemory, scenariosOver, shelfInMemory } from '../kit/scenarios.ts'

it('lays no more than four over the charts', () => {
  const { actions, store } = scenariosOver()
  for (const id of ['1', '2', '3', '4', '5']) actions.save(id)
  for (const id of ['1', '2', '3', '4', '5']) actions.toggleOverlay(id)
  actions.toggleOverlay('2')
  expect(store.getState().overlaid).toEqual(['1', '3', '4'])
})

it('has room on the charts again where one that was on them is deleted', () => {
  const { actions, store } = scenariosOver()
  for (const id of ['1', '2', '3', '4', '5']) actions.save(id)
  for (const id of ['1', '2', '3', '4']) actions.toggleOverlay(id)
  actions.remove('4')
  actions.toggleOverlay('5')
  expect(store.getState().overlaid).toEqual(['1', '2', '3', '5'])
})

it('has the same over the charts and in the comparison after a reload of the tab, save what is gone', async () => {
  const [shelf, keep] = [shelfInMemory(), keepInMemory()]
  const before = scenariosOver({}, shelf, '', keep)
  for (const id of ['1', '2', '3']) before.actions.save(id)
  for (const id of ['1', '3']) before.actions.toggleOverlay(id)
  before.actions.toggleCompared('2')
  before.actions.sortBy('name')
  before.actions.remove('1')
  await before.ready()
  const after = scenariosOver({}, shelf, '', keep)
  await after.ready()
  expect(after.store.getState()).toMatchObject({ leftOut: ['2'], sortedBy: 'name', open: '3' })
  expect(after.store.getState().overlaid).toContain('3')
  expect(after.store.getState().openedAs).toEqual(before.store.getState().openedAs)
})

it('knows no more what was opened where that was kept by a tab of before', () => {
  const text = '{"overlaid":[],"leftOut":[],"sortedBy":"name","open":"3"}'
  const { store } = scenariosOver({}, shelfInMemory(), '', keepInMemory(text))
  expect(store.getState()).toMatchObject({ sortedBy: 'name', open: '3', openedAs: null })
})

it.each(['{', '7', '{"overlaid":"x"}'])('looks at all as at first where that memory is broken: %s', text => {
  const { store } = scenariosOver({}, shelfInMemory(), '', keepInMemory(text))
  expect(store.getState()).toMatchObject({ overlaid: [], leftOut: [], sortedBy: 'effect', open: null })
})
