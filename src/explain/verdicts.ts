import { type Answer, valueAt } from '../analysis/whatIf.ts'
import { lastQuarter } from '../model/index.ts'
import { names } from '../model/names.ts'
import type { Quarter } from '../model/quantities.ts'
import { quarterLabel } from '../model/quarters.ts'
import { type Side, sides } from '../model/sides.ts'
import { cents, fraction, quarters, share, usdBn } from '../model/units.ts'
import type { World } from '../model/world.ts'
import {
  articleSays,
  breaksAt,
  type ClaimReading,
  type Cover,
  coverOf,
  fragileBy,
  isAlready,
  portion,
  type Strain,
  spans,
  strains,
} from './claims.ts'

/** How a claim stands on the numbers as they are, and the sentence that says so; both computed. */
export type Ruling = { stands: 'holds' | 'holds in part' | 'does not hold'; says: string }

/** A gap as it is said: "0.3 % below". */
export function gapSays(gap: number): string {
  const size = Math.abs(gap) < 0.1 ? share.format(Math.abs(gap)) : fraction.format(Math.abs(gap))
  return `${size} ${gap < 0 ? 'below' : 'above'}`
}

const close = 0.05

/** "The stake is worth $74 billion": which reading fits the filing, and what the scenario says today. */
export function rulingOnWorth(readings: readonly ClaimReading[], filed: number, answer: Answer): Ruling {
  const today = valueAt(answer, 'aws.stakeValue', 0)
  const [company, stake] = readings
  const now = `On the numbers as they are now the stake is worth ${usdBn.format(today)} today, before tax.`
  return {
    stands: today >= articleSays * (1 - close) ? 'holds' : 'does not hold',
    says: `Read as the stake it is ${gapSays(stake!.gap)} the ${usdBn.exact(filed)} that was filed; read as the company the stake is ${gapSays(company!.gap)} it. ${now}`,
  }
}

/** "Could cover a significant portion of capital expenditures for years", said of Amazon; asked of both owners. */
export function rulingOnCover(world: World): Ruling {
  const [own, other] = sides.map(side => ({ side, cover: coverOf(world, side) }))
  return {
    stands: standsOnCover(own!.cover.afterTax),
    says: `Sold today, taxed and spent once: ${coverSays(own!.side, own!.cover)} ${coverSays(other!.side, other!.cover)} Said of ${names[other!.side].owner}, the claim ${standsOnCover(other!.cover.afterTax)}.`,
  }
}

/** Whether a gain pays a quarter of capital spending for three years, for less, or not even for one. */
export const standsOnCover = ({ part }: Cover['afterTax']): Ruling['stands'] =>
  part[spans.most]! >= portion ? 'holds' : part[spans.least]! >= portion ? 'holds in part' : 'does not hold'

function coverSays(side: Side, { gain, kept, afterTax, beforeTax }: Cover): string {
  const { owner } = names[side]
  if (gain <= 0) return `${owner} has no paper gain: its stake is worth ${usdBn.format(-gain)} less than was paid in.`
  const parts = ({ part }: Cover['afterTax']) => [spans.least, spans.most].map(span => paidSays(part[span]!))
  const [year, years] = parts(afterTax)
  const [yearBefore, yearsBefore] = parts(beforeTax)
  return `${owner}’s paper gain of ${usdBn.format(gain)} leaves ${usdBn.format(kept)} after tax: ${year} of the first year’s capital spending and ${years} of the first three years’; ${fraction.format(portion)} or more for ${lastsSays(afterTax)} (before tax ${yearBefore} and ${yearsBefore}).`
}

/** For how long a gain pays at least a quarter of capital spending. */
export const lastsSays = ({ quarters: count }: Cover['afterTax']): string =>
  count === 0 ? 'no quarter' : `${quarters.format(count)}${count === lastQuarter ? ' or more' : ''}`

/** A part that is paid, with as many places as tell it from the quarter that the rule asks for. */
export const paidSays = (part: number): string =>
  fraction.format(part) === fraction.format(portion) && part !== portion ? fraction.exact(part) : fraction.format(part)

/** "Reduces reliance on Nvidia". */
export function rulingOnReliance(answer: Answer, quarter: Quarter, asOf: string): Ruling {
  const own = valueAt(answer, 'aws.nvidiaReliance', quarter)
  const other = valueAt(answer, 'alliance.nvidiaReliance', quarter)
  const before = valueAt(answer, 'aws.nvidiaReliance', 0)
  const isLess = own < other
  // At today’s quarter the figure of today is the same one.
  const today = quarter === 0 ? '' : ` (${cents.format(before)} today)`
  return {
    stands: isLess && own <= before ? 'holds' : isLess || own < before ? 'holds in part' : 'does not hold',
    says: `In ${quarterLabel(asOf, quarter)} Nvidia earns ${cents.format(own)} of each dollar of compute built for Anthropic${today}, and ${cents.format(other)} of OpenAI’s.`,
  }
}

/** "If adoption slows, or open models catch up, the valuation could prove fragile". */
export function rulingOnFragility(world: World): Ruling {
  const broken = strains.filter(key => breaksAt(world, 'aws', key) !== null)
  const each = sides.map(side => {
    const from = strains.map(key => breakSays(breaksAt(world, side, key), key))
    return `${names[side].lab} is worth less ${fragileBy} quarters on than today ${from.join(', and ')}`
  })
  return {
    stands: broken.length === 2 ? 'holds' : broken.length === 1 ? 'holds in part' : 'does not hold',
    says: `${each.join('. ')}.`,
  }
}

const strainNames = { adoptionSlowdown: 'slowdown', openDemandLoss: 'loss to open models' } satisfies Record<
  Strain,
  string
>

/** From which strain on a lab is worth less, the least of its slider told as none at all. */
function breakSays(value: number | null, key: Strain): string {
  const what = strainNames[key]
  if (value === null) return `at no ${what} in range`
  return isAlready(value, key) ? `already without a ${what}` : `from a ${what} of ${fraction.format(value)}`
}
