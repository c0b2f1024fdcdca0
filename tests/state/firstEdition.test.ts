import { describe, expect, it } from 'vitest'
import { firstEditionAnswer } from '../../src/analysis/editionBridge.ts'
import { readFile, writeFile } from '../../src/state/codec/file.ts'
import { fileOfLinks } from '../../src/state/codec/fileOfLinks.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { revisedLink } from '../../src/state/codec/revisedLink.ts'
import { firstEditionSays } from '../../src/state/scenario/firstEdition.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { startValue } from '../../src/state/scenario/start.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { makeHistory } from '../../src/state/session/history.ts'
import { browserWithTabs } from '../kit/desks.ts'
import { keepInMemory, scenariosOver, shelfInMemory } from '../kit/scenarios.ts'
import { visit } from '../kit/session.ts'

/** What the first edition wrote of a scenario in which its two ratios of the market and a share without an end stand wherever an input may. */
const link = [
  'v=1',
  'base=reported-2026-03-31',
  'map=matureComputeRatio%2Caws.arr',
  'own=Mine',
  'own.asOf=2026-06-30',
  'own.matureOpexRatio=0.25',
  'own.why.matureOpexRatio=Board+pack',
  'matureComputeRatio=0.4',
  'alliance.revenueShareEnd=40',
  'why.matureComputeRatio=So',
  'locks=matureOpexRatio%2CtaxRate',
  'ties=arr%3Aratio',
  'pinned=article-stake',
  'pinned.matureComputeRatio=0.5',
  'pinned.own=Theirs',
  'pinned.own.asOf=2026-06-30',
  'pinned.own.alliance.revenueShareEnd=40',
  'scene=v%3D1%26matureOpexRatio%3D0.2%26live%3DmatureComputeRatio%2Caws.arr',
].join('&')

/** The same as its files and its storage had it. */
const shared = {
  base: 'reported-2026-03-31',
  map: ['matureComputeRatio', 'aws.arr'],
  own: {
    label: 'Mine',
    asOf: '2026-06-30',
    values: { matureOpexRatio: 0.25 },
    reasons: { matureOpexRatio: { says: 'Board pack' } },
  },
  changes: { matureComputeRatio: 0.4, 'alliance.revenueShareEnd': 40 },
  reasons: { matureComputeRatio: { says: 'So' } },
  locks: ['matureOpexRatio', 'taxRate'],
  ties: [{ id: 'arr', by: 'ratio' }],
  baseline: {
    base: 'article-stake',
    own: { label: 'Theirs', asOf: '2026-06-30', values: { 'alliance.revenueShareEnd': 40 } },
    changes: { matureComputeRatio: 0.5 },
  },
  scenes: [{ shared: { changes: { matureOpexRatio: 0.2 } }, live: ['matureComputeRatio', 'aws.arr'] }],
}

const named = { id: 'x', place: 1, savedAt: '2026-10-02T12:00:00.000Z', modelVersion: '1' }
const scenario = { ...named, kind: 'scenario', name: 'Old', shared }
const preset = { ...named, id: 'p', kind: 'preset', name: 'Lean', says: 'Lean.', sets: { matureOpexRatio: 0.2 } }
const file = (...records: unknown[]) => JSON.stringify({ stakeout: 1, modelVersion: '1', records })

