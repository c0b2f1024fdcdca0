import { afterEach, describe, expect, it, vi } from 'vitest'
import shipped from '../../public/data/facts.json' with { type: 'json' }
import { dayHere, isDay, lastDay, quartersSince } from '../../src/data/dates.ts'

describe('a period', () => {
  it.each([
    ['a day', '2026-03-31', '2026-03-31'],
    ['a month', '2024-02', '2024-02-29'],
    ['a quarter', '2025-Q2', '2025-06-30'],
    ['a year', '2026', '2026-12-31'],
    ['a calendar year', 'CY2026', '2026-12-31'],
    ['a range', '2026-10/2026-11', '2026-11-30'],
  ])('that is %s ends on its last day: %s', (_, text, day) => expect(lastDay(text)).toBe(day))

  it.each([
    'FY2026',
    'FY2026-Q2',
    'FY2027-H1',
    'n/a',
    'seed',
    '',
    '2026-02-30',
    '2026-00-01',
    '2026-13',
    '2026-Q5',
    '3/31/2026',
  ])('such as "%s" has no date', text => expect(lastDay(text)).toBeNull())

  it('is undated in the shipped facts only where it is fiscal or open', () => {
    const undated = shipped.map(fact => fact.period_or_date).filter(text => lastDay(text) === null)
    const open = undated.filter(text => !/^FY\d{4}/.test(text))
    expect([...new Set(open)]).toEqual(['n/a', 'seed'])
  })

  it('is a day only when written in full', () =>
    expect(['2026-03-31', '2026-03', '2026-02-30', '2026-03-31/2026-03-31'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]))
})

describe('quarters since the base', () => {
  it('are whole numbers between quarter ends', () =>
    expect(
      ['2024-12-31', '2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'].map(day =>
        quartersSince('2026-09-30', day),
      ),
    ).toEqual([-7, -2, -1, 0, 1]))

  it('count a day as its share of its quarter', () =>
    expect(quartersSince('2026-03-31', '2026-02-14')).toBe(45 / 90 - 1))

  it('grow with every day, also over a leap day and a turn of the year', () => {
    const days = ['2023-12-30', '2023-12-31', '2024-01-01', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-31']
    const quarters = days.map(day => quartersSince('2023-12-31', day))
    expect(quarters).toEqual(quarters.toSorted((a, b) => a - b))
    expect(new Set(quarters).size).toBe(days.length)
  })

  it('refuse what is not a day', () =>
    expect(() => quartersSince('2026-Q3', '2026-03-31')).toThrow('not a day: "2026-Q3"'))
})

describe('the day on which somebody did something', () => {
  afterEach(() => void vi.unstubAllEnvs())

  it.each([
    ['America/Los_Angeles', '2026-11-29'],
    ['America/New_York', '2026-11-29'],
    ['UTC', '2026-11-30'],
    ['Pacific/Kiritimati', '2026-11-30'],
  ])('is that of the reader’s clock: three in the morning in Greenwich, read in %s', (zone, day) => {
    vi.stubEnv('TZ', zone)
    const moment = '2026-11-30T03:00:00.000Z'
    expect([moment, new Date(moment), Date.parse(moment)].map(dayHere)).toEqual([day, day, day])
    expect(dayHere('2026-11-30')).toBe('2026-11-30')
  })

  it.each(['', 'soon', '2026', '2026-13-01T00:00:00Z', 'Nov 30'])('and none of “%s”', text =>
    expect(dayHere(text)).toBeNull(),
  )
})
