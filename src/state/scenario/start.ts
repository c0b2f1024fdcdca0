import { type BaseId, bases, carriesFrom } from '../../model/bases.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import type { InputValue } from '../../model/quantities.ts'
import { baseValue, type Changes, type World, worldOf } from '../../model/world.ts'
import type { Own } from './ownBase.ts'

/** Where a scenario starts: a base of the model, or one of the user's own that was made of it. */
export type Start = { base: BaseId; own: Own | null }

/** What the start is called. */
export const labelOf = ({ base, own }: Start): string => own?.label ?? bases[base].label

/** What is compared, in a name: "Q4 filing", or "Q4 filing with 3 changes". */
export function scenarioName(of: Start & { changes: Changes }): string {
  const count = Object.keys(of.changes).length
  const name = labelOf(of)
  return count === 0 ? name : `${name} with ${count} ${count === 1 ? 'change' : 'changes'}`
}

/** What is to be known of the base of the model that it starts from; null of one of the user's own. */
export const noteOf = ({ base, own }: Start): string | null => (own ? null : bases[base].note)

/** The same of a base whose values are not its own: wherever such a scenario is told, so is this. */
export const carriedNote = (start: Start): string | null => (carriesFrom(start.base) === null ? null : noteOf(start))

/** The day that is quarter 0, YYYY-MM-DD. */
export const dayOf = ({ base, own }: Start): string => own?.asOf ?? bases[base].asOf

/** What an input is at the start, before any change. */
export const startValue = ({ base, own }: Start, key: InputKey): InputValue =>
  own?.values[key] ?? baseValue(base, inputOf(key)).value

let last: { of: Start; world: World } | undefined

/** The start as a world, without any change; the same object while the start stays. */
export function startWorld({ base, own }: Start): World {
  if (last?.of.base !== base || last.of.own !== own)
    last = { of: { base, own }, world: worldOf(base, own?.values ?? {}) }
  return last.world
}

/** The world of a scenario: its start plus the user's changes. */
export const worldFrom = (scenario: Start & { changes: Changes }): World => ({
  ...startWorld(scenario),
  ...scenario.changes,
})

/** Do both start from the same values, day and name? */
export const isSameStart = (a: Start, b: Start): boolean =>
  a.base === b.base && (a.own === b.own || (a.own !== null && b.own !== null && isSameOwn(a.own, b.own)))

const isSameOwn = (a: Own, b: Own) => a.label === b.label && a.asOf === b.asOf && isSameChanges(a.values, b.values)

/** Are the same inputs at the same values, in whatever order they were changed? */
export const isSameChanges = (a: Changes, b: Changes): boolean =>
  a === b ||
  (Object.keys(a).length === Object.keys(b).length &&
    Object.entries(a).every(([key, value]) => b[key as InputKey] === value))
