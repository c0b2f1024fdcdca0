import { isWebAddress } from '../../data/webAddress.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { Grade } from '../../model/parameter.ts'

/**
 * Why an input has its value: the user's own line (empty where a source says enough), the web address that the value comes
 * from, who published it, its day (YYYY-MM-DD), and how sure it is said to be; without a grade it is the user's own assumption.
 */
export type Reason = { says: string; source?: string; publisher?: string; date?: string; grade?: Grade }

export type Reasons = { readonly [Key in InputKey]?: Reason }

/** A source as somebody wrote it: a web address is one that can be linked to, all else is who published it. */
export function sourceIn(text: string): Pick<Reason, 'source' | 'publisher'> {
  const source = text.trim()
  if (source === '') return {}
  return isWebAddress(source) ? { source } : { publisher: source }
}
