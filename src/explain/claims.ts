import { valueAt, whatIf } from '../analysis/whatIf.ts'
import { evaluate } from '../engine/evaluate.ts'
import type { BaseId } from '../model/bases.ts'
import { type LineKey, program } from '../model/index.ts'
import { inputOf, type MarketId } from '../model/inputs.ts'
import type { Side } from '../model/sides.ts'
import { type Changes, engineInputs, type World, worldOf } from '../model/world.ts'

/** What the article said the number is, in $bn. */
export const articleSays = 74

/** One way to read the $74 billion: what the model then says of the stake, the company and the holding. */
export type ClaimReading = { base: BaseId; stake: number; company: number; ownership: number; gap: number }

/** The readings, and what was reported for the day on which the holding was 74.2. */
const readingBases = ['article-company', 'article-stake', 'reported-2026-03-31'] as const satisfies BaseId[]

/**
 * Each reading as it stands, or with the user's changes laid over it; `gap` is its stake against what was filed, as a
 * share of that. As reported is only what stands.
 */
export const claimReadings = (filed: number, changes: Changes = {}): ClaimReading[] =>
  readingBases.map(base => {
    const answer = whatIf(worldOf(base, changes))
    const stake = valueAt(answer, 'aws.stakeValue', 0)
    return {
      base,
      stake,
      company: valueAt(answer, 'aws.valuation', 0),
      ownership: valueAt(answer, 'aws.ownership', 0),
      gap: (stake - filed) / filed,
    }
  })

/** The part of capital spending that counts as "a significant portion". */
export const portion = 0.25

/** How many quarters "for years" is at least, and at most. */
export const spans = { least: 4, most: 12 } as const

/**
 * The paper gain of today, before tax, against all capital spending of the owner from today on ($bn): it exists once and
 * can be spent once. `spent` has the spending of quarters 1 to t, `paid` the part of it that the gain pays; neither is
 * asked about at quarter 0. `quarters` says for how many quarters the gain pays at least a quarter of it.
 */
export type Cover = { gain: number; spent: Float64Array; paid: Float64Array; quarters: number }

export function coverOf(world: World, side: Side): Cover {
  const { paperGain, capex } = whatIf(world)[side]
  const gain = paperGain[0]!
  const spent = new Float64Array(capex.length)
  for (let t = 1; t < capex.length; t++) spent[t] = spent[t - 1]! + capex[t]! / 4
  const paid = spent.map(sum => (sum === 0 ? 0 : gain / sum))
  return { gain, spent, paid, quarters: paid.filter((part, t) => t > 0 && part >= portion).length }
}

/** The quarter at which the valuation is held against today's. */
export const fragileBy = 12

/** What the valuation is asked about: adoption that slows, and open models that catch up. */
export const strains = ['adoptionSlowdown', 'openDemandLoss'] as const satisfies MarketId[]

/**
 * The least value of an input, by the steps of its slider from its low end, at which a lab is worth less twelve
 * quarters on than today, all else equal. Null where no value in range does that.
 */
export function breaksAt(world: World, side: Side, key: (typeof strains)[number]): number | null {
  const { min, max, step } = inputOf(key).parameter
  const values = Float64Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) =>
    Number(Math.min(min + i * step, max).toPrecision(12)),
  )
  const line: LineKey = `${side}.valuation`
  const inputs = engineInputs({ ...world, [key]: values })
  const answer = evaluate(program, { count: values.length, inputs }, [line], fragileBy)[line]
  const later = answer.subarray(fragileBy * values.length)
  const at = values.findIndex((_, i) => later[i]! < answer[i]!)
  return at < 0 ? null : values[at]!
}
