import type { Meant } from '../../model/keys.ts'
import type { Page } from './context.ts'

/** What a term of a formula opens: a line at the same quarter, or a quarter earlier where the formula looks back. */
export function pageOf(meant: Meant, quarter: number): Page | null {
  if (meant.kind === 'input') return { kind: 'input', key: meant.key }
  if (meant.kind === 'line') return { kind: 'line', key: meant.key, quarter }
  if (meant.kind === 'before') return { kind: 'line', key: meant.key, quarter: Math.max(quarter - 1, 0) }
  return null
}
