import { f, opening } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { closingLine, fade, line } from '../line.ts'
import { fraction, usdBn } from '../units.ts'
import { marketLines as market } from './market.ts'

const demandBefore = opening('Demand a quarter ago', f`${p.arr}`)

const pace = line(
  'Growth pace, a year',
  fraction,
  "Today's pace fading to mature growth, before any slowdown or ceiling.",
  fade(p.arrGrowth, m.matureGrowth, m.growthHalfLife),
)
const felt = line(
  'Slowdown felt by the lab',
  fraction,
  'The slowdown in force times the exposure of this lab to it.',
  f`${market.slowdown} * ${p.slowdownExposure}`,
)
const headroom = line(
  'Headroom under the ceiling',
  fraction,
  'How much of the revenue ceiling of one lab is still free.',
  f`max(1 - ${demandBefore} / ${m.marketCeiling}, 0)`,
)
const growth = line(
  'Growth of demand, a year',
  fraction,
  'The pace, less what the slowdown takes and the ceiling leaves; a slowdown felt above 100 % shrinks demand.',
  f`max(${pace}, 0) * (1 - min(${felt}, 1)) * ${headroom} + min(${pace}, 0) - 0.3 * max(${felt} - 1, 0)`,
)
const demand = closingLine(
  demandBefore,
  'Demand',
  usdBn,
  "What customers would pay a year, before open models take their part: last quarter's, grown for a quarter.",
  f`${demandBefore} * max(1 + ${growth}, 0) ^ (1 / 4)`,
)
const openLoss = line(
  'Demand lost to open models',
  fraction,
  'What open models win by now, less the customers who stay for safety.',
  f`${m.openDemandLoss} * (1 - ${p.safetyShield}) * ${market.openCatchUp}`,
)
const arr = line(
  'Annual recurring revenue',
  usdBn,
  'The run-rate revenue of the lab, as the lab books it: demand less what open models took.',
  f`${demand} * (1 - ${openLoss})`,
)

/** From today's pace to annual recurring revenue. */
export const growthLines = { pace, felt, headroom, growth, demand, openLoss, arr }
