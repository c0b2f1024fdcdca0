import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readChoices } from '../../src/app/export/choices.ts'
import { writeRecord } from '../../src/state/codec/records.ts'
import { keepLookedAt } from '../../src/state/library/comparisonView.ts'
import { makeScenarioStore } from '../../src/state/library/scenarioStore.ts'
import { sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { makeHistory } from '../../src/state/session/history.ts'
import { keepIn } from '../../src/state/settings/storageSlot.ts'
import { anything, cases, damaged, fewerCases, patience, someKept, someShared } from '../kit/fuzz.ts'
import { keepInMemory, scenariosOver, shelfInMemory } from '../kit/scenarios.ts'

it('what cannot be read in storage costs no scenario, is named, and is not thrown away', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(someKept, fc.array(anything, { minLength: 1, maxLength: 3 }), async (kept, broken) => {
      const shelf = shelfInMemory([...kept.map(writeRecord), ...broken])
      const before = structuredClone([...shelf.held.entries()])
      const { store, actions, ready } = scenariosOver({}, shelf, 'new')
      await ready()
      expect(
        store
          .getState()
          .kept.map(({ id }) => id)
          .toSorted(),
      ).toEqual(kept.map(({ id }) => id).toSorted())
      expect(store.getState().told?.particulars.length).toBeGreaterThanOrEqual(broken.length)
      actions.save('Another')
      await ready()
      expect([...shelf.held.entries()].slice(0, before.length)).toEqual(before)
      expect(shelf.held.size).toBe(before.length + 1)
    }),
    fewerCases,
  ),
)

it(
  'a store that is full or forbidden, now and then, loses nothing: what failed is written with the next change',
  {
    timeout: patience,
  },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom('save', 'rename', 'remove')), { maxLength: 12 }),
        async deeds => {
          const shelf = shelfInMemory()
          const { actions, store, ready, names } = scenariosOver({}, shelf)
          for (const [i, [isRefused, deed]] of deeds.entries()) {
            shelf.refusal = isRefused ? new DOMException('Full', 'QuotaExceededError') : null
            const [first] = store.getState().kept
            if (deed === 'save' || !first) actions.save('Bear')
            else if (deed === 'rename') actions.rename(first.id, `Bull ${i}`)
            else actions.remove(first.id)
            const shown = names()
            await ready()
            expect(names()).toEqual(shown)
            expect(Boolean(store.getState().trouble)).toBe(isRefused)
          }
          shelf.refusal = null
          actions.save('Last')
          await ready()
          expect([...shelf.held.keys()].toSorted()).toEqual(
            store
              .getState()
              .kept.map(({ id }) => id)
              .toSorted(),
          )
        },
      ),
      cases,
    ),
)

it(
  'whatever is found where the history, the choices and the list were kept, they begin anew',
  { timeout: patience },
  () =>
    fc.assert(
      fc.property(
        fc.oneof(
          damaged(fc.constant('{"at":1,"steps":[{"says":"x","after":{}}]}')),
          anything.map(raw => JSON.stringify(raw)),
        ),
        found => {
          const history = makeHistory(makeStore(), keepInMemory(found))
          history.undo()
          history.redo()
          keepLookedAt(makeScenarioStore(), keepInMemory(found))
          expect(readChoices(found)).toMatchObject({ width: expect.any(Number), scale: expect.any(Number) })
        },
      ),
      cases,
    ),
)

it('a history that was kept goes on after a reload, and leads only through whole states', { timeout: patience }, () =>
  fc.assert(
    fc.property(fc.array(someShared, { minLength: 1, maxLength: 5 }), states => {
      const keep = keepInMemory()
      const store = makeStore()
      makeHistory(store, keep)
      for (const state of states) store.setState(state)
      const last = sharedOf(store.getState())
      const again = makeStore(last)
      const history = makeHistory(again, keep)
      for (let left = states.length; left > 0; left--) history.undo()
      for (let left = states.length; left > 0; left--) history.redo()
      expect(sharedOf(again.getState())).toEqual(last)
    }),
    cases,
  ),
)

it.each([
  ['is full', new DOMException('Full', 'QuotaExceededError')],
  ['is forbidden', new DOMException('The operation is insecure.', 'SecurityError')],
])('a place in storage that %s is an empty one', (_, error) => {
  const refuse = () => {
    throw error
  }
  const places = [() => refuse(), () => ({ getItem: refuse, setItem: refuse }) as unknown as Storage]
  for (const storage of places) {
    const keep = keepIn(storage, 'x')
    keep.write('y')
    expect(keep.read()).toBeNull()
  }
})
