import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browserShelf } from '../../src/state/library/indexedDb.ts'
import { scenariosOver } from '../kit/scenarios.ts'

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()))

afterEach(() => void vi.unstubAllGlobals())

const tab = (name: string) => scenariosOver({}, browserShelf(), name)

it('keeps scenarios over a visit', async () => {
  const first = tab('a')
  first.actions.save('Bear')
  await first.ready()
  const second = tab('b')
  await second.ready()
  expect(second.names()).toEqual(['Bear'])
})

it('shows in one tab what another saves, renames and deletes', async () => {
  const [one, other] = [tab('a'), tab('b')]
  one.actions.save('Bear')
  one.actions.save('Bull')
  await expect.poll(other.names).toEqual(['Bear', 'Bull'])
  other.actions.rename('a1', 'Grizzly')
  await expect.poll(one.names).toEqual(['Grizzly', 'Bull'])
  one.actions.remove('a2')
  await expect.poll(other.names).toEqual(['Grizzly'])
})

it('loses no scenario when two tabs save at the same moment, many times over', async () => {
  const [one, other] = [tab('a'), tab('b')]
  for (let i = 0; i < 20; i++) {
    one.actions.save(`Bear ${i}`)
    other.actions.save(`Bull ${i}`)
  }
  await expect.poll(() => one.names().length).toBe(40)
  await expect.poll(() => other.names().toSorted()).toEqual(one.names().toSorted())
})

it('lets the last writer of a record win, in both tabs', async () => {
  const [one, other] = [tab('a'), tab('b')]
  one.actions.save('Bear')
  await expect.poll(other.names).toEqual(['Bear'])
  one.actions.rename('a1', 'First')
  await one.ready()
  other.actions.rename('a1', 'Last')
  await expect.poll(one.names).toEqual(['Last'])
  expect(other.names()).toEqual(['Last'])
})

it('has the same order in both tabs when one of them is moved, and after a reload', async () => {
  const [one, other] = [tab('a'), tab('b')]
  for (const name of ['A', 'B', 'C']) one.actions.save(name)
  await expect.poll(other.names).toEqual(['A', 'B', 'C'])
  other.actions.moveTo('a1', 2)
  await expect.poll(one.names).toEqual(['B', 'C', 'A'])
  await other.ready()
  const again = tab('c')
  await again.ready()
  expect(again.names()).toEqual(['B', 'C', 'A'])
})

it('says so where there is no database at all', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const { actions, ready, names, store } = tab('a')
  actions.save('Bear')
  await ready()
  expect(names()).toEqual(['Bear'])
  expect(store.getState().trouble).toMatch(/^This browser refuses to store scenarios/)
})
