import type { Spot } from '../../charts/scene.ts'
import type { Desk } from '../../state/session/desk.ts'
import { type Elsewhere, inBase, inBaseline, inSaved } from '../../state/session/elsewhere.ts'
import type { Scenario } from '../../state/scenario/scenarios.ts'

/** The world that a number of a chart stands in, where that is not the desk's; of those saved, where they are drawn. */
export function elsewhereOf(
  { changes, baseline }: Desk,
  { world }: Spot,
  saved: readonly Scenario[] = [],
): Elsewhere | undefined {
  if (!world) return undefined
  if (world === 'ghost') return baseline ? inBaseline(baseline) : inBase
  if ('saved' in world) {
    const scenario = saved.find(({ id }) => id === world.saved)
    return scenario && inSaved({ ...scenario.shared, name: scenario.name })
  }
  return { says: world.says, of: { changes: { ...changes, ...world.moved } } }
}
