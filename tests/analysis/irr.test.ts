import { describe, expect, it } from 'vitest'
import { irrOf, type Payment, paymentsOf, rateBounds, rateOf } from '../../src/analysis/irr.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { type BaseId, baseIds, bases } from '../../src/model/bases.ts'
import { sides } from '../../src/model/sides.ts'
import { tranches } from '../../src/model/tranches.ts'
import { worldOf } from '../../src/model/world.ts'
import golden from '../fixtures/golden.json' with { type: 'json' }

const paid = (date: string, amount: number): Payment => ({ date, amount, tranche: null })
const told = (payments: readonly Payment[]) =>
  payments.map(({ date, amount }) => [date, Number(amount.toPrecision(12))])

describe('the rate of what was paid in', () => {
  it.each([
    ['doubled in a year is 100 %', [paid('2025-03-01', 1)], 2, '2026-03-01', 1],
    ['halved in a year is -50 %', [paid('2025-03-01', 1)], 0.5, '2026-03-01', -0.5],
    ['2.25 fold in two years is 50 %', [paid('2025-03-01', 4)], 9, '2027-03-01', 0.5],
    ['as much as was paid is nothing', [paid('2025-03-01', 1), paid('2025-09-01', 2)], 3, '2026-03-01', 0],
    ['a leap year has a day more than a year', [paid('2027-03-01', 1)], 2, '2028-03-01', 2 ** (365 / 366) - 1],
  ])('%s', (_, payments, worth, day, rate) => expect(rateOf(payments, worth, day).rate).toBeCloseTo(rate, 12))

  it('of several payments: paid in at that rate they grow to the worth, whatever the rate', () => {
    const payments = paymentsOf('aws', 18, '2026-09-30')
    for (const worth of [0.5, 5, 18, 19, 190.4, 4000]) {
      const { rate } = rateOf(payments, worth, '2029-09-30')
      const grown = payments.map(
        ({ date, amount }) => amount * (1 + rate!) ** ((Date.parse('2029-09-30') - Date.parse(date)) / (365 * 864e5)),
      )
      expect(grown.reduce((a, b) => a + b) / worth).toBeCloseTo(1, 10)
    }
  })
})

describe('there is no rate, and why, in this order', () => {
  const today = '2026-09-30'
  const [before, then] = [paid('2025-09-30', 1), paid(today, 2)]
  it.each([
    ['no time has passed, whatever it is worth', [then], 5, 'no time'],
    ['no time has passed, even where all is lost', [then], 0, 'no time'],
    ['worth nothing', [before], 0, 'all is lost'],
    ['worth nothing, with money of that very day', [before, then], 0, 'all is lost'],
    ['worth less than what was paid that very day', [before, then], 1.9, 'loss without a rate'],
    ['worth just what was paid that very day', [before, then], 2, 'loss without a rate'],
    ['grown more than a million fold in a year', [before], rateBounds.most * 1.01, 'out of bounds'],
    ['shrunk to less than a millionth in a year', [before], rateBounds.least * 0.99, 'out of bounds'],
  ])('%s', (_, payments, worth, why) => expect(rateOf(payments, worth, today)).toEqual({ rate: null, why }))

  it('and up to there is one', () => {
    expect(rateOf([before], rateBounds.most * 0.99, today).why).toBeNull()
    expect(rateOf([before], rateBounds.least * 1.01, today).why).toBeNull()
    expect(rateOf([before, then], 2.001, today).why).toBeNull()
  })
})

describe('what was paid in', () => {
  it('are the tranches until they make the sum', () => {
    expect(told(paymentsOf('aws', 8, '2026-03-31'))).toEqual([
      ['2023-09-25', 1.25],
      ['2024-03-27', 2.75],
      ['2024-11-22', 1.3],
      ['2025-05-15', 1.3],
      ['2025-11-15', 1.4],
    ])
    expect(told(paymentsOf('alliance', 11.9, '2026-09-30'))).toEqual([
      ['2019-07-22', 1],
      ['2021-07-01', 2],
      ['2023-01-23', 8.9],
    ])
  })

  it('the last one cut', () =>
    expect(told(paymentsOf('aws', 3, '2026-09-30'))).toEqual([
      ['2023-09-25', 1.25],
      ['2024-03-27', 1.75],
    ]))

  it('one later than the base as of its day, and so what is missing', () => {
    expect(told(paymentsOf('aws', 8, '2025-03-31')).slice(-2)).toEqual([
      ['2025-03-31', 1.3],
      ['2025-03-31', 1.4],
    ])
    expect(told(paymentsOf('aws', 20, '2026-09-30')).at(-1)).toEqual(['2026-09-30', 2])
    expect(paymentsOf('aws', 20, '2026-09-30').at(-1)?.tranche).toBeNull()
  })

  it('always makes the sum', () => {
    for (const side of sides)
      for (const invested of [0.5, 1, 3, 7.99, 8, 8.01, 11.9, 13, 18, 60])
        expect(paymentsOf(side, invested, '2026-09-30').reduce((all, { amount }) => all + amount, 0)).toBeCloseTo(
          invested,
          12,
        )
  })

  it('stands in the order of time', () => {
    for (const side of sides) {
      const days = tranches[side].map(({ date }) => date)
      expect(days).toEqual(days.toSorted())
    }
  })
})

describe('in the worlds that somebody else computed', () => {
  it.each(golden)('$base $overrides: the rate of each owner, or none, to 1e-9', ({ base, overrides, irr }) => {
    const start = base as BaseId
    expect(baseIds).toContain(start)
    const world = worldOf(start, overrides)
    const scenario = { world, answer: whatIf(world), asOf: bases[start].asOf }
    const wrong = sides.flatMap(side =>
      Object.entries(irr[side]).flatMap(([quarter, want]) => {
        const { rate } = irrOf(scenario, side, Number(quarter))
        const agrees = want === null || rate === null ? rate === want : Math.abs(rate - want) <= 1e-9 * Math.abs(want)
        return agrees ? [] : [`${side} at ${quarter}: ${rate}, not ${want}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})
