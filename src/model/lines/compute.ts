import { f } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { fade, line } from '../line.ts'
import { fraction, usdBn } from '../units.ts'
import { growthLines } from './growth.ts'
import { marketLines as market } from './market.ts'

const { arr } = growthLines

const computeRatio = line(
  'Compute per dollar of ARR',
  fraction,
  'Compute bought for a dollar of revenue, fading to the long-run ratio, which is stated net of what reselling clouds keep.',
  fade(p.computeRatio, f`${p.matureComputeRatio} * (1 - ${p.resaleFees})`, m.costHalfLife),
)
const computeNeed = line(
  'Compute needed, a year',
  usdBn,
  'The compute that the lab needs, in dollars of Nvidia-priced capacity.',
  f`${computeRatio} * ${arr}`,
)
const homeShare = line(
  'Bought from the home cloud',
  fraction,
  "The owner's cloud's share of that compute, less what regulators move away.",
  f`(${fade(p.homeShare, p.matureHomeShare, m.mixHalfLife)}) * (1 - ${m.exclusivityLoss} * ${market.regulated})`,
)
const homeNeed = line(
  'Home-cloud capacity',
  usdBn,
  'Compute bought from the home cloud.',
  f`${computeNeed} * ${homeShare}`,
)
const customShare = line(
  'On in-house chips',
  fraction,
  "The share of home-cloud compute that runs on the owner's own chips.",
  fade(p.customShare, p.matureCustomShare, m.mixHalfLife),
)
const customNeed = line(
  'In-house capacity',
  usdBn,
  "Home-cloud compute on the owner's own chips, at Nvidia prices.",
  f`${homeNeed} * ${customShare}`,
)
const homeGpu = line(
  'Home-cloud Nvidia capacity',
  usdBn,
  'Home-cloud compute on Nvidia chips.',
  f`${homeNeed} - ${customNeed}`,
)
const away = line('Capacity from other clouds', usdBn, 'Compute bought elsewhere.', f`${computeNeed} - ${homeNeed}`)
const homeBought = line(
  'Home-cloud bill, a year',
  usdBn,
  'What the home cloud bills the lab for what it uses, the discount on in-house chips taken off.',
  f`${homeGpu} + ${customNeed} * (1 - ${p.priceAdvantage})`,
)
const computeSpend = line(
  'Compute bill, a year',
  usdBn,
  'What the lab pays for the compute that it uses, at home and elsewhere.',
  f`${homeBought} + ${away}`,
)
/** The compute that the lab needs, where it buys it, and what it pays. */
export const computeLines = {
  computeRatio,
  computeNeed,
  homeShare,
  homeNeed,
  customShare,
  customNeed,
  homeGpu,
  away,
  homeBought,
  computeSpend,
}
