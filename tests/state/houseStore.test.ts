import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { writeHouse } from '../../src/house/readHouse.ts'
import { browserHouseShelf, type HouseShelf, makeHouseStore } from '../../src/state/settings/houseStore.ts'
import { firm } from '../kit/house.ts'

function shelf(start: unknown = null) {
  let kept = start
  const listeners: (() => void)[] = []
  const one: HouseShelf = {
    read: async () => kept,
    write: async text => void (kept = text),
    onChange: listener => listeners.push(listener),
  }
  const writeElsewhere = (text: unknown) => {
    kept = text
    for (const listener of listeners) listener()
  }
  return { one, read: () => kept, writeElsewhere }
}

it('without a house file there is none', async () =>
  expect(await makeHouseStore(() => shelf().one).read()).toEqual({ house: null, problems: [] }))

it('a house file that is applied is there on the next visit, and gone when it was taken off', async () => {
  const { one } = shelf()
  expect(await makeHouseStore(() => one).apply(firm)).toBeNull()
  expect((await makeHouseStore(() => one).read()).house).toEqual(firm)
  await makeHouseStore(() => one).apply(null)
  expect((await makeHouseStore(() => one).read()).house).toBeNull()
})

it('the database of a browser keeps it', async () => {
  await makeHouseStore(browserHouseShelf).apply(firm)
  expect((await makeHouseStore(browserHouseShelf).read()).house).toEqual(firm)
})

it('one that another tab applies is heard of', async () => {
  const { one, writeElsewhere } = shelf()
  const here = makeHouseStore(() => one)
  await here.read()
  const heard = new Promise(resolve => here.store.subscribe(({ house }) => house && resolve(house)))
  writeElsewhere(writeHouse(firm))
  expect(await heard).toEqual(firm)
})

it('one that cannot be read any more is no missing one: it says so', async () =>
  expect(await makeHouseStore(() => shelf('{"stakeout":"house","version":9}').one).read()).toEqual({
    house: null,
    problems: [expect.stringContaining('later version')],
  }))

it('where storage refuses it holds for the visit, and it is said', async () => {
  const refusing = { ...shelf().one, write: () => Promise.reject(new Error('full')) }
  const here = makeHouseStore(() => refusing)
  expect(await here.apply(firm)).toMatch(/holds until the page is closed/)
  expect((await here.read()).house).toEqual(firm)
})
