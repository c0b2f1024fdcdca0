import { groups, type InputKey, inputs } from '../model/inputs.ts'
import type { InputValue, Lead } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { World } from '../model/world.ts'
import type { Criterion } from './outcome.ts'
import { outcomesOfTrials } from './trials.ts'

/** A question to the lead: what if this one input had this value, all else as it is. */
export type Case = { key: InputKey; value: InputValue }

/** The lead in each case (`Lead`: in the unit of the measure, below zero where the second stack leads). */
export function leadIf(cases: readonly Case[], world: World, criterion: Criterion): Float64Array {
  const places = [...Map.groupBy(cases.keys(), place => cases[place]!.key)]
  const trials = places.map(([key, own]) => ({ key, values: own.map(place => cases[place]!.value) }))
  const leads = new Float64Array(cases.length)
  const found = outcomesOfTrials(world, criterion)(trials)
  for (const [i, place] of places.flatMap(([, own]) => own).entries()) leads[place] = found[i]!
  return leads
}

/** All inputs, those of one group of one stack together: each is one short question. */
export const families: readonly InputKey[][] = groups.flatMap(({ inputs: ids }) => {
  const own = inputs.filter(({ id }) => id in ids)
  return [...Map.groupBy(own, ({ side }) => side).values()].map(some => some.map(({ key }) => key))
})

/** Who leads: an even lead counts for the first stack, as in the verdict. */
export const leaderOf = (lead: Lead): Side => (lead >= 0 ? 'aws' : 'alliance')
