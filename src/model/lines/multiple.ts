import { f, quarter } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { fade, line } from '../line.ts'
import { fraction, multiple } from '../units.ts'
import { marketLines as market } from './market.ts'
import { revenueShareLines } from './revenueShare.ts'

const matureMargin = line(
  'Mature margin of the lab',
  fraction,
  'What is left of a dollar of revenue in the long run, after what reselling clouds keep, compute, other costs and what the owner’s share still comes to.',
  f`(1 - ${p.resaleFees}) * (1 - ${p.matureComputeRatio} * (1 - ${p.matureHomeShare} * ${p.matureCustomShare} * ${p.priceAdvantage}) - ${p.matureOpexRatio}) - ${revenueShareLines.lastingShare}`,
)
const matureWorth = line(
  'Mature valuation multiple of the lab',
  multiple,
  'The mature multiple, scaled by how the mature margin compares with a normal one (between a fifth and twice).',
  f`${m.matureMultiple} * min(max(${matureMargin} / ${m.normalMargin}, 0.2), 2)`,
)
const priceToday = f`(${p.valuation} - ${p.cash}) / ${p.arr} * if(${quarter} = 0, 1, ${p.rerating})`

const valuationMultiple = line(
  'Valuation multiple',
  multiple,
  "Enterprise value over ARR: today's multiple, re-rated from the next quarter on, fading to the mature one, marked down while a slowdown lasts.",
  f`(${fade(priceToday, matureWorth, m.multipleHalfLife)}) * max(1 - ${m.sentiment} * ${market.slowdown}, 0.1)`,
)

/** What a dollar of recurring revenue is worth. */
export const multipleLines = { matureMargin, matureWorth, multiple: valuationMultiple }
