import type { Spot } from '../../charts/scene.ts'
import type { Desk } from '../../state/desk.ts'
import { type Elsewhere, inBase, inBaseline } from '../../state/elsewhere.ts'

/** The world that a number of a chart stands in, where that is not the desk's. */
export function elsewhereOf({ changes, baseline }: Desk, { world }: Spot): Elsewhere | undefined {
  if (!world) return undefined
  if (world === 'ghost') return baseline ? inBaseline(baseline) : inBase
  return { says: world.says, of: { changes: { ...changes, ...world.moved } } }
}
