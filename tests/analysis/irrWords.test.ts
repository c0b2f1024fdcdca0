import { describe, expect, it } from 'vitest'
import { paymentsOf, rateOf } from '../../src/analysis/irr.ts'
import { daysSay, irrText } from '../../src/analysis/irrWords.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a rate of return reads', () => {
  it.each([
    [{ rate: 0.6397, why: null }, '64 % a year'],
    [{ rate: 0.1234, why: null }, '12.3 % a year'],
    [{ rate: -0.281, why: null }, '−28 % a year'],
    [{ rate: null, why: 'no time' }, 'none: no time has passed'],
    [{ rate: null, why: 'loss without a rate' }, 'none: a loss without a rate'],
    [{ rate: null, why: 'all is lost' }, 'none: all is lost, −100 %'],
    [{ rate: null, why: 'out of bounds' }, 'none: not between −99.9999 % and 99,999,900 % a year'],
  ] as const)('%o: %s', (irr, text) => expect(plain(irrText(irr))).toBe(text))
})

describe('of the days of the payments it says', () => {
  const says = (...[side, invested, asOf]: Parameters<typeof paymentsOf>) => {
    const payments = paymentsOf(side, invested, asOf)
    return [190, 0.1].map(worth => daysSay(payments, rateOf(payments, worth, '2029-09-30')).map(plain))
  }

  it('that Microsoft’s draws stand at their announcement, which lowers a rate above nothing', () => {
    const [gain, loss] = says('alliance', 11.9, '2026-09-30')
    expect(gain).toEqual([
      'The day is known of 0 of 3 payments; the others stand where they were announced, or in the middle of their period.',
      'The $8.9B of 23 January 2023 was drawn in parts until 2026 and stands at its announcement, which lowers the rate.',
    ])
    expect(loss?.at(-1)).toBe(
      'The $8.9B of 23 January 2023 was drawn in parts until 2026 and stands at its announcement.',
    )
  })

  it('nothing where all are known', () => expect(says('aws', 4, '2026-09-30')).toEqual([[], []]))

  it('what was paid after the base’s day, and what is accounted for by no payment', () => {
    expect(says('aws', 8, '2025-03-31')[0]?.at(-1)).toBe('$2.7B paid later counts as paid on 31 March 2025.')
    expect(says('aws', 20, '2026-09-30')[0]?.at(-1)).toBe(
      '$2.0B of which no payment is known counts as paid on 30 September 2026.',
    )
  })
})
