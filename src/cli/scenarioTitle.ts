import { type BaseId, bases } from '../model/bases.ts'
import type { Changes } from '../model/world.ts'

/** The scenario in a line: "Latest reported, 30 September 2026, with adoptionSlowdown=0.4". */
export function scenarioTitle(base: BaseId, overrides: Changes): string {
  const changes = Object.entries(overrides).map(([key, value]) => `${key}=${value}`)
  return [bases[base].label, ...(changes.length > 0 ? [`with ${changes.join(', ')}`] : [])].join(', ')
}
