import { type LineKey, type StackLine, stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import type { Quarter, Share } from '../../model/quantities.ts'
import { rivalOf, type Side, sides } from '../../model/sides.ts'
import type { ChartInput } from '../chartInput.ts'
import type { Look } from './look.ts'

/** Who gets what of a compute dollar, in the order of the bar; together they are the whole bill, in every world. */
export const order = [
  'cloudProfit',
  'commitProfit',
  'vendorProfit',
  'chipMaking',
  'infrastructure',
  'rivalCloudProfit',
  'otherClouds',
] as const satisfies StackLine[]

export type DollarPartId = (typeof order)[number]

/** A part of a compute dollar: its share of the bill (below zero for a loss), and where it begins on the bar. */
export type DollarPart = { id: DollarPartId; name: string; share: Share; from: Share }

export const splitRows = [
  'Anthropic today',
  'Anthropic at the horizon',
  'OpenAI today',
  'OpenAI at the horizon',
] as const

/** What a part is called in tables and readings. */
export const partName = (id: DollarPartId) => stackLines[id].label.replace(/ from the lab|, a year/g, '')

/** Whose colour a part has: the owner's own, or that of the other owner's cloud; null where it is nobody's of both. */
export const stackOf = (id: DollarPartId, side: Side): Side | null =>
  id === 'cloudProfit' || id === 'commitProfit' ? side : id === 'rivalCloudProfit' ? rivalOf(side) : null

/** What a part is called over its bar, and in which colour: the owner, its rival's cloud, Nvidia; what is nobody's in grey. */
export const partNames = (
  side: Side,
): Record<DollarPartId, { text: string; ink: keyof Look['ink']; weight: number }> => ({
  cloudProfit: { text: names[side].owner, ink: side, weight: 600 },
  commitProfit: { text: names[side].owner, ink: side, weight: 600 },
  vendorProfit: { text: 'Nvidia', ink: 'nvidiaText', weight: 600 },
  chipMaking: { text: 'Chips', ink: 'ink2', weight: 400 },
  infrastructure: { text: 'Power', ink: 'ink2', weight: 400 },
  rivalCloudProfit: { text: names[rivalOf(side)].cloud, ink: rivalOf(side), weight: 600 },
  otherClouds: { text: 'Other clouds', ink: 'ink2', weight: 400 },
})

/** The line that says what a part comes to: what the other owner's cloud earns is a line of that owner. */
export const partKey = (id: DollarPartId, side: Side): LineKey =>
  `${id === 'rivalCloudProfit' ? rivalOf(side) : side}.${id}`

/** What a lab pays for compute in a year, used or not. */
const billOf = ({ answer }: Pick<ChartInput, 'answer'>, side: Side, quarter: Quarter) =>
  answer[side].computeSpend[quarter]! + answer[side].shortfallPaid[quarter]!

/** The parts of a stack's compute dollar at a quarter; none where no compute is paid for. Losses are drawn left of zero, one beyond the other. */
export function partsOf(scene: ChartInput, side: Side, quarter: Quarter): DollarPart[] {
  const bill = billOf(scene, side, quarter)
  if (!(bill > 0)) return []
  let [least, most] = [0, 0]
  return order.map(id => {
    const owner = id === 'rivalCloudProfit' ? rivalOf(side) : side
    const share = scene.answer[owner][id][quarter]! / bill
    if (share < 0) least += share
    const from = share < 0 ? least : most
    if (share >= 0) most += share
    return { id, name: partName(id), share, from }
  })
}

/** Whether a part stays with the owner, or in the alliance, of which Nvidia is one. */
export const isInside = (id: DollarPartId, side: Side) =>
  id === 'cloudProfit' || id === 'commitProfit' || (side === 'alliance' && id === 'vendorProfit')

/** How many whole cents of a dollar stay inside at a quarter, below zero where they are lost. */
export function insideCents(parts: readonly DollarPart[], side: Side): number {
  const whole = wholeCents(parts)
  return parts.reduce((sum, { id }, i) => (isInside(id, side) ? sum + whole[i]! : sum), 0)
}

/** The part at a share of the whole; null beyond the bar. */
export const partAt = (parts: readonly DollarPart[], at: Share): DollarPart | null =>
  parts.findLast(({ from, share }) => share !== 0 && from <= at && at <= from + Math.abs(share)) ?? null

/** How far all bars reach: where somebody loses, left of nought by the loss, and as far beyond a dollar, which the others share. */
export function dollarExtent(scene: ChartInput): [number, number] {
  const parts = sides.flatMap(side => [0, scene.horizon].flatMap(quarter => partsOf(scene, side, quarter)))
  const least = Math.min(0, ...parts.map(({ from }) => from))
  return [least, least < 0 ? Math.max(...parts.map(({ from, share }) => from + Math.abs(share))) : 1]
}

/** Shares as whole cents that add up to the whole: the largest remainders get the cents that rounding left over. */
export function wholeCents(parts: readonly DollarPart[]): number[] {
  const exact = parts.map(part => part.share * 100)
  const cents = exact.map(Math.floor)
  const left = Math.round(exact.reduce((a, b) => a + b, 0)) - cents.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest)
  for (const { i } of byRemainder.slice(0, Math.max(left, 0))) cents[i]!++
  return cents
}
