import { expect, it } from 'vitest'
import { cleanName } from '../../src/state/scenario/cleanName.ts'
import { moved, type SavedItem, scenariosIn } from '../../src/state/scenario/savedItem.ts'
import { scenariosOver, shelfInMemory, somePreset, someScenario } from '../kit/scenarios.ts'

const names = (list: readonly SavedItem[]) => list.toSorted((a, b) => a.place - b.place).map(({ name }) => name)

it('saves what is on the desk, and opens it again', async () => {
  const { desk, actions, store } = scenariosOver({ changes: { adoptionSlowdown: 0.35 }, horizon: 8 })
  actions.save('Bear case')
  desk.setState({ changes: {}, horizon: 12 })
  actions.open('1')
  expect([desk.getState().changes, desk.getState().horizon]).toEqual([{ adoptionSlowdown: 0.35 }, 8])
  expect(store.getState().told?.says).toBe('“Bear case” opened')
})

it('gives a second scenario of a name a number', () => {
  const { actions, names } = scenariosOver()
  actions.save('Bear')
  actions.save('Bear')
  actions.duplicate('1')
  actions.rename('3', 'Bear 2')
  expect(names()).toEqual(['Bear', 'Bear 2', 'Bear 2 2'])
})

it('saves over an old one, and that can be taken back', () => {
  const { actions, desk, store } = scenariosOver()
  actions.save('Bear')
  desk.setState({ changes: { vendorMargin: 0.8 } })
  actions.saveOver('1')
  const changes = () => store.getState().kept.map(one => one.kind === 'scenario' && one.shared.changes)
  expect(changes()).toEqual([{ vendorMargin: 0.8 }])
  store.getState().told?.undo?.()
  expect(changes()).toEqual([{}])
})

it('brings a deleted one back to its place', () => {
  const { actions, store, names } = scenariosOver()
  for (const name of ['A', 'B', 'C']) actions.save(name)
  actions.remove('2')
  expect(names()).toEqual(['A', 'C'])
  store.getState().told?.undo?.()
  expect(names()).toEqual(['A', 'B', 'C'])
})

it('moves one up and down, past neither end', () => {
  const { actions, names } = scenariosOver()
  for (const name of ['A', 'B', 'C']) actions.save(name)
  actions.move('3', -1)
  expect(names()).toEqual(['A', 'C', 'B'])
  actions.move('3', -1)
  actions.move('3', -1)
  expect(names()).toEqual(['C', 'A', 'B'])
  actions.move('3', 1)
  actions.move('1', -1)
  actions.move('2', 1)
  expect(names()).toEqual(['A', 'C', 'B'])
})

it('puts one on any place among those of its kind', () => {
  const { actions, names, store } = scenariosOver({ changes: { taxRate: 0.3 } })
  for (const name of ['A', 'B', 'C', 'D']) actions.save(name)
  actions.savePreset('Mine', 'One.')
  const scenarios = () => scenariosIn(store.getState().kept).map(({ name }) => name)
  actions.moveTo('1', 2)
  expect(scenarios()).toEqual(['B', 'C', 'A', 'D'])
  actions.moveTo('4', 0)
  expect(scenarios()).toEqual(['D', 'B', 'C', 'A'])
  for (const nowhere of [-1, 4]) actions.moveTo('1', nowhere)
  actions.moveTo('gone', 0)
  actions.moveTo('5', 0)
  expect([scenarios(), names().toSorted()]).toEqual([
    ['D', 'B', 'C', 'A'],
    ['A', 'B', 'C', 'D', 'Mine'],
  ])
})

it('moves one between two that were put on the same place by two tabs', () => {
  const list = [someScenario('A', {}, 1), someScenario('B', {}, 1), someScenario('C', {}, 1)]
  expect(names(moved(list, 'c', -1))).toEqual(['A', 'C', 'B'])
})

it('leaves every other record alone when one moves', () => {
  const list = [someScenario('A', {}, 1), someScenario('B', {}, 2), someScenario('C', {}, 3)]
  expect(moved(list, 'c', -1).slice(0, 2)).toEqual(list.slice(0, 2))
})

