import { describe, expect, it } from 'vitest'
import { inputs } from '../../src/model/inputs.ts'
import { worldOf } from '../../src/model/world.ts'
import { marketRemarks } from '../../src/provenance/marketRemarks.ts'
import { readFile, writeFile } from '../../src/state/codec/file.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { readRecord, writeRecord } from '../../src/state/codec/records.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { basesIn, type OwnBase, startOf } from '../../src/state/scenario/savedItem.ts'
import { initial, sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'
import { makeHistory } from '../../src/state/session/history.ts'
import { deskOf, filing, latest, scenario } from '../kit/ownBase.ts'
import { scenariosOver, shelfInMemory, someBase, someScenario } from '../kit/scenarios.ts'

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
      'v=2&c=5p0qx&own=Q4+filing&own.asOf=2026-12-31&own.aws.arr=80&own.alliance.arr=60&adoptionSlowdown=0.35',
    )
    expect(readLink(link)).toEqual({ state: scenario, dropped: [] })
  })

  it('can be the pinned baseline', () => {
    const state = { ...initial, baseline: { base: latest, own: filing, changes: { taxRate: 0.3 } } } as const
    expect(readLink(writeLink(state))).toEqual({ state, dropped: [] })
  })

  it.each([
    ['v=2&own=X', 'the base “X” begins on “nothing”, which is no day'],
    ['v=2&own=X&own.asOf=2026-02-30', 'the base “X” begins on “2026-02-30”, which is no day'],
    ['v=2&own=X&own.asOf=2026-12-31&own.bogus=1', 'in the base “X”, the input “bogus” is not known'],
    ['v=2&own.asOf=2026-12-31&own.aws.arr=9e9', 'in the base “Unnamed”, aws.arr is outside 0.5 to 200'],
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

describe('keeps why its values are what they are', () => {
  const reasons = {
    'aws.arr': { says: 'The run rate of October, <b>“=1+1”</b> & more', source: 'https://example.com/a?b=1&c=2#d' },
    taxRate: { says: 'As filed' },
  }
  const explained = {
    label: 'Q4 filing',
    asOf: '2026-12-31',
    values: { 'aws.arr': 80, taxRate: 0.3, 'alliance.arr': 60 },
    reasons,
  }

  it('from the changes that it was made of, and from the base before it where those were not changed again', () => {
    const { desk, actions, store } = scenariosOver({
      changes: { 'aws.arr': 80, taxRate: 0.3, 'alliance.arr': 60 },
      reasons,
    })
    actions.saveBase('Q4 filing', '2026-12-31')
    expect(desk.getState()).toMatchObject({ own: explained, changes: {}, reasons: {} })
    expect(basesIn(store.getState().kept)[0]!.reasons).toEqual(reasons)
    actionsOn(desk).adopt('aws.arr', 90, { says: 'November' })
    actionsOn(desk).setInput('taxRate', 0.25)
    actions.saveBase('Q1', '2027-03-31')
    expect(desk.getState().own?.reasons).toEqual({ 'aws.arr': { says: 'November' } })
  })

  it('in a link, a pinned baseline, a scene, a file and the storage', () => {
    const state = {
      ...initial,
      own: explained,
      baseline: {
        base: latest,
        own: explained,
        changes: { adoptionSlowdown: 0.2 },
        reasons: { adoptionSlowdown: { says: 'Slow' } },
      },
      scenes: sceneAdded([], { ...initial, own: explained }, null),
    } as const
    expect(readLink(writeLink(state))).toEqual({ state, dropped: [] })
    const kept = [someScenario('Bear', state), { ...someBase('Q4', explained.values), reasons }]
    expect(readFile(writeFile(kept))).toEqual({ kept, dropped: [] })
    expect(kept.map(one => readRecord(structuredClone(writeRecord(one))).kept)).toEqual(kept)
  })

  it('and opens without them as it was kept before there were any', () => {
    const { reasons: _, ...record } = writeRecord({ ...someBase('Q4', { 'aws.arr': 80 }), reasons }) as OwnBase
    expect(readRecord(record)).toEqual({ kept: someBase('Q4', { 'aws.arr': 80 }), dropped: [] })
    expect(readLink('v=2&own=Q4&own.asOf=2026-12-31&own.aws.arr=80').state.own).toEqual({
      label: 'Q4',
      asOf: '2026-12-31',
      values: { 'aws.arr': 80 },
    })
  })

  it('and says which of them were not understood', () => {
    const link =
      'v=2&own=Q4&own.asOf=2026-12-31&own.aws.arr=80&own.why.bogus=x&own.why.aws.arr=y&own.source.aws.arr=javascript:1'
    const { state, dropped } = readLink(link)
    expect(state.own?.reasons).toEqual({ 'aws.arr': { says: 'y' } })
    expect(dropped).toEqual([
      'in the base “Q4”, the reason for “bogus” is not readable',
      'in the base “Q4”, the source of the reason for aws.arr is no web address',
    ])
  })

  it('as a preset of one’s own and a pinned baseline keep theirs', () => {
    const { desk, actions } = scenariosOver({ changes: { 'aws.arr': 80, taxRate: 0.3 }, reasons })
    actions.savePreset('Filed', 'As filed.')
    actionsOn(desk).pinBaseline()
    expect(desk.getState().baseline?.reasons).toEqual(reasons)
    actions.togglePreset('1')
    expect(desk.getState()).toMatchObject({ changes: {}, reasons: {} })
    actions.togglePreset('1')
    expect(desk.getState()).toMatchObject({ changes: { 'aws.arr': 80, taxRate: 0.3 }, reasons })
  })

  it('so that a simulated market value in it is still told as one', () => {
    const { desk, actions } = scenariosOver()
    actionsOn(desk).adopt('aws.marketCap', 2675, { says: 'Market value of 22 November 2026, simulated' })
    const before = marketRemarks(desk.getState())
    actions.saveBase('Q4', '2026-12-31')
    expect(marketRemarks(desk.getState())).toEqual(before)
    expect(before).toEqual(["Owner's market value today, Amazon: Market value of 22 November 2026, simulated."])
  })
})
