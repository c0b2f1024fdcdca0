import { type Formula, f } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { fade, line } from '../line.ts'
import { fraction, multiple, usdBn } from '../units.ts'
import { growthLines } from './growth.ts'
import { marketLines as market } from './market.ts'

const { arr } = growthLines

/** The owner's share of revenue, where it goes on beyond the horizon of 24 quarters. */
export const lastingShare: Formula = f`if(${p.revenueShareEnd} > 24, ${p.revenueShareRate}, 0)`

const matureMargin = line(
  'Mature margin of the lab',
  fraction,
  'What is left of a dollar of revenue in the long run, after compute, other costs and a lasting share to the owner.',
  f`1 - ${m.matureComputeRatio} * (1 - ${p.matureHomeShare} * ${p.matureCustomShare} * ${p.priceAdvantage}) - ${m.matureOpexRatio} - ${lastingShare}`,
)
const matureWorth = line(
  'Mature valuation multiple of the lab',
  multiple,
  'The mature multiple, scaled by how the mature margin compares with a normal one (between a fifth and twice).',
  f`${m.matureMultiple} * min(max(${matureMargin} / ${m.normalMargin}, 0.2), 2)`,
)
const valuationMultiple = line(
  'Valuation multiple',
  multiple,
  "Valuation over ARR: today's multiple fading to the mature one, marked down while a slowdown lasts.",
  f`(${fade(f`${p.valuation} / ${p.arr}`, matureWorth, m.multipleHalfLife)}) * max(1 - ${m.sentiment} * ${market.slowdown}, 0.1)`,
)
const valuation = line(
  'Lab valuation',
  usdBn,
  'What the lab is worth: its multiple times its ARR.',
  f`${valuationMultiple} * ${arr}`,
)

/** What a dollar of recurring revenue is worth, and so the lab. */
export const worthLines = { matureMargin, matureWorth, multiple: valuationMultiple, valuation }
