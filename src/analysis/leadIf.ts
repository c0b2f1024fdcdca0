import { groups, type InputKey, inputs } from '../model/inputs.ts'
import type { InputValue, Lead } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { World } from '../model/world.ts'
import { type Criterion, type Outcome, outcomes, outcomeValues } from './outcome.ts'
import { beyondLevel } from './verdict.ts'

/** A question to the lead: what if this one input had this value, all else as it is. */
export type Case = { key: InputKey; value: InputValue }

/** The lead in each case (`Lead`: in the unit of the measure, below zero where the second stack leads). */
export const leadIf = (cases: readonly Case[], world: World, criterion: Criterion): Float64Array =>
  outcomesIf(cases, world, criterion)

/** The outcome in each case: a `Lead` of the measure, or a `LineValue` of the line. */
export function outcomesIf(cases: readonly Case[], world: World, outcome: Outcome): Float64Array {
  const leads = new Float64Array(cases.length)
  const places = Map.groupBy(cases.keys(), place => familyOf.get(cases[place]!.key))
  for (const own of places.values()) {
    const some = own.map(place => cases[place]!)
    const found = outcomes(caseColumns(some, world), some.length, world, outcome)
    for (const [i, place] of own.entries()) leads[place] = found[i]!
  }
  return leads
}

/** Inputs of one group of one stack move the same lines, and what none of them moves is worked out once for all of them. */
const familyOf = new Map(
  groups.flatMap(({ name, inputs: ids }) =>
    inputs.filter(({ id }) => id in ids).map(({ key, side }) => [key, `${side} ${name}`]),
  ),
)

/** All inputs, family by family: each is one short question. */
export const families: readonly InputKey[][] = [
  ...Map.groupBy(
    inputs.map(({ key }) => key),
    key => familyOf.get(key),
  ).values(),
]

const familyWith = new Map(families.flatMap(family => family.map(key => [key, family])))

/** How far the stacks are beyond level in each of a few cases: below zero where they are level. */
export function beyondLevelIf(cases: readonly Case[], world: World, criterion: Criterion): Float64Array {
  const [first, second] = outcomeValues(caseColumns(cases, world), cases.length, world, criterion)
  return first.map((value, i) => beyondLevel(value, second[i]!))
}

/**
 * A column for each input that is moved. Where several of a family are, all of it has one, so that the engine meets the
 * same few questions again and again.
 */
function caseColumns(cases: readonly Case[], world: World): Partial<Record<InputKey, Float64Array>> {
  const moved = [...new Set(cases.map(({ key }) => key))]
  const keys = moved.length > 1 ? [...new Set(moved.flatMap(key => familyWith.get(key)!))] : moved
  const columns = Object.fromEntries(keys.map(key => [key, new Float64Array(cases.length).fill(world[key])]))
  for (const [i, { key, value }] of cases.entries()) columns[key]![i] = value
  return columns
}

/** Who leads: an even lead counts for the first stack, as in the verdict. */
export const leaderOf = (lead: Lead): Side => (lead >= 0 ? 'aws' : 'alliance')
