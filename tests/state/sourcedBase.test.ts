import { describe, expect, it } from 'vitest'
import { citationsOf } from '../../src/explain/citations.ts'
import { markOf } from '../../src/explain/grade.ts'
import { readFile, writeFile } from '../../src/state/codec/file.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { readRecord, writeRecord } from '../../src/state/codec/records.ts'
import { basesIn } from '../../src/state/scenario/savedItem.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { gradeContextOf, yoursIn } from '../../src/state/scenario/yours.ts'
import { scenariosOver } from '../kit/scenarios.ts'

const filed = {
  says: 'Run rate of December',
  source: 'https://www.sec.gov/q4',
  publisher: 'Amazon, filed with the SEC',
  date: '2027-01-29',
  grade: 'reported',
} as const
const own = {
  label: 'Q4',
  asOf: '2026-12-31',
  values: { 'aws.arr': 90, 'alliance.arr': 60, 'aws.valuation': 965, taxRate: 0.25, adoptionSlowdown: 0.2 },
  reasons: {
    'aws.arr': filed,
    'alliance.arr': { says: '', publisher: 'The Information', grade: 'reported' },
    'aws.valuation': { ...filed, grade: 'claimed' },
    taxRate: { says: 'A guess', grade: 'judged' },
  },
} as const
const scenario: ScenarioState = { ...initial, own }
const given = gradeContextOf(scenario)

describe('a value of an own base that has a source and a grade', () => {
  it('has the mark of its grade; without an address it is not reported, and without a source it is an assumption', () => {
    expect(markOf('aws.arr', given)).toBe('reported')
    expect(markOf('alliance.arr', given)).toBe('estimated')
    expect(markOf('taxRate', given)).toBe('yours')
    expect(markOf('adoptionSlowdown', given)).toBe('yours')
  })

  it('is cited as the sources of shipped bases are, with publisher, day and address, and is not said to be changed', () => {
    const { changed, cited } = citationsOf(['aws.arr', 'alliance.arr'], given, [])
    expect(changed).toEqual(['adoptionSlowdown'])
    expect(cited.slice(0, 2)).toMatchObject([
      { publisher: filed.publisher, date: filed.date, url: filed.source, sources: [{ key: 'aws.arr' }] },
      { publisher: 'The Information', date: null, url: null, sources: [{ key: 'alliance.arr' }] },
    ])
  })

  it('stays where its source confirms the value of the base it was made of, and is no change then', () => {
    expect(readLink(writeLink(scenario)).state.own).toEqual(own)
    expect(markOf('aws.valuation', given)).toBe('claimed')
    expect(yoursIn(scenario).map(({ key }) => key)).not.toContain('aws.valuation')
  })

  it('gives way to a change, which is an assumption until it has a source itself', () => {
    const changed = { ...scenario, changes: { 'aws.arr': 95 } }
    expect(markOf('aws.arr', gradeContextOf(changed))).toBe('yours')
    expect(markOf('aws.arr', gradeContextOf({ ...changed, reasons: { 'aws.arr': filed } }))).toBe('reported')
  })
})

it('all of it comes back from what this browser keeps, from a file and from a link', () => {
  const { actions, store } = scenariosOver(scenario)
  actions.saveBase('Q4', '2026-12-31')
  const [kept] = basesIn(store.getState().kept)
  const of = { values: own.values, reasons: own.reasons }
  expect(kept).toMatchObject(of)
  expect(readRecord(JSON.parse(JSON.stringify(writeRecord(kept!)))).kept).toEqual(kept)
  expect(readFile(writeFile([kept!]))).toEqual({ kept: [kept], dropped: [] })
  expect(readLink(writeLink(scenario))).toEqual({ state: scenario, dropped: [] })
})
