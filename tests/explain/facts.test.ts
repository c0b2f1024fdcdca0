import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/data/facts.ts'
import { citationsOf } from '../../src/explain/citations.ts'
import { conflictsOf } from '../../src/explain/conflicts.ts'
import { factText, lackOf, markOfFact, metricText, periodText, valueIn } from '../../src/explain/fact.ts'
import { feedsOf } from '../../src/explain/feeds.ts'
import { everything, factRows, findFacts, type Sort } from '../../src/explain/findFacts.ts'
import { csvText } from '../../src/export/csv.ts'
import { inputOf } from '../../src/model/inputs.ts'

const facts = JSON.parse(readFileSync(new URL('../../public/data/facts.json', import.meta.url), 'utf8')) as Fact[]
const byDate: Sort = { by: 'date', isDown: true }
const the = (id: string) => facts.find(fact => fact.id === id)!

describe('facts are found', () => {
  it('all of them where nothing is asked for', () =>
    expect(findFacts(facts, everything, byDate)).toHaveLength(facts.length))

  it('by words in any order, wherever they stand', () =>
    expect(findFacts(facts, { ...everything, text: 'coatue SERIES' }, byDate).map(({ id }) => id)).toContain(
      'an-val-G',
    ))

  it('by whom, by kind and by date, both days included', () => {
    const wanted = { ...everything, entity: 'Amazon', kind: 'reported', from: '2026-03-31', to: '2026-03-31' } as const
    const found = findFacts(facts, wanted, byDate)
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['az-fv-2026q1', 'az-fv-2026q1-cn']))
    expect(found.every(({ entity, kind }) => entity === 'Amazon' && kind === 'reported')).toBe(true)
  })

  it('sorted by a column, what has no date last whichever way', () => {
    for (const isDown of [true, false]) {
      const last = findFacts(facts, everything, { by: 'date', isDown }).at(-1)!
      expect(last.period_or_date).toMatch(/n\/a|seed/)
    }
  })

  it('those that do not agree, with what they do not agree with', () => {
    const disputed = findFacts(facts, { ...everything, isDisputed: true }, byDate)
    const { alike, noted } = conflictsOf(facts)
    expect(new Set(disputed)).toEqual(new Set([...alike.flat(), ...noted]))
    expect(alike.every(group => new Set(group.map(({ value }) => value)).size > 1)).toBe(true)
  })
})

describe('a fact says what it is', () => {
  it.each([
    ['an-val-H', '$965B', 'Post money valuation'],
    ['an-arr-2024-01-01', '$87M', 'Run rate revenue'],
    ['sh-amzn-n', '10.786', 'Shares outstanding billions'],
    ['mt-life-55', '5.5 years', 'Server life'],
    ['oa-ipo-2027', '2027', 'IPO timing'],
    ['rg-ec-dma-cloud', '1', 'EC DMA cloud preliminary'],
    ['ms-oai-own-2026', '25\u00a0%', 'OpenAI ownership %'],
    ['an-ipo-market', '9 November 2026', 'IPO marketing earliest date'],
  ])('%s: %s, %s', (id, value, metric) => expect([factText(the(id)), metricText(the(id))]).toEqual([value, metric]))

  it.each([
    ['ms-capex-fy26', 'FY2026, year to 30 June 2026'],
    ['nv-dc-FY2027-Q2', 'FY2027-Q2, quarter to 26 July 2026'],
    ['nv-eqgain-h1', 'FY2027-H1, half to 26 July 2026'],
    ['az-capex-2025', '2025'],
    ['az-fv-2026q1', '31 March 2026'],
  ])('%s is for %s', (id, period) => expect(periodText(the(id))).toBe(period))

  it('only what was reported, with address and quote, counts as reported; the rest says what it lacks', () => {
    for (const fact of facts) {
      const isWhole = fact.kind === 'reported' && Boolean(fact.source_url) && Boolean(fact.quote)
      expect(markOfFact(fact) === 'reported').toBe(isWhole)
      expect(lackOf(fact) === null).toBe(Boolean(fact.source_url) && Boolean(fact.quote))
    }
  })
})

it.each([
  ['chipLife', 'gg-life-6', 6],
  ['chipLife', 'mt-life-55', 5.5],
  ['aws.shares', 'sh-amzn-n', 10.786313572],
  ['aws.shares', 'sh-amzn-cap', null],
  ['vendorMargin', 'nv-gm-guide-q3', 0.74],
  ['aws.invested', 'az-own-calc-q1', null],
] as const)('%s is held against %s in its own unit: %s', (key, id, value) =>
  expect(valueIn(inputOf(key).parameter.unit, the(id))).toBe(value),
)

it('a spreadsheet takes no text of a fact for a formula', () => {
  const bad = { ...the('an-val-H'), quote: '=HYPERLINK("http://x")', note: '@SUM(1)', source_title: '-2+3' }
  const [, row = ''] = csvText(factRows([bad]), 'point').split('\r\n')
  expect(row).toContain('"\'=HYPERLINK(""http://x"")"')
  expect(row).toContain("'@SUM(1)")
  expect(row).toContain("'-2+3")
})

it('a chart cites what feeds it: every input is changed, cited or judged, and none twice', () => {
  const lines = ['aws.valueCreated', 'alliance.valueCreated'] as const
  const given = { base: 'reported-2026-09-30', yours: { 'aws.valuation': 500 } } as const
  const { changed, cited, judged } = citationsOf(lines, given, facts)
  const all = [...changed, ...cited.flatMap(({ sources }) => sources.map(({ key }) => key)), ...judged]
  expect(changed).toEqual(['aws.valuation'])
  expect(all.toSorted()).toEqual([...feedsOf(lines).inputs].toSorted())
})
