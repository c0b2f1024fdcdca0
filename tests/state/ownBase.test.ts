import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { worldOf } from '../../src/model/world.ts'
import { codeOf } from '../../src/state/codec/code.ts'
import { compare } from '../../src/state/library/compare.ts'
import { ghostOf } from '../../src/state/scenario/baseline.ts'
import { isOn } from '../../src/state/scenario/presetToggle.ts'
import { describe as said } from '../../src/state/session/describe.ts'
import { makeHistory } from '../../src/state/session/history.ts'
import { deskOf, filing, latest, scenario } from '../kit/ownBase.ts'

describe('a base of one’s own', () => {
  it('is the base it was made of with its own values, on its own day', () => {
    const { world, baseWorld, asOf, startsFrom } = deskOf(scenario).desk.get()
    expect(world).toEqual(worldOf(latest, { ...filing.values, adoptionSlowdown: 0.35 }))
    expect(baseWorld).toEqual(worldOf(latest, filing.values))
    expect([asOf, startsFrom]).toEqual(['2026-12-31', 'Q4 filing'])
  })

  it('is what resets lead back to, and what a change is measured from', () => {
    const { store, actions, desk } = deskOf(scenario)
    actions.setInput('aws.arr', 90)
    actions.resetInput('aws.arr')
    actions.resetAll()
    expect(desk.get().world).toEqual(worldOf(latest, filing.values))
    actions.setInput('aws.arr', 80)
    expect(store.getState().changes).toEqual({})
  })

  it('is what presets add to', () => {
    const own = { ...filing, values: { 'aws.matureHomeShare': 0.5 } }
    const { store, actions } = deskOf({ own })
    actions.togglePreset('flywheel')
    expect(store.getState().changes['aws.matureHomeShare']).toBe(0.65)
    expect(isOn(store.getState(), 'flywheel')).toBe(true)
  })

  it('is what ties measure their moves from', () => {
    const { store, actions } = deskOf({ own: filing, ties: [{ id: 'arr', by: 'ratio' }] })
    actions.setInput('aws.arr', 120)
    expect(store.getState().changes).toEqual({ 'aws.arr': 120, 'alliance.arr': 90 })
  })

  it('is left for a base of the model by choosing one', () => {
    const { store, actions } = deskOf(scenario)
    actions.chooseBase(latest)
    expect([store.getState().own, store.getState().changes]).toEqual([null, { adoptionSlowdown: 0.35 }])
  })

  it('is the ghost of its scenario, and no ghost of itself', () => {
    expect(ghostOf({ ...scenario, changes: {} })).toBeNull()
    const { answer, shift } = ghostOf(scenario)!
    expect([answer.aws.arr[0], shift]).toEqual([80, 0])
  })

  it('lies as many quarters after a pinned baseline as their days do', () => {
    const pinned = { base: 'reported-2026-03-31', own: null, changes: {} } as const
    expect(ghostOf({ ...scenario, baseline: pinned })?.shift).toBe(-3)
  })

  it('is compared in the same calendar quarter', () => {
    const columns = [
      { id: 'a', name: 'Present', base: latest, own: null, changes: {}, reasons: {} },
      { id: 'b', name: 'Filing', base: latest, own: filing, changes: {}, reasons: {} },
    ] as const
    const { inputs: rows, figures } = compare([...columns], 0, {
      measure: 'valueCreated',
      horizon: 12,
      asOf: '2026-09-30',
    })
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['alliance.arr', 'aws.arr'])
    expect(figures[0]!.values[1]).toBe(whatIf(worldOf(latest, filing.values)).aws.valueCreated[11])
  })

  it('has no short code', () => {
    expect(codeOf(scenario)).toBeNull()
  })

  it('is named in the list of changes, quarters by its day', () => {
    expect(said({ ...scenario, own: null }, scenario)).toBe('Start from Q4 filing')
    expect(said(scenario, { ...scenario, horizon: 4 })).toBe('Quarter Q4 2027')
    const typed = said(scenario, { ...scenario, changes: { ...scenario.changes, 'aws.arr': 90 } })
    expect(typed.replaceAll('\u00a0', ' ')).toContain('$80B → $90B')
  })

  it('comes and goes with undo', () => {
    const { store, actions } = deskOf({})
    const history = makeHistory(store, { read: () => null, write: () => {} })
    actions.chooseOwn({ base: latest, own: filing })
    history.undo()
    expect(store.getState().own).toBeNull()
    history.redo()
    expect(store.getState().own).toEqual(filing)
  })
})
