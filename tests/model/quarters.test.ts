import { describe, expect, it } from 'vitest'
import { longDate, quarterLabel, quarterShort } from '../../src/model/quarters.ts'

describe('Quarters', () => {
  it('count calendar quarters from the base', () =>
    expect([-3, 0, 1, 2, 12].map(t => quarterLabel('2026-09-30', t))).toEqual([
      'Q4 2025',
      'Q3 2026',
      'Q4 2026',
      'Q1 2027',
      'Q3 2029',
    ]))

  it('belong to the quarter their month falls in', () =>
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(date => quarterLabel(date, 0))).toEqual([
      'Q1 2026',
      'Q1 2026',
      'Q2 2026',
      'Q4 2026',
    ]))

  it('are shortened where there is little room', () => expect(quarterShort('2026-09-30', 12)).toBe('Q3 ’29'))

  it('are whole', () => expect(() => quarterLabel('2026-09-30', 1.5)).toThrow('whole numbers, not 1.5'))
})

describe('Dates', () => {
  it('are written day, month, year', () =>
    expect([longDate('2026-09-30'), longDate('2027-01-05')]).toEqual(['30 September 2026', '5 January 2027']))

  it.each(['', '2026', '30.9.2026', '2026-13-01', '2026-00-10', '2026-01-32'])(
    'are refused when they are none: "%s"',
    date => expect(() => longDate(date)).toThrow(`Not a date like 2026-09-30: "${date}"`),
  )
})
