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

/** A gain against capital spending: the part of the spending of quarters 1 to t that it pays, and for how many quarters that is `portion` or more. */
type Paid = { part: Float64Array; quarters: number }

/**
 * The paper gain of today ($bn), which exists once and can be spent once, against all capital spending of the owner from
 * today on (`spent`, $bn): sold today and taxed, as the claim is ruled, and before tax.
 */
export type Cover = { gain: number; kept: number; spent: Float64Array; afterTax: Paid; beforeTax: Paid }

export function coverOf(world: World, side: Side): Cover {
  const { gainToday, gainTaxDue, capexSpent, gainOverCapexAfterTax, gainOverCapex } = whatIf(world)[side]
  const gain = gainToday[0]!
  return {
    gain,
    kept: gain - gainTaxDue[0]!,
    spent: capexSpent,
    afterTax: paidOf(gainOverCapexAfterTax),
    beforeTax: paidOf(gainOverCapex),
  }
}

/** Quarter 0 has no spending yet, and is not asked about. */
const paidOf = (part: Float64Array): Paid => ({
  part,
  quarters: part.filter((one, t) => t > 0 && one >= portion).length,
})

/** The quarter at which the valuation is held against today's. */
export const fragileBy = 12

/** What the valuation is asked about: adoption that slows, and open models that catch up. */
export const strains = ['adoptionSlowdown', 'openDemandLoss'] as const satisfies MarketId[]

export type Strain = (typeof strains)[number]

/** Is a strain the least that there is, so that a lab is worth less without any? */
export const isAlready = (value: number, key: Strain): boolean => value === inputOf(key).parameter.min

/**
 * The least value of an input, by the steps of its slider from its low end, at which a lab is worth less twelve
 * quarters on than today, all else equal. Null where no value in range does that.
 */
export function breaksAt(world: World, side: Side, key: Strain): number | null {
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