describe('what version 1 wrote', () => {
  const { state, dropped, firstEdition } = readLink(link)

  it('opens whole: ratios of the market are those of both labs, and a share that never ended still does not', () => {
    const ratio = { 'aws.matureComputeRatio': 0.4, 'alliance.matureComputeRatio': 0.4 }
    const opex = { 'aws.matureOpexRatio': 0.25, 'alliance.matureOpexRatio': 0.25 }
    expect(dropped).toEqual([])
    expect(state).toMatchObject({
      map: ['aws.matureComputeRatio', 'aws.arr'],
      own: { values: opex, reasons: { 'aws.matureOpexRatio': { says: 'Board pack' } } },
      changes: { ...ratio, 'alliance.revenueShareEnd': 120 },
      reasons: { 'aws.matureComputeRatio': { says: 'So' }, 'alliance.matureComputeRatio': { says: 'So' } },
      locks: ['aws.matureOpexRatio', 'alliance.matureOpexRatio', 'taxRate'],
      ties: [{ id: 'arr', by: 'ratio' }],
      baseline: {
        own: { values: { 'alliance.revenueShareEnd': 120 } },
        changes: { 'aws.matureComputeRatio': 0.5, 'alliance.matureComputeRatio': 0.5 },
      },
    })
    expect(state.scenes[0]).toMatchObject({
      shared: { changes: { 'aws.matureOpexRatio': 0.2, 'alliance.matureOpexRatio': 0.2 } },
      live: ['aws.matureComputeRatio', 'alliance.matureComputeRatio', 'aws.arr'],
    })
  })

  it('is the same out of a file, and is what it was in both', () => {
    expect(readFile(file(scenario))).toEqual({
      kept: [{ ...named, kind: 'scenario', name: 'Old', shared: state, firstEdition }],
      dropped: [],
    })
    expect(firstEdition).toEqual({
      base: 'reported-2026-03-31',
      asOf: '2026-06-30',
      values: { ...state.own!.values, ...state.changes },
    })
  })

  it('is read once: as this version writes it, nothing of it is upgraded again', () => {
    const now = writeLink({ ...initial, changes: { 'alliance.revenueShareEnd': 40 } })
    expect(readLink(now).state.changes).toEqual({ 'alliance.revenueShareEnd': 40 })
    const read = readFile(file(scenario, preset))
    if (!('kept' in read)) expect.fail(read.problem)
    expect(readFile(writeFile(read.kept))).toEqual(read)
    expect(read.kept[1]).toMatchObject({ sets: { 'aws.matureOpexRatio': 0.2, 'alliance.matureOpexRatio': 0.2 } })
  })

  it('is what it was also where a change of then is the base’s value of now', () => {
    const { state: now, firstEdition: then } = readLink('v=1&alliance.arr=50')
    expect(now.changes).toEqual({})
    expect(then!.values).toEqual({ 'alliance.arr': 50 })
    const [as50, as40] = [then!.values, {}].map(values => firstEditionAnswer('reported-2026-09-30', values))
    expect(as50!.alliance.arr[0]).toBe(50)
    expect(as40!.alliance.arr[0]).toBe(40)
  })
})

describe('an own base of the first edition', () => {
  const values = { 'alliance.arr': 40, 'aws.arr': 80, matureOpexRatio: 0.3, 'aws.revenueShareEnd': 40 }
  const base = { ...named, kind: 'base', name: 'Q4', base: 'reported-2026-09-30', asOf: '2026-12-31', values }

  it('keeps every value that a file has, and takes what it could not say from the base that it was made of', () => {
    const read = readFile(file(base))
    if (!('kept' in read)) expect.fail(read.problem)
    expect(read).toMatchObject({ kept: [{ values: { 'alliance.arr': 40, 'aws.arr': 80 } }], dropped: [] })
    const own = { label: 'Q4', asOf: '2026-12-31', values: { 'alliance.arr': 40, 'aws.arr': 80 } }
    const start = { base: 'reported-2026-09-30', own } as const
    expect(startValue(start, 'alliance.cash')).toBe(105)
    expect(startValue(start, 'alliance.arr')).toBe(40)
  })

  it('follows the repaired base where a link has only what differs', () => {
    const { state } = readLink('v=1&own=Q4&own.asOf=2026-12-31&own.aws.arr=80')
    expect(state.own!.values).toEqual({ 'aws.arr': 80 })
    expect(startValue(state, 'alliance.arr')).toBe(50)
  })
})

