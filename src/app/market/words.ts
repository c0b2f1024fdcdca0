import type { Freshness } from '../../data/market/freshness.ts'
import { fixed, signed } from '../../model/digits.ts'
import { frozenAt } from '../../state/scenario/frozenMarket.ts'

/** How old something is, in the largest whole unit: now, 2 s, 16 min, 3 h, 4 days. */
export function ageWords(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  if (seconds < 1) return 'now'
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.floor(seconds / 3600)} h`
  return `${Math.floor(seconds / 86_400)} days`
}

/** How fresh a number is, as it stands beside it: "simulated, 2 s"; one that nothing renews says from when it is. */
export function freshWords({ state, isSimulated, age, at }: Freshness): string {
  const made = isSimulated && state !== 'simulated' ? 'simulated, ' : ''
  if (state === 'waiting' || age === null || at === null)
    return state === 'frozen' && at !== null
      ? `${made}frozen at ${frozenAt({ at: new Date(at).toISOString() })}`
      : 'no quote yet'
  if (state === 'simulated' || state === 'live' || state === 'delayed') return `${state}, ${ageWords(age)}`
  return `${made}${state}, ${ageWords(age)}, of ${clock(at)}`
}

/** The same in one word, for where there is no room. */
export const freshWord = ({ state, isSimulated }: Freshness): string =>
  state === 'waiting' ? 'no quote' : isSimulated && state !== 'simulated' ? `${state}, simulated` : state

/** The time of day where the reader is: 14:32:05. */
const clock = (ms: number) => new Date(ms).toTimeString().slice(0, 8)

/** Dollars a share: $244.12. */
export const dollars = (price: number): string => signed(price, size => `$${fixed(size, 2)}`)
