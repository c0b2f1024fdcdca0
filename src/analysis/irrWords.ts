import { counted, fewest, signed } from '../model/digits.ts'
import type { Billions } from '../model/quantities.ts'
import { longDate } from '../model/quarters.ts'
import { multiple, share, usdBn } from '../model/units.ts'
import { type Irr, type NoRate, type Payment, rateBounds } from './irr.ts'

const percent = (rate: number) => signed(rate, size => `${fewest(size * 100, 4)}\u00a0%`)

const reasons: Record<NoRate, string> = {
  'no time': 'no time has passed',
  'loss without a rate': 'a loss without a rate',
  'all is lost': 'all is lost, −100\u00a0%',
  'out of bounds': `not between ${percent(rateBounds.least - 1)} and ${percent(rateBounds.most - 1)} a year`,
}

/** A rate of return as it reads: "64 % a year", or why there is none. */
export const irrText = ({ rate, why }: Irr): string =>
  why === null ? `${share.format(rate)} a year` : `none: ${reasons[why]}`

/**
 * How the rate is counted, and that no other one solves it: all is paid in before anything comes back, so what is paid in grows with the
 * rate without a turn, and meets what comes back once or never.
 */
export const conventionSays = ({ rate }: Irr): string =>
  `Annual effective, actual days over 365; money flows back once, on the last day, so ${rate === null ? 'there is one root at most, and here none' : 'this is the only root'}.`

/** What each dollar paid in comes to, after tax: "12.9× of what was paid in". */
export const multipleSays = (payments: readonly Payment[], worth: Billions): string =>
  `After tax ${multiple.format(worth / payments.reduce((sum, { amount }) => sum + amount, 0))} of what was paid in.`

/**
 * What is to be known of the days of payments whose rate is told: of how many they are known, what was drawn later than
 * it is dated, and what counts as paid on the base's day. Nothing where all days are known.
 */
export function daysSay(payments: readonly Payment[], { rate }: Irr): string[] {
  const dated = payments.filter(({ date, tranche }) => tranche?.date === date)
  const known = dated.filter(({ tranche }) => tranche?.day === 'known')
  const drawn = payments.filter(({ tranche }) => tranche?.drawnUntil)
  const [later, missing] = [
    payments.filter(({ date, tranche }) => tranche && tranche.date !== date),
    payments.filter(({ tranche }) => tranche === null),
  ]
  const lowers = rate !== null && rate > 0 ? ', which lowers the rate' : ''
  return [
    ...(known.length < dated.length
      ? [
          `The day is known of ${counted(known.length)} of ${counted(dated.length)} payments; the others stand where they were announced, or in the middle of their period.`,
        ]
      : []),
    ...drawn.map(
      ({ date, amount, tranche }) =>
        `The ${usdBn.format(amount)} of ${longDate(date)} was drawn in parts until ${tranche!.drawnUntil} and stands at its announcement${lowers}.`,
    ),
    ...onThatDay(later, 'paid later'),
    ...onThatDay(missing, 'of which no payment is known'),
  ]
}

function onThatDay(payments: readonly Payment[], says: string): string[] {
  const [first] = payments
  if (!first) return []
  const amount = payments.reduce((sum, one) => sum + one.amount, 0)
  return [`${usdBn.format(amount)} ${says} counts as paid on ${longDate(first.date)}.`]
}
