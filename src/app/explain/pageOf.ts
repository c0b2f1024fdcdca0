import { lineOf } from '../../model/index.ts'
import { type Meant, ownerOf } from '../../model/keys.ts'
import type { Page } from './context.ts'

/**
 * What a term of a formula opens: a line at the same quarter, or a quarter earlier where the formula looks back. Today looks
 * back on what a line starts from, and of a line that starts from nothing on nothing.
 */
export function pageOf(meant: Meant, quarter: number): Page | null {
  if (meant.kind === 'input') return { kind: 'input', key: meant.key }
  if (meant.kind === 'line') return { kind: 'line', key: meant.key, quarter }
  if (meant.kind !== 'before' || (quarter === 0 && !lineOf(ownerOf(meant.key).id).opening)) return null
  return { kind: 'line', key: meant.key, quarter: Math.max(quarter - 1, 0) }
}
