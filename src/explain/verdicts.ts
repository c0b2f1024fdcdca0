import { type Answer, valueAt } from '../analysis/whatIf.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { cents, fraction, multiple, share, usdBn } from '../model/units.ts'
import type { World } from '../model/world.ts'
import { articleSays, breaksAt, coverOf, fragileBy, type Reading, strains } from './claims.ts'

/** How a claim stands on the numbers as they are, and the sentence that says so; both computed. */
export type Ruling = { stands: 'holds' | 'holds in part' | 'does not hold'; says: string }

/** A gap as it is said: "0.3 % below". */
export function gapSays(gap: number): string {
  const size = Math.abs(gap) < 0.1 ? share.format(Math.abs(gap)) : fraction.format(Math.abs(gap))
  return `${size} ${gap < 0 ? 'below' : 'above'}`
}

const close = 0.05

/** "The stake is worth $74 billion": which reading fits the filing, and what the scenario says today. */
export function rulingOnWorth(readings: readonly Reading[], filed: number, answer: Answer): Ruling {
  const today = valueAt(answer, 'aws.stakeValue', 0)
  const [company, stake] = readings
  const now = `On the numbers as they are now the stake is worth ${usdBn.format(today)} today.`
  return {
    stands: today >= articleSays * (1 - close) ? 'holds' : 'does not hold',
    says: `Read as the stake it is ${gapSays(stake!.gap)} the ${usdBn.exact(filed)} that was filed; read as the company the stake is ${gapSays(company!.gap)} it. ${now}`,
  }
}

/** "Could cover a significant portion of capital expenditures for years". */
export function rulingOnCover(world: World): Ruling {
  const { today, quarters, reach } = coverOf(world)
  const [quarter, half, whole] = reach.map(({ count }) => count)
  return {
    stands: quarter! >= fragileBy ? 'holds' : quarter! > 0 ? 'holds in part' : 'does not hold',
    says: `The paper gain would pay ${multiple.format(today)} of a year’s capital spending today. It is at least a quarter of a year in ${quarter} of ${quarters} quarters, half in ${half}, all of it in ${whole}.`,
  }
}

/** "Reduces reliance on Nvidia". */
export function rulingOnReliance(answer: Answer, quarter: number, asOf: string): Ruling {
  const own = valueAt(answer, 'aws.nvidiaReliance', quarter)
  const other = valueAt(answer, 'alliance.nvidiaReliance', quarter)
  const before = valueAt(answer, 'aws.nvidiaReliance', 0)
  const isLess = own < other
  return {
    stands: isLess && own <= before ? 'holds' : isLess || own < before ? 'holds in part' : 'does not hold',
    says: `In ${quarterLabel(asOf, quarter)} Nvidia earns ${cents.format(own)} of each dollar of compute that Anthropic needs (${cents.format(before)} today), and ${cents.format(other)} of OpenAI’s.`,
  }
}

/** "If adoption slows, or open models catch up, the valuation could prove fragile". */
export function rulingOnFragility(world: World): Ruling {
  const broken = strains.filter(key => breaksAt(world, 'aws', key) !== null)
  const each = sides.map(side => {
    const [slowdown, open] = strains.map(key => breaksAt(world, side, key))
    return `${names[side].lab} is worth less ${fragileBy} quarters on than today ${from(slowdown!, 'a slowdown')}, and ${from(open!, 'a loss to open models')}`
  })
  return {
    stands: broken.length === 2 ? 'holds' : broken.length === 1 ? 'holds in part' : 'does not hold',
    says: `${each.join('. ')}.`,
  }
}

const from = (value: number | null, what: string) =>
  value === null ? `at no ${what.replace(/^a /, '')} in range` : `from ${what} of ${fraction.format(value)}`
