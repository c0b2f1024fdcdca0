import { type LineKey, lineKeys, type StackLine } from '../../model/index.ts'
import { type InputKey, isInput } from '../../model/inputs.ts'
import { ownerOf } from '../../model/keys.ts'
import { quartersTo } from '../../model/quarters.ts'

/** What analysts expect on average: a value in the unit of what it is for, the day it was taken on (YYYY-MM-DD), and of how many estimates it is the mean, where these are known. */
export type Estimate = { value: number; date?: string; count?: number }

/** No estimate is a mean of more. */
export const mostEstimates = 1000

/** What an estimate is for: an input, or a line at the end of a calendar quarter (`aws.arr@2027-12-31`). */
export type EstimateTarget = InputKey | `${LineKey}@${string}`

/** Estimates that the user pasted, by their targets. They are shown beside the own numbers and move no result unless one is adopted. */
export type Consensus = Readonly<Record<string, Estimate>>

/** A text as what an estimate is for; null where it names nothing that there is. */
export function estimateTarget(
  text: string,
): { target: EstimateTarget; key: InputKey | LineKey; day: string | null } | null {
  if (isInput(text)) return { target: text, key: text, day: null }
  const [key = '', day = '', ...rest] = text.split('@')
  const isTarget = rest.length === 0 && quarterEnd.test(day) && lineKeys.some(line => line === key)
  return isTarget ? { target: text as EstimateTarget, key: key as LineKey, day } : null
}

const quarterEnd = /^(?:19|20)\d\d-(?:03-31|06-30|09-30|12-31)$/

/** The estimates of a stack's lines as points of a chart whose quarter 0 holds the day `asOf`. */
export function consensusPoints(consensus: Consensus, asOf: string) {
  return Object.entries(consensus).flatMap(([text, estimate]) => {
    const found = estimateTarget(text)
    if (!found?.day) return []
    const { side, id } = ownerOf(found.key as LineKey)
    return side ? [{ ...estimate, side, line: id as StackLine, quarter: quartersTo(asOf, found.day) }] : []
  })
}
