import { groups, type InputKey, inputs } from '../model/inputs.ts'
import type { InputValue, Lead } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { World } from '../model/world.ts'
import { type Criterion, outcomes, outcomeValues } from './outcome.ts'
import { beyondLevel } from './verdict.ts'

/** A question to the lead: what if this one input had this value, all else as it is. */
export type Case = { key: InputKey; value: InputValue }

/** The lead in each case (`Lead`: in the unit of the measure, below zero where the second stack leads). */
export function leadIf(cases: readonly Case[], world: World, criterion: Criterion): Float64Array {
  if (cases.length <= few) return inOneBatch(cases, world, criterion)
  const leads = new Float64Array(cases.length)
  const places = Map.groupBy(cases.keys(), place => familyOf.get(cases[place]!.key))
  for (const own of places.values()) {
    const found = inOneBatch(
      own.map(place => cases[place]!),
      world,
      criterion,
    )
    for (const [i, place] of own.entries()) leads[place] = found[i]!
  }
  return leads
}

/**
 * Up to so many cases one batch is quickest. More are asked family by family: inputs of one group of one stack move the
 * same lines, and what none of them moves is worked out once for all of them.
 */
const few = 512

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

/** How far the stacks are beyond level in each of a few cases: below zero where they are level. */
export function beyondLevelIf(cases: readonly Case[], world: World, criterion: Criterion): Float64Array {
  const [first, second] = outcomeValues(caseColumns(cases, world), cases.length, world, criterion)
  return first.map((value, i) => beyondLevel(value, second[i]!))
}

const inOneBatch = (cases: readonly Case[], world: World, criterion: Criterion) =>
  outcomes(caseColumns(cases, world), cases.length, world, criterion)

/** The columns of the inputs that are moved; all others stay as they are. */
export function caseColumns(cases: readonly Case[], world: World): Partial<Record<InputKey, Float64Array>> {
  const columns: Partial<Record<InputKey, Float64Array>> = {}
  cases.forEach(({ key, value }, i) => {
    columns[key] ??= new Float64Array(cases.length).fill(world[key])
    columns[key][i] = value
  })
  return columns
}

/** Who leads: an even lead counts for the first stack, as in the verdict. */
export const leaderOf = (lead: Lead): Side => (lead >= 0 ? 'aws' : 'alliance')
