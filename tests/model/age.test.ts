import { describe, expect, it } from 'vitest'
import { ageText, missingReports } from '../../src/model/age.ts'
import { bases, latestBase } from '../../src/model/bases.ts'
import { isOut, reportsUntil } from '../../src/model/reports.ts'
import { factsIn, rowsOf, type Ticker } from '../filings/files.ts'

const latest = bases[latestBase]

describe('the calendar of reports', () => {
  it.each([
    ['Amazon', 'AMZN'],
    ['Microsoft', 'MSFT'],
    ['Nvidia', 'NVDA'],
  ] as const)('%s: what was filed stands in its filings, under the same number', (company, ticker: Ticker) => {
    const filed = reportsUntil('2026-09-01').filter(report => report.company === company)
    expect(filed).toHaveLength(4)
    for (const { period, day, form, address, isEstimated } of filed) {
      const first = rowsOf(ticker)
        .filter(row => row.end === period)
        .toSorted((a, b) => a.filed.localeCompare(b.filed))[0]!
      expect([first.filed, first.form, isEstimated]).toEqual([day, form, false])
      expect(address).toContain(`/${first.accn}-index.htm`)
    }
    expect(factsIn(ticker).length).toBeGreaterThan(0)
  })

  it('what is to come is estimated: 52 weeks after the report of the year before, on the same day of the week', () => {
    const ahead = reportsUntil('2027-03-01').filter(({ isEstimated }) => isEstimated)
    expect(ahead.map(({ company, form, period, day }) => [company, form, period, day])).toEqual([
      ['Microsoft', '10-Q', '2026-09-30', '2026-10-28'],
      ['Amazon', '10-Q', '2026-09-30', '2026-10-30'],
      ['Nvidia', '10-Q', '2026-10-25', '2026-11-18'],
      ['Microsoft', '10-Q', '2026-12-31', '2027-01-27'],
      ['Amazon', '10-K', '2026-12-31', '2027-02-05'],
      ['Nvidia', '10-K', '2027-01-24', '2027-02-24'],
    ])
  })

  it('an estimated one is known to be out only when it had to be filed: 40 days after a quarter, 60 after a year', () => {
    const amazon = reportsUntil('2026-12-31').find(({ company, isEstimated }) => company === 'Amazon' && isEstimated)!
    expect(amazon.due).toBe('2026-11-09')
    expect([isOut(amazon, '2026-11-09'), isOut(amazon, '2026-11-10')]).toEqual([false, true])
  })
})

describe('how old a base is', () => {
  it.each([
    ['2026-10-09', null],
    ['2026-10-27', null],
    ['2026-10-30', '30 days old; Amazon was due about 30 October; Microsoft was due about 28 October'],
    ['2026-11-10', '41 days old; Amazon and Microsoft have reported since'],
    ['2026-11-30', '61 days old; Amazon and Microsoft have reported since'],
    ['2026-12-05', '66 days old; Amazon, Microsoft and Nvidia have reported since'],
  ])('the latest base on %s', (today, text) => expect(ageText(latest, today)).toBe(text))

  it('a base of March counts what was reported on later periods, not the reports on its own', () => {
    const since = missingReports(bases['reported-2026-03-31'], '2026-07-31')
    expect(since.map(({ company, period }) => [company, period])).toEqual([
      ['Amazon', '2026-06-30'],
      ['Microsoft', '2026-06-30'],
      ['Nvidia', '2026-04-26'],
    ])
    expect(missingReports(bases['reported-2026-03-31'], '2026-05-01')).toEqual([])
  })

  it('a base that carries values of an earlier day says the age of both', () =>
    expect(ageText({ asOf: '2026-11-20', readTo: '2026-10-09', carriedFrom: '2026-09-30' }, '2026-11-21')).toBe(
      '1 day old, most of it 52 days; Amazon and Microsoft have reported since',
    ))

  it('what came in since is no longer missing', () =>
    expect(ageText({ ...latest, updated: { Microsoft: '2026-09-30', Nvidia: '2026-10-25' } }, '2026-11-30')).toBe(
      '61 days old; Amazon has reported since',
    ))
})
