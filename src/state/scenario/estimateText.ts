import { counted } from '../../model/digits.ts'
import { longDate } from '../../model/quarters.ts'
import type { Estimate } from './consensus.ts'
import type { Reason } from './reasons.ts'

/** An estimate as it reads: "Consensus $240B of 34 estimates, 20 November 2026". `text` is its value in words. */
export const estimateText = (text: string, { date, count }: Pick<Estimate, 'date' | 'count'>): string =>
  ['Consensus', text, ...(count === undefined ? [] : [`of ${estimatesText(count)}`])].join(' ') +
  (date ? `, ${longDate(date)}` : '')

/** Why an input has a value that was taken from the consensus. */
export const reasonOfEstimate = ({ date, count }: Estimate): Reason => ({
  says: `Consensus${count === undefined ? '' : ` of ${estimatesText(count)}`}`,
  grade: 'estimated',
  ...(date && { date }),
})

const estimatesText = (count: number) => (count === 1 ? '1 estimate' : `${counted(count)} estimates`)
