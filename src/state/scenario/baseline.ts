import type { Ghost } from '../../analysis/ghost.ts'
import { type Answer, whatIf } from '../../analysis/whatIf.ts'
import { quartersTo } from '../../model/quarters.ts'
import type { World } from '../../model/world.ts'
import type { Baseline, ScenarioState } from './scenarioState.ts'
import { dayOf, isSameChanges, isSameStart, scenarioName, worldFrom } from './start.ts'

/** A scenario as it is pinned: what it starts from, what was changed, and why. */
export const baselineOf = ({
  base,
  own,
  changes,
  reasons,
}: Pick<ScenarioState, 'base' | 'own' | 'changes' | 'reasons'>) => ({
  base,
  own,
  changes,
  ...(Object.keys(reasons).length > 0 && { reasons }),
})

/** A saved scenario as it stands in another, to be weighed or compared. */
export const namedScenarioOf = ({ name, shared }: { name: string; shared: ScenarioState }) => ({
  name,
  ...baselineOf(shared),
})

/** The baseline of a state, or null where the scenario does not differ from it. */
export function ghostOf(state: Pick<ScenarioState, 'base' | 'own' | 'changes' | 'baseline'>): Ghost | null {
  const against: Baseline = state.baseline ?? { base: state.base, own: state.own, changes: {} }
  if (isSameBaseline(against, state)) return null
  return {
    ...workedOut(against),
    shift: quartersTo(dayOf(state), dayOf(against)),
    isPinned: state.baseline !== null,
    name: scenarioName(against),
  }
}

let last: { of: Baseline; world: World; answer: Answer } | undefined

/** The baseline stays while the scenario moves: its answer is worked out once. */
function workedOut(of: Baseline): { world: World; answer: Answer } {
  if (!last || !isSameBaseline(last.of, of)) {
    const world = worldFrom(of)
    last = { of, world, answer: whatIf(world) }
  }
  return { world: last.world, answer: last.answer }
}

/** Whether two are one scenario: they start from the same values, and the same is changed in them. */
export const isSameBaseline = (a: Baseline, b: Baseline): boolean =>
  isSameStart(a, b) && isSameChanges(a.changes, b.changes)
