import { evaluate } from '../engine/evaluate.ts'
import {
  type LineId,
  type LineKey,
  lastQuarter,
  lineKeys,
  type MarketLineId,
  marketLines,
  program,
  type StackLine,
  stackLines,
} from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import type { LineValue, Quarter } from '../model/quantities.ts'
import { type Side, sides } from '../model/sides.ts'
import { engineInputs, type World } from '../model/world.ts'

/** Every line of one world, 25 quarters each; quarter 0 is the base's date. */
export type Answer = { market: Record<MarketLineId, Float64Array> } & Record<Side, Record<StackLine, Float64Array>>

/** What the model says of one world: all lines of the market and of both stacks, quarters 0 to 24. */
export function whatIf(world: World): Answer {
  return answerIn(evaluate(program, { count: 1, inputs: engineInputs(world) }, lineKeys, lastQuarter))
}

/** All lines of one world, by the market and the stacks. */
export function answerIn(columns: Record<LineKey, Float64Array>): Answer {
  const gather = (ids: LineId[], prefix: '' | `${Side}.`) =>
    Object.fromEntries(ids.map(id => [id, columns[`${prefix}${id}` as LineKey]]))
  const perStack = sides.map(side => [side, gather(Object.keys(stackLines) as StackLine[], `${side}.`)])
  return {
    market: gather(Object.keys(marketLines) as MarketLineId[], ''),
    ...Object.fromEntries(perStack),
  } as Answer
}

/** The number that a line has at a quarter. */
export function valueAt(answer: Answer, key: LineKey, quarter: Quarter): LineValue {
  const { side, id } = ownerOf(key)
  return side ? answer[side][id as StackLine][quarter]! : answer.market[id as MarketLineId][quarter]!
}
