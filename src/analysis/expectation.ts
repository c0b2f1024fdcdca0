import { evaluate } from '../engine/evaluate.ts'
import { type LineKey, lastQuarter, program } from '../model/index.ts'
import type { Lead, LineValue, Quarter, Share } from '../model/quantities.ts'
import { engineInputs, type World } from '../model/world.ts'
import { leaderOf } from './leadIf.ts'
import { type Criterion, linesOf } from './outcome.ts'

/** A world under its name, how likely it is held to be, and how many quarters after the scenario's its own quarter 0 lies. */
export type WeightedWorld = { name: string; weight: Share; world: World; baseWorld: World; shift: Quarter }

/** What a weighted world comes to: the measure of both stacks, the lead, and weight times lead; NaN outside its six years. */
export type WeightedFigures = {
  name: string
  weight: Share
  aws: LineValue
  alliance: LineValue
  lead: Lead
  part: Lead
}

/**
 * What worlds say together: the expected measure of both stacks and the expected lead, the worlds of the least and the most lead
 * among those with a weight, the one whose part of the expected lead is the largest in its direction, the lead that would be
 * expected without it (null where nothing else has a weight), and the weight of the worlds in which the first stack leads.
 */
export type Expectation = {
  aws: LineValue
  alliance: LineValue
  lead: Lead
  least: WeightedFigures
  most: WeightedFigures
  carrier: WeightedFigures
  without: Lead | null
  ahead: Share
}

/** Each world's figures in the scenario's quarter, read at the quarter of its own that has the same date. */
export function weightedFigures(worlds: readonly WeightedWorld[], { measure, quarter }: Criterion): WeightedFigures[] {
  return worlds.map(({ name, weight, world, shift }) => {
    const own = quarter - shift
    if (own < 0 || own > lastQuarter) return { name, weight, aws: NaN, alliance: NaN, lead: NaN, part: NaN }
    const [first, second] = linesOf({ measure, quarter: own }) as [LineKey, LineKey]
    const found = evaluate(program, { count: 1, inputs: engineInputs(world) }, [first, second], own, own)
    const [aws, alliance] = [found[first][0]!, found[second][0]!]
    return { name, weight, aws, alliance, lead: aws - alliance, part: weight * (aws - alliance) }
  })
}

/** What these figures say together; null where there are none, or where one with a weight has none in that quarter. */
export function expectationOf(figures: readonly WeightedFigures[]): Expectation | null {
  const some = figures.filter(({ weight }) => weight > 0)
  const [first] = some
  if (!first || some.some(({ lead }) => !Number.isFinite(lead))) return null
  const sum = (of: (one: WeightedFigures) => number) => some.reduce((all, one) => all + of(one), 0)
  const lead = sum(({ part }) => part)
  const way = lead < 0 ? -1 : 1
  const carrier = some.reduce((a, b) => (way * b.part > way * a.part ? b : a), first)
  return {
    aws: sum(({ weight, aws }) => weight * aws),
    alliance: sum(({ weight, alliance }) => weight * alliance),
    lead,
    least: some.reduce((a, b) => (b.lead < a.lead ? b : a), first),
    most: some.reduce((a, b) => (b.lead > a.lead ? b : a), first),
    carrier,
    without: some.length > 1 ? (lead - carrier.part) / (1 - carrier.weight) : null,
    ahead: sum(one => (leaderOf(one.lead) === 'aws' ? one.weight : 0)),
  }
}
