import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readChoices, scales } from '../../src/app/export/choices.ts'
import { annotationIds } from '../../src/export/annotations.ts'
import { decimalMarkIds } from '../../src/export/csv.ts'
import { formatIds } from '../../src/export/formats.ts'
import { sizeIds } from '../../src/export/sizes.ts'
import { readShared, writeShared } from '../../src/state/codec/fields.ts'
import { writeRecord } from '../../src/state/codec/records.ts'
import { keepLookedAt } from '../../src/state/library/comparisonView.ts'
import { makeScenarioStore } from '../../src/state/library/scenarioStore.ts'
import { initial, sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { makeHistory } from '../../src/state/session/history.ts'
import { keepIn } from '../../src/state/settings/storageSlot.ts'
import { anything, cases, damaged, fewerCases, patience, someSavedItems, someShared, words } from '../kit/fuzz.ts'
import { keepInMemory, scenariosOver, shelfInMemory } from '../kit/scenarios.ts'

it('what cannot be read in storage costs no scenario, is named, and is not thrown away', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(someSavedItems, fc.array(anything, { minLength: 1, maxLength: 3 }), async (kept, broken) => {
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

const found = fc.oneof(
  // Two steps that lead here, and two that lead elsewhere.
  damaged(
    fc.constantFrom(
      '{"at":1,"steps":[{"says":"x","after":{}}]}',
      '{"at":1,"steps":[{"says":"x","after":{"horizon":7}}]}',
    ),
  ),
  anything.map(raw => JSON.stringify(raw)),
)

it('whatever is found where the history was kept, it has whole steps or none, and goes on', { timeout: patience }, () =>
  fc.assert(
    fc.property(found, text => {
      const [desk, keep] = [makeStore(), keepInMemory(text)]
      const history = makeHistory(desk, keep)
      const { steps, at } = history.store.getState()
      expect(steps.length === 0 ? at === 0 : at >= 0 && at <= steps.length).toBe(true)
      for (const { says, before, after } of steps) {
        expect(says).toBeTypeOf('string')
        for (const state of [before, after]) expect(readShared(writeShared(state)).state).toEqual(state)
      }
      history.undo()
      history.redo()
      expect(sharedOf(desk.getState())).toEqual(initial)
      desk.setState({ horizon: 7 })
      expect(history.store.getState().steps.length).toBe(history.store.getState().at)
      history.undo()
      expect(desk.getState().horizon).toBe(initial.horizon)
      history.redo()
      const again = makeHistory(makeStore(sharedOf(desk.getState())), keep)
      expect(again.store.getState()).toEqual(history.store.getState())
    }),
    cases,
  ),
)

it(
  'what was looked at in the list is as it was kept, or as on a first visit: whatever was found there',
  {
    timeout: patience,
  },
  () =>
    fc.assert(
      fc.property(fc.oneof(found, damaged(fc.constant(JSON.stringify(lookedAt)))), text => {
        const [scenarios, keep] = [makeScenarioStore(), keepInMemory(text)]
        keepLookedAt(scenarios, keep)
        const { overlaid, leftOut, sortedBy, open, openedAs } = scenarios.getState()
        for (const ids of [overlaid, leftOut]) {
          expect(Array.isArray(ids)).toBe(true)
          for (const id of ids) expect(id).toBeTypeOf('string')
        }
        expect(['effect', 'name']).toContain(sortedBy)
        if (open !== null) expect(open).toBeTypeOf('string')
        if (openedAs) expect(readShared(writeShared(openedAs.shared)).state).toEqual(openedAs.shared)
        scenarios.setState({ overlaid: ['bear'], sortedBy: sortedBy === 'name' ? 'effect' : 'name' })
        const again = makeScenarioStore()
        keepLookedAt(again, keep)
        expect(again.getState()).toEqual(scenarios.getState())
      }),
      cases,
    ),
)

const oddChoice = fc.oneof(anything, fc.boolean(), fc.integer(), fc.double({ noNaN: true }), fc.array(words))

const lookedAt = { overlaid: ['bear'], leftOut: ['bull'], sortedBy: 'name', open: 'bear', openedAs: null }

it(
  'whatever is found where the choices of a picture were kept, each is one that is offered',
  { timeout: patience },
  () =>
    fc.assert(
      fc.property(
        fc.oneof(
          found,
          fc.dictionary(fc.constantFrom(...Object.keys(readChoices(null))), oddChoice).map(raw => JSON.stringify(raw)),
        ),
        text => {
          const { size, theme, format, scale, width, height, annotations, ...switches } = readChoices(text)
          expect([...sizeIds, 'own']).toContain(size)
          expect(['light', 'dark', 'transparent', 'transparent-dark']).toContain(theme)
          expect(formatIds).toContain(format)
          expect(scales).toContain(scale)
          for (const length of [width, height]) expect(length > 0 && length < 1000).toBe(true)
          for (const id of annotations) expect(annotationIds).toContain(id)
          expect([null, ...decimalMarkIds]).toContain(switches.decimalMark)
          for (const isOn of [switches.isInPixels, switches.hasQr, switches.isCarried])
            expect(isOn).toBeTypeOf('boolean')
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
