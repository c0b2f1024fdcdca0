import { expect, it } from 'vitest'
import { ageWords, dollars, freshWord, freshWords } from '../../../src/app/market/words.ts'
import type { Freshness } from '../../../src/data/market/freshness.ts'

const at = new Date(2026, 10, 22, 14, 32, 5).getTime()
const fresh = (told: Partial<Freshness>): Freshness => ({ state: 'live', isSimulated: false, age: 2400, at, ...told })

it.each<[Partial<Freshness>, string, string]>([
  [{}, 'live, 2 s', 'live'],
  [{ state: 'delayed', age: 16 * 60_000 }, 'delayed, 16 min', 'delayed'],
  [{ state: 'simulated', isSimulated: true, age: 300 }, 'simulated, now', 'simulated'],
  [{ state: 'stale', age: 14_000 }, 'stale, 14 s, of 14:32:05', 'stale'],
  [{ state: 'stale', isSimulated: true, age: 14_000 }, 'simulated, stale, 14 s, of 14:32:05', 'stale, simulated'],
  [{ state: 'paused', age: 3 * 3_600_000 }, 'paused, 3 h, of 14:32:05', 'paused'],
  [{ state: 'offline', age: 4 * 86_400_000 }, 'offline, 4 days, of 14:32:05', 'offline'],
  [{ state: 'waiting', age: null, at: null }, 'no quote yet', 'no quote'],
  [
    { state: 'frozen', isSimulated: true, age: null, at: Date.parse('2026-11-22T14:32:05Z') },
    'simulated, frozen at 22 November 2026, 14:32 UTC',
    'frozen, simulated',
  ],
])('%o reads “%s”, and in short “%s”', (told, says, inShort) => {
  expect(freshWords(fresh(told))).toBe(says)
  expect(freshWord(fresh(told))).toBe(inShort)
})

it('ages are told in their largest whole unit', () =>
  expect([999, 59_999, 60_000, 3_599_999, 47 * 3_600_000, 48 * 3_600_000].map(ageWords)).toEqual([
    'now',
    '59 s',
    '1 min',
    '59 min',
    '47 h',
    '2 days',
  ]))

it('prices are in dollars and cents', () =>
  expect([244.1, 1234.5, -3].map(dollars)).toEqual(['$244.10', '$1,234.50', '−$3.00']))
