import type { InputKey } from '../../model/inputs.ts'
import type { InputValue } from '../../model/quantities.ts'
import { inRange, laidOver, withReasons } from './changes.ts'
import { differing, type Own, versionAlone } from './ownBase.ts'
import type { Reason, Reasons } from './reasons.ts'
import type { Start } from './start.ts'
import type { State } from './store.ts'
import { type Authored, reasonFor, yourValues } from './yours.ts'

/** A value for an input from elsewhere (a paste, a file, a filing), in the unit that the model has it in, with where it comes from. */
export type SourcedValue = { key: InputKey; value: InputValue; reason?: Reason }

/**
 * The scenario with these values as changes, each with its reason. Of two for one input the last counts; what equals the start
 * is no change; what is tied to an input stays, and a lock, which is against presets and resets, does not hold.
 */
export function withSourcedValues(state: State, values: readonly SourcedValue[]) {
  const reasons = reasonsOver(state.reasons, values)
  return withReasons({ ...state, reasons }, laidOver(state, setBy(values)))
}

/**
 * A base of the user's own, made of the scenario with these values in it, each with its reason. Where the scenario starts from an
 * own base, it is a new version of that one.
 */
export function ownBaseOf(
  scenario: Authored,
  values: readonly SourcedValue[],
  { label, asOf }: Pick<Own, 'label' | 'asOf'>,
): Start & { own: Own } {
  const { base, own: earlier } = scenario
  const before = yourValues(scenario)
  const given = (Object.keys(before) as InputKey[]).flatMap(key => {
    const reason = reasonFor(scenario, key)
    return reason ? [[key, reason] as const] : []
  })
  const own = {
    label,
    asOf,
    values: { ...before, ...setBy(values) },
    reasons: reasonsOver(Object.fromEntries(given), values),
    ...(earlier && { before: versionAlone(earlier) }),
  }
  return { base, own: differing(base, own)! }
}

const setBy = (values: readonly SourcedValue[]) =>
  Object.fromEntries(values.map(({ key, value }) => [key, inRange(key, value)]))

/** The reasons with those of the new values: the reason for another value is none for this one. */
function reasonsOver(before: Reasons, values: readonly SourcedValue[]): Reasons {
  const after: { [Key in InputKey]?: Reason } = { ...before }
  for (const { key, reason } of values) {
    if (reason) after[key] = reason
    else delete after[key]
  }
  return after
}
