import { type StackLine, stackLines } from '../../model/index.ts'
import type { Quarter, Share } from '../../model/quantities.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { ChartInput } from '../chartInput.ts'

/** Who gets what of a compute dollar, in the order of the bar; together they are the whole bill, in every world. */
export const order = [
  'cloudProfit',
  'vendorProfit',
  'chipMaking',
  'infrastructure',
  'otherClouds',
] as const satisfies StackLine[]

/** A part of a compute dollar: its share of the bill (below zero for a loss), and where it begins on the bar. */
export type DollarPart = { id: (typeof order)[number]; name: string; share: Share; from: Share }

export const splitRows = [
  'Anthropic today',
  'Anthropic at the horizon',
  'OpenAI today',
  'OpenAI at the horizon',
] as const

/** What a part is called in the bar. */
export const partName = (id: (typeof order)[number]) => stackLines[id].label.replace(/ from the lab|, a year/g, '')

/** The parts of a stack's compute dollar at a quarter; none where no compute is bought. A loss is drawn left of zero. */
export function partsOf(scene: ChartInput, side: Side, quarter: Quarter): DollarPart[] {
  const lines = scene.answer[side]
  const bill = lines.computeSpend[quarter]!
  if (!(bill > 0)) return []
  let end = 0
  return order.map(id => {
    const share = lines[id][quarter]! / bill
    const from = share < 0 ? share : end
    if (share >= 0) end += share
    return { id, name: partName(id), share, from }
  })
}

/** How far all bars reach: where somebody loses, left of nought by the loss, and as far beyond a dollar, which the others share. */
export function dollarExtent(scene: ChartInput): [number, number] {
  const parts = sides.flatMap(side => [0, scene.horizon].flatMap(quarter => partsOf(scene, side, quarter)))
  const least = Math.min(0, ...parts.map(({ from }) => from))
  return [least, least < 0 ? Math.max(...parts.map(({ from, share }) => from + Math.abs(share))) : 1]
}

/** Shares as whole cents that add up to the whole: the largest remainders get the cents that rounding left over. */
export function wholeCents(parts: DollarPart[]): number[] {
  const exact = parts.map(part => part.share * 100)
  const cents = exact.map(Math.floor)
  const left = Math.round(exact.reduce((a, b) => a + b, 0)) - cents.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest)
  for (const { i } of byRemainder.slice(0, Math.max(left, 0))) cents[i]!++
  return cents
}
