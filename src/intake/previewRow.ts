import type { ReadNumber } from '../model/entry.ts'
import type { LineKey } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import type { Reason } from '../state/scenario/reasons.ts'
import type { MatchedBy } from './inputMatch.ts'
import type { LineAt } from './meaning.ts'

/** What a row waits for before it can be taken: a question of the whole table, what it means, its reading, or which of two rows. */
type Awaited = 'decimal' | 'share' | 'meaning' | 'reading' | 'twin'

/**
 * A row as it would be taken, or one cell of a row with values for several quarters: which input it means, or which line at which
 * quarter, and why; its value, its reason, of how many estimates it is the mean; or what is wrong with it, or asked.
 */
export type PreviewRow = {
  id: string
  row: number
  /** "Row 4", or the cell that was named. */
  place: string
  name: string
  /** It names a quarter, so that it means a line if anything. */
  isOfQuarter: boolean
  text: string
  key: InputKey | null
  line: LineAt | null
  by: MatchedBy | 'you' | null
  candidates: readonly InputKey[]
  lines: readonly LineKey[]
  value: number | null
  readings: readonly ReadNumber[]
  awaits: Awaited | null
  /** Why it cannot be taken, or what has to be said first: a sentence without its full stop. */
  problem: string | null
  /** What of it could not be read and is left out. */
  remarks: readonly string[]
  /** What has to be known of it, and is nothing wrong. */
  notes: readonly string[]
  reason: Reason | undefined
  count: number | undefined
  /** It says of its input or its line what a row before it says. */
  isRepeat?: true
}
