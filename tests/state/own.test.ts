import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { inputs } from '../../src/model/inputs.ts'
import { worldOf } from '../../src/model/world.ts'
import { actionsOn, isOn } from '../../src/state/actions.ts'
import { ghostOf } from '../../src/state/baseline.ts'
import { codeOf } from '../../src/state/code.ts'
import { compare } from '../../src/state/compare.ts'
import { describe as said } from '../../src/state/describe.ts'
import { liveDesk } from '../../src/state/desk.ts'
import { readFile, writeFile } from '../../src/state/file.ts'
import { makeHistory } from '../../src/state/history.ts'
import { readLink, writeLink } from '../../src/state/link.ts'
import { basesIn, startOf } from '../../src/state/scenarios.ts'
import { initial, type Shared, sharedOf } from '../../src/state/shared.ts'
import { makeStore } from '../../src/state/store.ts'
import { scenariosOver, shelfInMemory, someBase, someScenario } from '../kit/scenarios.ts'

const latest = 'reported-2026-09-30'
const filing = { label: 'Q4 filing', asOf: '2026-12-31', values: { 'aws.arr': 80, 'alliance.arr': 60 } }
const scenario: Shared = { ...initial, own: filing, changes: { adoptionSlowdown: 0.35 } }
const deskOf = (shared: Partial<Shared>) => {
  const store = makeStore(shared)
  return { store, actions: actionsOn(store), desk: liveDesk(store, task => task()) }
}

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

it('comes back from a reload with the list of changes', () => {
  let held: string | null = null
  const keep = { read: () => held, write: (text: string) => void (held = text) }
  const { store, actions } = deskOf({ changes: { 'aws.arr': 80 } })
  makeHistory(store, keep)
  actions.chooseOwn({ base: latest, own: filing })
  actions.setInput('adoptionSlowdown', 0.35)
  const again = makeStore(readLink(writeLink(sharedOf(store.getState()))).state)
  const history = makeHistory(again, keep)
  history.undo()
  history.undo()
  expect(sharedOf(again.getState())).toEqual({ ...initial, changes: { 'aws.arr': 80 } })
})

describe('in a link', () => {
  it('stands with its name, its day and only what it has other than the base', () => {
    const link = writeLink(scenario)
    expect(decodeURIComponent(link)).toBe(
      'v=1&own=Q4+filing&own.asOf=2026-12-31&own.aws.arr=80&own.alliance.arr=60&adoptionSlowdown=0.35',
    )
    expect(readLink(link)).toEqual({ state: scenario, dropped: [] })
  })

  it('can be the pinned baseline', () => {
    const state = { ...initial, baseline: { base: latest, own: filing, changes: { taxRate: 0.3 } } } as const
    expect(readLink(writeLink(state))).toEqual({ state, dropped: [] })
  })

  it.each([
    ['v=1&own=X', 'the base “X” begins on “nothing”, which is no day'],
    ['v=1&own=X&own.asOf=2026-02-30', 'the base “X” begins on “2026-02-30”, which is no day'],
    ['v=1&own=X&own.asOf=2026-12-31&own.bogus=1', 'in the base “X”, the input “bogus” is not known'],
    ['v=1&own.asOf=2026-12-31&own.aws.arr=9e9', 'in the base “Unnamed”, aws.arr is outside 0.5 to 200'],
  ])('%s opens, and says: %s', (link, sentence) => expect(readLink(link).dropped).toEqual([sentence]))
})

describe('in a file', () => {
  it('has a value for every input, and comes back with those that are its own', () => {
    const kept = [someScenario('Bear', scenario), someBase('Q4', { 'aws.arr': 80 })]
    const [bear, base] = JSON.parse(writeFile(kept)).records
    expect([bear.shared.own.values, base.values].map(values => Object.keys(values).length)).toEqual([
      inputs.length,
      inputs.length,
    ])
    expect(inputs.map(({ key }) => bear.shared.own.values[key])).toEqual(
      inputs.map(({ key }) => worldOf(latest, filing.values)[key]),
    )
    expect(readFile(writeFile(kept))).toEqual({ kept, dropped: [] })
  })

  it('is refused where it begins on no day, or is made of no known base', () => {
    const text = writeFile([someBase('A', {}, 'soon'), someBase('B', {}), someScenario('C')])
    const { records, ...frame } = JSON.parse(text)
    records[1].base = 'x'
    expect(readFile(JSON.stringify({ ...frame, records }))).toEqual({
      kept: [someScenario('C')],
      dropped: ['in “A”, the base “A” begins on “soon”, which is no day', 'in “B”, the base “x” is not known'],
    })
  })
})

describe('kept with the scenarios', () => {
  it('is made of what is on the desk, which then starts from it without a change', () => {
    const { desk, actions, store } = scenariosOver({ changes: { 'aws.arr': 80 } })
    actions.saveBase('Q4 filing', '2026-12-31')
    expect(store.getState().kept[0]).toMatchObject({ kind: 'base', name: 'Q4 filing', asOf: '2026-12-31' })
    const own = { label: 'Q4 filing', asOf: '2026-12-31', values: { 'aws.arr': 80 } }
    expect(sharedOf(desk.getState())).toEqual({ ...initial, own })
  })

  it('is made of another of one’s own with the changes laid over it', () => {
    const { desk, actions } = scenariosOver({ own: filing, changes: { 'aws.arr': 85 } })
    actions.saveBase('Q1', '2027-03-31')
    expect(desk.getState().own?.values).toEqual({ 'aws.arr': 85, 'alliance.arr': 60 })
  })

  it('is not made without a real day', () => {
    const { actions, names } = scenariosOver()
    actions.saveBase('Q4', '2026-02-30')
    expect(names()).toEqual([])
  })

  it('is there again from storage, and a change that it already has is none', async () => {
    const { desk, store, ready } = scenariosOver(
      { changes: { 'aws.arr': 80, taxRate: 0.3 } },
      shelfInMemory([someBase('Q4', { 'aws.arr': 80 })]),
    )
    await ready()
    const [base] = basesIn(store.getState().kept)
    actionsOn(desk).chooseOwn(startOf(base!))
    expect([desk.getState().own?.asOf, desk.getState().changes]).toEqual(['2026-12-31', { taxRate: 0.3 }])
  })

  it('is kept where it came with a link, under a name that is free', () => {
    const { desk, actions, names } = scenariosOver({ changes: { taxRate: 0.3 } })
    actions.saveBase('Q4 filing', '2027-03-31')
    desk.setState({ own: filing })
    actions.keepBase()
    expect([names(), desk.getState().own]).toEqual([['Q4 filing', 'Q4 filing 2'], { ...filing, label: 'Q4 filing 2' }])
  })

  it('takes its new name onto the desk that starts from it', () => {
    const { desk, actions, names } = scenariosOver()
    actions.saveBase('Q4', '2026-12-31')
    actions.renameBase('1', 'Fourth quarter')
    expect([names(), desk.getState().own?.label]).toEqual([['Fourth quarter'], 'Fourth quarter'])
  })

  it('is deleted with a way back, and the desk that starts from it keeps its figures', () => {
    const { desk, actions, names, store } = scenariosOver({ changes: { 'aws.arr': 80 } })
    actions.saveBase('Q4', '2026-12-31')
    actions.remove('1')
    expect([names(), desk.getState().own?.values]).toEqual([[], { 'aws.arr': 80 }])
    store.getState().told?.undo?.()
    expect(names()).toEqual(['Q4'])
  })
})
