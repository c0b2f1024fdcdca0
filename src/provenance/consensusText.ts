import type { Consensus, Estimate } from '../state/scenario/consensus.ts'
import { estimateText } from '../state/scenario/estimateText.ts'

/** What of a consensus all estimates share: the count of estimates behind each, and the day. */
export function commonTo(estimates: readonly Pick<Estimate, 'count' | 'date'>[]): Pick<Estimate, 'count' | 'date'> {
  const { count, date } = estimates[0] ?? {}
  return {
    ...(count !== undefined && estimates.every(one => one.count === count) && { count }),
    ...(date !== undefined && estimates.every(one => one.date === date) && { date }),
  }
}

/** That a consensus stands beside some numbers of a scenario, and what it is; null where none does. */
export function consensusText(consensus: Consensus): string | null {
  const estimates = Object.values(consensus)
  if (estimates.length === 0) return null
  const beside = estimates.length === 1 ? 'beside 1 number' : `beside ${estimates.length} numbers`
  return `${estimateText(beside, commonTo(estimates))}; it moves no result.`
}
