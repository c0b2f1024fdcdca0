import { evaluate } from '../engine/evaluate.ts'
import type { FirstEditionBase } from '../model/firstEdition/bases.ts'
import { type EditionItem, editionItems } from '../model/firstEdition/items.ts'
import { bothEditions, rules } from '../model/firstEdition/program.ts'
import { firstEditionWorld } from '../model/firstEdition/world.ts'
import { lastQuarter, lineKeys } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { sharedName, shortName } from '../model/names.ts'
import type { Lead } from '../model/quantities.ts'
import { type Changes, engineInputs, type World, worldOf } from '../model/world.ts'
import { linesOf, type Outcome, outcomeIn } from './outcome.ts'
import { shapley } from './shapley.ts'
import { type Answer, answerIn } from './whatIf.ts'

/** What one item of the second edition did to the outcome. */
type EditionStep = { item: EditionItem; effect: Lead }

/** From the figure of the first edition to that of today: the items that moved it, the largest first, and those that did not. */
export type EditionBridge = {
  from: Lead
  to: Lead
  steps: EditionStep[]
  idle: EditionItem[]
  worlds: { from: World; to: World }
}

/** With every item that there is, a second; a scenario of the first edition has a dozen. */
const exactUpTo = 17

/**
 * What the second edition of the model changed in a scenario: its outcome under the first edition (a base, and the values that
 * were set away from it) and under this one, and what each new item did to it, whatever the order (`shapley.ts`), exactly. An
 * input of the first edition whose base value was repaired is an item of its own.
 */
export function editionBridge(base: FirstEditionBase, values: Changes, outcome: Outcome): EditionBridge {
  const to = worldOf(base, values)
  const from = firstEditionWorld(base, values, to)
  const items = itemsBetween(from, to)
  const { effects, ends } = shapley(
    items.length,
    (count, isChanged) => {
      const column = (i: number, before: number, after: number) =>
        Float64Array.from({ length: count }, (_, w) => (isChanged(i, w) ? after : before))
      const columns = items.flatMap(({ keys, rule }, i) => [
        ...keys.filter(key => from[key] !== to[key]).map(key => [key, column(i, from[key], to[key])] as const),
        ...(rule ? [[rule, column(i, 0, 1)] as const] : []),
      ])
      return outcomesOf({ ...from, ...Object.fromEntries(columns) }, count, outcome)
    },
    { exactUpTo },
  )
  const all = items.map((item, i) => ({ item, effect: effects[i]! }))
  const least = 1e-9 * Math.max(Math.abs(ends.from), Math.abs(ends.to), 1e-3)
  return {
    ...ends,
    steps: all
      .filter(({ effect }) => Math.abs(effect) > least)
      .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    idle: all.filter(({ effect }) => Math.abs(effect) <= least).map(({ item }) => item),
    worlds: { from, to },
  }
}

/** Every line of a scenario as the first edition worked it out; lines that it did not have are as far as they go without what is new. */
export function firstEditionAnswer(base: FirstEditionBase, values: Changes): Answer {
  const world = firstEditionWorld(base, values, worldOf(base, values))
  const asThen = Object.fromEntries(rules.map(rule => [rule, 0]))
  return answerIn(
    evaluate(bothEditions, { count: 1, inputs: engineInputs({ ...world, ...asThen }) }, lineKeys, lastQuarter),
  )
}

function outcomesOf(world: Record<string, number | Float64Array>, count: number, outcome: Outcome): Float64Array {
  const { quarter } = outcome
  const columns = evaluate(bothEditions, { count, inputs: engineInputs(world) }, linesOf(outcome), quarter, quarter)
  return outcomeIn(columns, count, outcome, quarter)
}

/** The rules, the groups of inputs in which the worlds differ, and each other parameter that they differ in. */
function itemsBetween(from: World, to: World): EditionItem[] {
  const differs = (key: InputKey) => from[key] !== to[key]
  const brought = editionItems.filter(({ keys, rule }) => rule || keys.some(differs))
  const told = new Set(editionItems.flatMap(({ keys }) => keys))
  const repaired = (Object.keys(to) as InputKey[]).filter(key => differs(key) && !told.has(key))
  return [
    ...brought,
    ...[...Map.groupBy(repaired, key => inputOf(key).id).values()].map(keys => ({
      label: keys.length > 1 ? sharedName(keys[0]!) : shortName(keys[0]!),
      says: 'Repaired in the base.',
      keys,
    })),
  ]
}
