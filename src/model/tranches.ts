import type { Billions } from './quantities.ts'
import type { Side } from './sides.ts'

/**
 * A payment of an owner into its lab. `date` is YYYY-MM-DD and `day` says how well it is known; `fact` is the id of the
 * fact that says the sum. `drawnUntil` is the year up to which it was drawn in parts, on days that are not disclosed.
 */
export type Tranche = { date: string; amount: Billions; fact: string; day: DayKnown; drawnUntil?: number }

/** How well the day of a payment is known: filed, or put where the payment was announced or in the middle of its period. */
type DayKnown =
  | 'known'
  | 'announced'
  | 'approximate'
  | 'day of the round'
  | 'middle of the quarter'
  | 'middle of the year'

/** What each owner paid into its lab, in the order of time. */
export const tranches: Record<Side, readonly Tranche[]> = {
  aws: [
    { date: '2023-09-25', amount: 1.25, fact: 'az-tr-2023q3', day: 'known' },
    { date: '2024-03-27', amount: 2.75, fact: 'az-tr-2024q1', day: 'known' },
    { date: '2024-11-22', amount: 1.3, fact: 'az-tr-2024q4', day: 'announced' },
    { date: '2025-05-15', amount: 1.3, fact: 'az-tr-2025q2', day: 'middle of the quarter' },
    { date: '2025-11-15', amount: 1.4, fact: 'az-tr-2025q4', day: 'middle of the quarter' },
    { date: '2026-04-20', amount: 5, fact: 'az-tr-2026q2-g', day: 'announced' },
    { date: '2026-05-28', amount: 5, fact: 'az-tr-2026q2-h', day: 'day of the round' },
  ],
  alliance: [
    { date: '2019-07-22', amount: 1, fact: 'ms-tr-2019', day: 'approximate' },
    { date: '2021-07-01', amount: 2, fact: 'ms-tr-2021', day: 'middle of the year' },
    { date: '2023-01-23', amount: 8.9, fact: 'ms-tr-2023', day: 'announced', drawnUntil: 2026 },
  ],
}
