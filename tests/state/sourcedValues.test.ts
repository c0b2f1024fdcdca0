import { expect, it } from 'vitest'
import { sourceIn } from '../../src/state/scenario/reasons.ts'
import type { SourcedValue } from '../../src/state/scenario/sourcedValue.ts'
import { makeHistory } from '../../src/state/session/history.ts'
import { deskOf, filing } from '../kit/ownBase.ts'
import { keepInMemory, scenariosOver } from '../kit/scenarios.ts'

const filed = {
  says: '',
  source: 'https://www.sec.gov/q4',
  publisher: 'Amazon, filed with the SEC',
  date: '2027-01-29',
  grade: 'reported',
} as const
const values: SourcedValue[] = [
  { key: 'aws.arr', value: 90, reason: filed },
  { key: 'taxRate', value: 0.25 },
]

it('values from elsewhere become changes with their reasons, and one undo takes all of them back', () => {
  const { store, actions } = deskOf({ changes: { taxRate: 0.3 }, reasons: { taxRate: { says: 'Old law' } } })
  const before = store.getState()
  const history = makeHistory(store, keepInMemory())
  actions.adoptValues(values)
  expect(store.getState().changes).toEqual({ 'aws.arr': 90, taxRate: 0.25 })
  expect(store.getState().reasons, 'the old reason was for another value').toEqual({ 'aws.arr': filed })
  expect(history.store.getState().steps.map(({ says }) => says)).toEqual(['2 inputs changed'])
  history.undo()
  expect([store.getState().changes, store.getState().reasons]).toEqual([before.changes, before.reasons])
})

it('they are held to the range of their inputs, whole where quarters are counted, and none where the start has them', () => {
  const { store, actions } = deskOf({ own: filing })
  actions.adoptValues([
    { key: 'aws.arr', value: 80, reason: filed },
    { key: 'aws.valuation', value: 1e9 },
    { key: 'lockupQuarters', value: 3.4 },
  ])
  expect(store.getState().changes).toEqual({ 'aws.valuation': 2500, lockupQuarters: 3 })
  expect(store.getState().reasons).toEqual({})
})

it('a new base is made of what is on the desk and of such values, in one step, and keeps every source', () => {
  const { desk, actions, store } = scenariosOver({
    own: { ...filing, reasons: { 'aws.arr': { says: 'Press' }, 'alliance.arr': { says: 'Press' } } },
    changes: { adoptionSlowdown: 0.2 },
    reasons: { adoptionSlowdown: { says: 'Survey', source: 'https://example.org/cfo' } },
  })
  const { own: before } = desk.getState()
  const history = makeHistory(desk, keepInMemory())
  actions.saveBase('Q1', '2027-03-31', values)
  const own = {
    before,
    asOf: '2027-03-31',
    values: { 'aws.arr': 90, 'alliance.arr': 60, adoptionSlowdown: 0.2, taxRate: 0.25 },
    reasons: {
      'aws.arr': filed,
      'alliance.arr': { says: 'Press' },
      adoptionSlowdown: { says: 'Survey', source: 'https://example.org/cfo' },
    },
  }
  expect(desk.getState().own).toEqual({ label: 'Q1', ...own })
  expect([desk.getState().changes, desk.getState().reasons]).toEqual([{}, {}])
  expect(store.getState().kept).toMatchObject([{ kind: 'base', name: 'Q1', ...own }])
  expect(history.store.getState().steps).toHaveLength(1)
  history.undo()
  expect(desk.getState().own?.label).toBe('Q4 filing')
})

it('a source is an address only where it can be linked to; all else is who published it', () => {
  expect(sourceIn(' https://www.sec.gov/x ')).toEqual({ source: 'https://www.sec.gov/x' })
  expect(sourceIn('Earnings call')).toEqual({ publisher: 'Earnings call' })
  expect(sourceIn('javascript:alert(1)')).toEqual({ publisher: 'javascript:alert(1)' })
  expect(sourceIn('  ')).toEqual({})
})
