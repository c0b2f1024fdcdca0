import type { Spot } from '../../charts/chartInput.ts'
import type { SavedScenario } from '../../state/scenario/savedItem.ts'
import type { Desk } from '../../state/session/desk.ts'
import { inBase, inBaseline, inSaved, type WorldVariant } from '../../state/session/worldVariant.ts'

/** The world that a number of a chart stands in, where that is not the desk's; of those saved, where they are drawn. */
export function variantAt(
  { changes, baseline }: Desk,
  { world }: Spot,
  saved: readonly SavedScenario[] = [],
): WorldVariant | undefined {
  if (!world) return undefined
  if (world === 'ghost') return baseline ? inBaseline(baseline) : inBase
  if ('saved' in world) {
    const scenario = saved.find(({ id }) => id === world.saved)
    return scenario && inSaved({ ...scenario.shared, name: scenario.name })
  }
  return { says: world.says, of: { changes: { ...changes, ...world.moved } } }
}
