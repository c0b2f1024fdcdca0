import { dayOfQuarter, daysBetween } from '../model/calendar.ts'
import type { Billions, Quarter } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import { type Tranche, tranches } from '../model/tranches.ts'
import type { World } from '../model/world.ts'
import type { Answer } from './whatIf.ts'

/** Money paid in on a day, YYYY-MM-DD; `tranche` is the known payment that it is (part of), null where none is known. */
export type Payment = { date: string; amount: Billions; tranche: Tranche | null }

/** Why there is no rate: in the order in which it is asked. */
export type NoRate = 'no time' | 'all is lost' | 'loss without a rate' | 'out of bounds'

/** The internal rate of return a year, effective, as a fraction; null and why where there is none. */
export type Irr = { rate: number; why: null } | { rate: null; why: NoRate }

/** 1 + r is looked for between these. */
export const rateBounds = { least: 1e-6, most: 1e6 } as const

/** What is left of a sum that was taken apart, and only for rounding. */
const dust = 1e-9

/**
 * What an owner paid into its lab until it makes `invested`: its tranches in the order of time, the last one cut; one
 * later than the base's day `asOf` (YYYY-MM-DD) counts as paid on that day, and so does what is missing (docs/model.md, IRR).
 */
export function paymentsOf(side: Side, invested: Billions, asOf: string): Payment[] {
  const payments: Payment[] = []
  let left = invested
  for (const tranche of tranches[side]) {
    if (left <= dust * invested) return payments
    const amount = Math.min(tranche.amount, left)
    payments.push({ date: tranche.date < asOf ? tranche.date : asOf, amount, tranche })
    left -= amount
  }
  return left <= dust * invested ? payments : [...payments, { date: asOf, amount: left, tranche: null }]
}

/** The rate that an owner's stake makes to a quarter: of what was paid in until the base's day `asOf`, to the stake after tax. */
export function irrOf(
  { world, answer, asOf }: { world: World; answer: Answer; asOf: string },
  side: Side,
  quarter: Quarter,
): Irr {
  const payments = paymentsOf(side, world[`${side}.invested`], asOf)
  return rateOf(payments, answer[side].stakeAfterTax[quarter]!, dayOfQuarter(asOf, quarter))
}

/** The rate at which what was paid in grows to `worth` by a day, YYYY-MM-DD, on which nothing is paid later than that. */
export function rateOf(payments: readonly Payment[], worth: Billions, day: string): Irr {
  const flows = payments.map(({ date, amount }) => ({ amount, years: daysBetween(date, day) / 365 }))
  if (flows.every(({ years }) => years === 0)) return none('no time')
  const paidThatDay = sum(flows.filter(({ years }) => years === 0).map(({ amount }) => amount))
  if (worth <= paidThatDay) return none(worth === 0 ? 'all is lost' : 'loss without a rate')
  const grown = (log: number) => sum(flows.map(({ amount, years }) => amount * Math.exp(log * years)))
  let [low, high] = [Math.log(rateBounds.least), Math.log(rateBounds.most)]
  if (grown(low) > worth || grown(high) < worth) return none('out of bounds')
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return { rate: Math.expm1(middle), why: null }
    if (grown(middle) < worth) low = middle
    else high = middle
  }
}

const none = (why: NoRate): Irr => ({ rate: null, why })
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
