import { describe, expect, it } from 'vitest'
import { dayOfQuarter, daysBetween } from '../../src/model/calendar.ts'

describe('the day of a quarter', () => {
  it.each([
    ['the same day of the month', '2026-11-20', 1, '2027-02-20'],
    ['over the turn of the year', '2026-11-20', 5, '2028-02-20'],
    ['the last where the base’s day is the last', '2026-09-30', 1, '2026-12-31'],
    ['and where that is a longer month', '2026-06-30', 2, '2026-12-31'],
    ['in February of a leap year', '2027-11-30', 1, '2028-02-29'],
    ['in any other February', '2026-11-30', 1, '2027-02-28'],
    ['the last of a month that is too short', '2026-08-30', 2, '2027-02-28'],
    ['today, at quarter 0', '2026-11-20', 0, '2026-11-20'],
    ['six years on', '2026-09-30', 24, '2032-09-30'],
  ])('is %s', (_, asOf, quarter, day) => expect(dayOfQuarter(asOf, quarter)).toBe(day))
})

it('days are counted over leap days, and below zero backwards', () =>
  expect([
    daysBetween('2027-03-01', '2028-03-01'),
    daysBetween('2026-03-01', '2027-03-01'),
    daysBetween('2027-03-01', '2027-02-27'),
    daysBetween('2027-03-01', '2027-03-01'),
  ]).toEqual([366, 365, -2, 0]))
