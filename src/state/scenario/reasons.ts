import { isWebAddress } from '../../data/webAddress.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { Grade } from '../../model/parameter.ts'
import { longDate } from '../../model/quarters.ts'

/**
 * Why an input has its value: the user's own line (empty where a source says enough), the web address that the value comes
 * from, who published it, its day (YYYY-MM-DD), and how sure it is said to be; without a grade it is the user's own assumption.
 */
export type Reason = { says: string; source?: string; publisher?: string; date?: string; grade?: Grade }

export type Reasons = { readonly [Key in InputKey]?: Reason }

/**
 * How sure a value is by its source; null where it has no source or no grade, and so is the user's own assumption. As with the
 * facts that come with Stakeout, nothing counts as reported without an address.
 */
export function gradeOf({ grade, source, publisher }: Reason): Grade | null {
  if (!grade || !(source || publisher)) return null
  return grade === 'reported' && !source ? 'estimated' : grade
}

/** Is it said to be reported, and cannot be looked up? */
export const lacksAddress = (reason: Reason | undefined): boolean => reason?.grade === 'reported' && !reason.source

/** A reason on one line: "Run rate of the fourth quarter (reported, Amazon, 29 January 2027, https://…)". */
export function reasonText(reason: Reason): string {
  const { says, source, publisher, date } = reason
  const behind = [gradeOf(reason), publisher, date && longDate(date), source].filter(Boolean).join(', ')
  return says && behind ? `${says} (${behind})` : says || behind
}

/** A source as somebody wrote it: a web address is one that can be linked to, all else is who published it. */
export function sourceIn(text: string): Pick<Reason, 'source' | 'publisher'> {
  const source = text.trim()
  if (source === '') return {}
  return isWebAddress(source) ? { source } : { publisher: source }
}
