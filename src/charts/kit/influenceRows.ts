import { type Influence } from '../../analysis/influence.ts'
import { sharedName, shortName } from '../../model/names.ts'
import type { ChartInput } from '../chartInput.ts'

/** How many of them are shown where there is little room. */
export const shownInfluences = 7

/** An input with a share that is known, or two that are drawn together. */
export type InfluenceRow = Pick<Influence, 'key'> & { name: string; share: number }

/** Inputs that explain less than this of the spread are told in the table only. */
const least = 0.0005

export const influenceName = (one: Influence): string => (one.with ? sharedName(one.key) : shortName(one.key))

/** The inputs that the spread goes back to, as far as they can be told from chance and are worth naming. */
export const influential = ({ outlook }: ChartInput): InfluenceRow[] =>
  (outlook?.influence ?? []).flatMap(one =>
    one.share !== null && one.share >= least ? [{ key: one.key, name: influenceName(one), share: one.share }] : [],
  )
