import type { InputKey } from '../../model/inputs.ts'

/** Why an input was changed: the user's own line, and where it comes from. */
export type Reason = { says: string; source?: string }

export type Reasons = { readonly [Key in InputKey]?: Reason }
