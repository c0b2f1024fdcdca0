import { bases } from '../../model/bases.ts'
import { type InputKey, inputs } from '../../model/inputs.ts'
import type { Grade } from '../../model/parameter.ts'
import type { InputValue } from '../../model/quantities.ts'
import { longDate } from '../../model/quarters.ts'
import { fromTo } from '../../model/wording.ts'
import type { Changes } from '../../model/world.ts'
import { movedFrom } from './ownBase.ts'
import { gradeOf, type Reason, type Reasons } from './reasons.ts'
import { dayOf, labelOf, type Start, startValue } from './start.ts'

/** What tells which inputs are the user's own: where the scenario starts, what was changed since, and why. */
export type Authored = Start & { changes: Changes; reasons?: Reasons }

/** That of a larger state. */
export const authoredIn = ({ base, own, changes, reasons = {} }: Authored): Authored => ({
  base,
  own,
  changes,
  reasons,
})

/**
 * An input that is the user's own: of their own base (`isOfBase`), changed since (`isChanged`), or both. Its value in the
 * base of the model, at the start and now, why it is what it is now, and why the own base has another value than the model's.
 */
export type Yours = {
  key: InputKey
  inModel: InputValue
  atStart: InputValue
  value: InputValue
  isOfBase: boolean
  isChanged: boolean
  reason: Reason | undefined
  baseReason: Reason | undefined
}

/** All values that the user set away from the base of the model: in a base of their own, or since. */
export const yourValues = ({ own, changes }: Pick<Authored, 'own' | 'changes'>): Changes =>
  own ? { ...own.values, ...changes } : changes

/** Every input that is the user's own: those changed since the start first, then those of their own base. */
export function yoursIn(scenario: Authored): Yours[] {
  const { base, own, changes } = scenario
  const keys = new Set([...(Object.keys(changes) as InputKey[]), ...(own ? movedFrom(base, own) : [])])
  return [...keys].map(key => {
    const atStart = startValue(scenario, key)
    return {
      key,
      inModel: startValue({ base, own: null }, key),
      atStart,
      value: changes[key] ?? atStart,
      isOfBase: own?.values[key] !== undefined && own.values[key] !== startValue({ base, own: null }, key),
      isChanged: changes[key] !== undefined,
      reason: reasonFor(scenario, key),
      baseReason: own?.reasons?.[key],
    }
  })
}

/** Why an input is what it is: the reason of its change, or that of the user's own base where it was not changed since. */
export const reasonFor = ({ own, changes, reasons = {} }: Omit<Authored, 'base'>, key: InputKey): Reason | undefined =>
  changes[key] === undefined ? own?.reasons?.[key] : reasons[key]

let lastSources:
  | { of: Omit<Authored, 'base'>; sources: { readonly [Key in InputKey]?: Reason & { grade: Grade } } }
  | undefined

/** What grades of a scenario's inputs go by: its base, all values that are the user's, and those of them that have a source with a grade. */
export function gradeContextOf({ base, own, changes, reasons = {} }: Authored) {
  const of = lastSources?.of
  if (!lastSources || of?.own !== own || of.changes !== changes || of.reasons !== reasons)
    lastSources = { of: { own, changes, reasons }, sources: sourcesIn({ own, changes, reasons }) }
  return { base, yours: yourValues({ own, changes }), sources: lastSources.sources }
}

function sourcesIn(scenario: Omit<Authored, 'base'>) {
  const keys = Object.keys({ ...scenario.own?.reasons, ...scenario.reasons }) as InputKey[]
  const found = keys.flatMap(key => {
    const reason = reasonFor(scenario, key)
    const grade = reason && gradeOf(reason)
    return grade ? [[key, { ...reason, grade }] as const] : []
  })
  return Object.fromEntries(found)
}

/** From what to what an input was set: "from 60 % to 70 %", and where in their own base, "from 60 % to 70 % (own base)". */
export function movedText({ key, inModel, atStart, value, isOfBase, isChanged }: Yours): string {
  if (!isOfBase) return fromTo(key, atStart, value)
  const inBase = fromTo(key, inModel, atStart)
  return isChanged ? `${fromTo(key, atStart, value)} (own base: ${inBase})` : `${inBase} (own base)`
}

/** What a scenario starts from and when: "Latest reported, 30 September 2026", or an own base with what it was made from. */
export function startText(start: Start): string {
  const day = longDate(dayOf(start))
  const name = start.own ? `${ownName(start)}, made from “${bases[start.base].label}”` : labelOf(start)
  return !start.own && name.includes(day) ? name : `${name}, as of ${day}`
}

/** The same in a few words: "Latest reported, 30 September 2026", "Mine, 31 December 2026". */
export function startInBrief(start: Start): string {
  const [name, day] = [labelOf(start), longDate(dayOf(start))]
  return !start.own && name.includes(day) ? name : `${name}, ${day}`
}

const ownName = (start: Start) => `own base “${labelOf(start)}”`

/** The sentence on how many inputs the user changed, in the parts around the count of those changed since the start. */
export function changeParts(start: Start): { before: string; none: string; some: string } {
  if (!start.own) return { before: '', none: 'No input changed', some: `of ${inputs.length} inputs changed` }
  const count = movedFrom(start.base, start.own).length
  const made = count === 0 ? 'with no input changed' : `with ${count} of ${inputs.length} inputs changed`
  return {
    before: `Own base “${labelOf(start)}”, made from “${bases[start.base].label}” ${made}; `,
    none: 'nothing changed since',
    some: `of ${inputs.length} inputs changed since`,
  }
}

/**
 * How many inputs the user changed, and relative to what: "2 of 106 inputs changed", or "Own base “Mine”, made from “Latest
 * reported, 30 September 2026” with 3 of 106 inputs changed; nothing changed since". The page and all that leaves it say this.
 */
export function changesText(scenario: Pick<Authored, 'base' | 'own' | 'changes'>): string {
  const { before, none, some } = changeParts(scenario)
  const count = Object.keys(scenario.changes).length
  return `${before}${count === 0 ? none : `${count} ${some}`}`
}

/**
 * The same where the base stands beside it: "2 of 106 inputs", "2 of 106 inputs in the own base, 1 since"; null where nothing was
 * changed.
 */
export function changeCount({ base, own, changes }: Pick<Authored, 'base' | 'own' | 'changes'>): string | null {
  const since = Object.keys(changes).length
  const inBase = own ? movedFrom(base, own).length : 0
  if (since + inBase === 0) return null
  if (!own) return `${since} of ${inputs.length} inputs`
  return `${inBase} of ${inputs.length} inputs in the own base, ${since === 0 ? 'none' : since} since`
}

/** The same in a few words, for a line of a list: "own base “Mine” with 3 changes, no change since". */
export function changesInBrief(scenario: Pick<Authored, 'base' | 'own' | 'changes'>): string {
  const count = counted(Object.keys(scenario.changes).length)
  if (!scenario.own) return `${labelOf(scenario)}, ${count}`
  return `${ownName(scenario)} with ${counted(movedFrom(scenario.base, scenario.own).length)}, ${count} since`
}

const counted = (count: number) => (count === 0 ? 'no change' : count === 1 ? '1 change' : `${count} changes`)
