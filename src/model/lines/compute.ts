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
  'Compute bought for a dollar of revenue, fading to the long-run ratio.',
  fade(p.computeRatio, m.matureComputeRatio, m.costHalfLife),
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
const computeSpend = line(
  'Compute bill, a year',
  usdBn,
  'What the lab pays for compute, its discount on in-house chips taken off.',
  f`${homeGpu} + ${away} + ${customNeed} * (1 - ${p.priceAdvantage})`,
)
const chipMaking = line(
  'Making the chips',
  usdBn,
  'What the home cloud’s chips cost to make, the extra cost of in-house ones included.',
  f`${m.chipMakingCost} * (${homeGpu} + ${customNeed} * (1 + ${m.customOverhead}))`,
)
const infrastructure = line(
  'Power and buildings',
  usdBn,
  'What it costs to house and power the home-cloud capacity.',
  f`${m.infraCost} * ${homeNeed}`,
)
const vendorProfit = line(
  'Nvidia profit, a year',
  usdBn,
  "The Nvidia tax: Nvidia's gross margin inside the Nvidia capacity that the lab buys, at home and elsewhere.",
  f`${market.chipCost} * ${m.vendorMargin} * (${homeGpu} + ${away} * ${p.awayGpuShare})`,
)
const cloudProfit = line(
  'Cloud profit from the lab, a year',
  usdBn,
  'What the home cloud keeps of the compute bill after chips, power and buildings.',
  f`${homeGpu} * (1 - ${market.chipCost} - ${m.infraCost}) + ${customNeed} * (1 - ${p.priceAdvantage} - ${m.chipMakingCost} * (1 + ${m.customOverhead}) - ${m.infraCost})`,
)
const otherClouds = line(
  'Other clouds',
  usdBn,
  'What other clouds take of the compute bill, after the Nvidia tax in it.',
  f`${away} * (1 - ${p.awayGpuShare} * ${market.chipCost} * ${m.vendorMargin})`,
)
const vendorTaxAvoided = line(
  'Nvidia tax avoided, a year',
  usdBn,
  'What Nvidia would have earned on the capacity that runs on in-house chips.',
  f`${customNeed} * ${market.chipCost} * ${m.vendorMargin}`,
)
const nvidiaReliance = line(
  'Reliance on Nvidia',
  fraction,
  'Nvidia profit in a dollar of compute needed.',
  f`ratio(${vendorProfit}, ${computeNeed})`,
)

/** Where a compute dollar goes. */
export const computeLines = {
  computeRatio,
  computeNeed,
  homeShare,
  homeNeed,
  customShare,
  customNeed,
  homeGpu,
  away,
  computeSpend,
  chipMaking,
  infrastructure,
  vendorProfit,
  cloudProfit,
  otherClouds,
  vendorTaxAvoided,
  nvidiaReliance,
}