describe('it is told in one sentence, with what was opened', () => {
  const says = expect.stringContaining(firstEditionSays)
  const { firstEdition } = readLink(link)

  it('by a link in the address, not again on the way back, and not by one that says no version', () => {
    const { session, paste } = visit({}, link)
    expect(session.notice.getState().notice).toEqual({ says: `${firstEditionSays}.`, particulars: [], firstEdition })
    session.dismiss()
    session.actions.setInput('adoptionSlowdown', 0.35)
    paste(link)
    expect(session.notice.getState().notice).toBeNull()
    paste('taxRate=0.3')
    expect(session.notice.getState().notice).toBeNull()
    paste('v=1&taxRate=0.3&bogus=1')
    expect(session.notice.getState().notice).toMatchObject({
      says: `1 setting in this link was not understood. ${firstEditionSays}.`,
      particulars: ['the input “bogus” is not known'],
    })
  })

  it.each([
    ['a code', '0EP8-Y81P'],
    ['a link', `https://stakeout.example/#${link}`],
    ['a file', file(scenario)],
  ])('by %s that is opened', (_, text) => {
    const { actions, store } = scenariosOver()
    expect(actions.openText(text)).toBeNull()
    expect(store.getState().told).toMatchObject({ says, firstEdition: expect.anything() })
  })

  it('by a saved scenario, after it was renamed and stored anew, and no longer when it is saved again', async () => {
    const shelf = shelfInMemory([scenario])
    const first = scenariosOver({}, shelf)
    await first.ready()
    first.actions.rename('x', 'Older')
    await first.ready()
    const second = scenariosOver({}, shelf, 'b')
    await second.ready()
    second.actions.open('x')
    expect(second.store.getState().told).toEqual({
      says: `“Older” opened. ${firstEditionSays}`,
      particulars: [],
      firstEdition,
    })
    second.actions.saveOver('x')
    second.actions.open('x')
    expect(second.store.getState().told).toEqual({ says: '“Older” opened', particulars: [] })
  })

  it('by a desk of an earlier visit', async () => {
    const { tab, browser } = browserWithTabs()
    browser.held.set('x', JSON.stringify({ savedAt: '2026-10-02T14:00:00.000Z', link }))
    const { session, earlier } = await tab({}, '')
    earlier().pickUp('x')
    expect(session.notice.getState().notice).toEqual({ says: `${firstEditionSays}.`, particulars: [], firstEdition })
  })

  it('by many links that one file had, which come among the saved scenarios', () => {
    const { actions, store } = scenariosOver()
    actions.openText(fileOfLinks([link, 'v=2&taxRate=0.3'], 'Merged'))
    const [old, now] = store.getState().kept
    expect(store.getState().told?.says).toBe(`2 entries added from the file. ${firstEditionSays}`)
    expect([old, now]).toMatchObject([{ firstEdition, modelVersion: '1' }, { modelVersion: '2' }])
    expect(now).not.toHaveProperty('firstEdition')
  })
})

it('the history of a tab that was open since leads to where it led', () => {
  const keep = keepInMemory(
    JSON.stringify({
      at: 1,
      start: {},
      steps: [
        { says: 'Compute per dollar of ARR, long run 35 % → 40 %', after: { changes: { matureComputeRatio: 0.4 } } },
      ],
    }),
  )
  const { state } = readLink('v=1&matureComputeRatio=0.4')
  const history = makeHistory(makeStore(state), keep)
  expect(history.store.getState()).toMatchObject({ at: 1, steps: [{ after: { changes: state.changes } }] })
})

describe('a workbook of the first edition', () => {
  it('has nothing changed in it where it has the values of then', () => {
    const values = { 'alliance.arr': 40, matureComputeRatio: 0.35, 'aws.revenueShareEnd': 40, 'aws.opexRatio': 0.39 }
    expect(revisedLink('v=1&taxRate=0.3', { ...values, taxRate: 0.3 })).toEqual({
      link: 'v=1&taxRate=0.3',
      count: 0,
      unread: 0,
    })
  })

  it('brings what was changed in it, and is still of the first edition', () => {
    const { link: revised, count } = revisedLink('v=1&c=1zzzz&taxRate=0.3', { taxRate: 0.25, matureComputeRatio: 0.5 })
    const { state, firstEdition, damage } = readLink(revised)
    expect({ count, damage }).toEqual({ count: 2, damage: undefined })
    const changes = { taxRate: 0.25, 'aws.matureComputeRatio': 0.5, 'alliance.matureComputeRatio': 0.5 }
    expect(state.changes).toEqual(changes)
    expect(firstEdition!.values).toEqual(changes)
  })
})