it('pins a saved scenario as the baseline', () => {
  const { actions, desk } = scenariosOver({ base: 'article-stake', changes: { vendorMargin: 0.8 } })
  actions.save('Squeeze')
  desk.setState({ changes: {} })
  actions.setAsBaseline('1')
  expect(desk.getState().baseline).toEqual({ base: 'article-stake', own: null, changes: { vendorMargin: 0.8 } })
})

it('keeps the changes as a preset, lays it over another base and takes it off again, sparing what is locked', () => {
  const { actions, desk, store } = scenariosOver({ changes: { vendorMargin: 0.8, adoptionSlowdown: 0.5 } })
  actions.savePreset('Mine', ' What I\nfear. ')
  expect(store.getState().kept[0]).toMatchObject({ name: 'Mine', says: 'What I fear.' })
  desk.setState({ base: 'article-stake', changes: { taxRate: 0.3 }, locks: ['adoptionSlowdown'] })
  actions.togglePreset('1')
  expect(desk.getState().changes).toEqual({ taxRate: 0.3, vendorMargin: 0.8 })
  actions.togglePreset('1')
  expect(desk.getState().changes).toEqual({ taxRate: 0.3 })
})

it.each([
  ['  a\u0000\nb  ', 'a b'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['', 'Unnamed'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('cleans the name %j', (text, name) => expect(cleanName(text)).toBe(name))

it('leaves out what is broken in storage with a sentence, and keeps the rest', async () => {
  const good = { ...someScenario('Good'), shared: { changes: { adoptionSlowdown: 0.35, bogus: 1 } } }
  const { ready, names, store } = scenariosOver({}, shelfInMemory([good, { id: 'x', name: 'Bad' }, null, 7]))
  await ready()
  expect(names()).toEqual(['Good'])
  expect(store.getState().told?.particulars).toEqual([
    'in “Good”, the input “bogus” is not known',
    '“Bad” is not readable',
    'an entry without a name is not readable',
    'an entry without a name is not readable',
  ])
})

it('goes on in memory where storage refuses, says so, and stores all of it when it can again', async () => {
  const shelf = shelfInMemory([{ ...someScenario('Stored'), shared: {} }])
  shelf.refusal = new Error('no')
  const { actions, store, ready, names } = scenariosOver({}, shelf)
  await ready()
  actions.save('Mine')
  await ready()
  expect(names()).toEqual(['Mine'])
  expect(store.getState().trouble).toMatch(/^This browser refuses to store scenarios\..*keep it as a file/)
  shelf.refusal = new DOMException('full', 'QuotaExceededError')
  actions.save('More')
  await ready()
  expect(store.getState().trouble).toMatch(/^This browser has no room left/)
  shelf.refusal = null
  actions.save('Last')
  await ready()
  expect(store.getState().trouble).toBeNull()
  expect(names().toSorted()).toEqual(['Last', 'Mine', 'More', 'Stored'])
  expect(shelf.held.size).toBe(4)
})

it('keeps in memory what could not be written when another tab writes', async () => {
  const shelf = shelfInMemory()
  const { actions, ready, names } = scenariosOver({}, shelf)
  await ready()
  shelf.refusal = new Error('no')
  actions.save('Mine')
  await ready()
  shelf.refusal = null
  shelf.held.set('other', { ...someScenario('Other'), shared: {} })
  shelf.stir()
  await ready()
  expect(names().toSorted()).toEqual(['Mine', 'Other'])
})

it('adds what a file brings under new names, and nothing twice', async () => {
  const { actions, store, names, desk } = scenariosOver()
  actions.save('Bear')
  desk.setState({ changes: { vendorMargin: 0.8 } })
  const { writeFile } = await import('../../src/state/codec/file.ts')
  const text = writeFile([someScenario('Bear', { changes: { taxRate: 0.3 } }), somePreset('Mine', { taxRate: 0.3 })])
  expect(actions.openText(text)).toBeNull()
  expect(names().toSorted()).toEqual(['Bear', 'Bear 2', 'Mine'])
  expect(store.getState().told?.says).toBe('2 entries added from the file')
  actions.openText(text)
  expect(names()).toHaveLength(4)
})
