import { f } from '../../engine/formula.ts'
import { m, p } from '../inputs.ts'
import { line } from '../line.ts'
import { fraction, usdBn } from '../units.ts'
import { commitmentLines } from './commitments.ts'
import { computeLines } from './compute.ts'
import { marketLines as market } from './market.ts'

const { computeNeed, homeNeed, customShare, customNeed, homeGpu, away } = computeLines
const { shortfall, shortfallPaid } = commitmentLines

const homeCost = line(
  'Cost of a dollar billed at home',
  fraction,
  'What a dollar that the home cloud bills costs it: chips, power and buildings.',
  f`((1 - ${customShare}) * ${market.chipCost} + ${customShare} * ${market.makingCost} * (1 + ${m.customOverhead}) + ${m.infraCost}) / (1 - ${customShare} * ${p.priceAdvantage})`,
)
const idleCapacity = line(
  'Idle capacity',
  usdBn,
  'Capacity that was built for what is due and stands idle, in dollars of Nvidia-priced capacity a year.',
  f`${m.idleBuilt} * ${shortfall} / (1 - ${customShare} * ${p.priceAdvantage})`,
)
const chipMaking = line(
  'Making the chips',
  usdBn,
  'What the home cloud’s chips cost to make, idle ones and the extra cost of in-house ones included.',
  f`${market.makingCost} * (${homeGpu} + ${customNeed} * (1 + ${m.customOverhead}) + ${idleCapacity} * (1 + ${customShare} * ${m.customOverhead}))`,
)
const infrastructure = line(
  'Power and buildings',
  usdBn,
  'What it costs to house and power the home-cloud capacity, used or idle.',
  f`${m.infraCost} * (${homeNeed} + ${idleCapacity})`,
)
const vendorProfit = line(
  'Nvidia profit, a year',
  usdBn,
  "The Nvidia tax: Nvidia's gross margin inside the Nvidia capacity that the lab buys, at home and elsewhere, and that stands idle for it.",
  f`${market.chipCost} * ${m.vendorMargin} * (${homeGpu} + ${away} * ${p.awayGpuShare} + ${idleCapacity} * (1 - ${customShare}))`,
)
const cloudProfit = line(
  'Cloud profit from the lab, a year',
  usdBn,
  'What the home cloud keeps of what the lab uses, after chips, power and buildings.',
  f`${homeGpu} * (1 - ${market.chipCost} - ${m.infraCost}) + ${customNeed} * (1 - ${p.priceAdvantage} - ${market.makingCost} * (1 + ${m.customOverhead}) - ${m.infraCost})`,
)
const commitProfit = line(
  'Profit from the shortfall, a year',
  usdBn,
  'What the home cloud is paid for capacity that nobody uses, less what that capacity costs it while it stands idle.',
  f`${shortfallPaid} - ${m.idleBuilt} * ${shortfall} * ${homeCost}`,
)
const otherClouds = line(
  'Other clouds',
  usdBn,
  "What other clouds take of the compute bill, after the Nvidia tax in it and without what the rival's owner earns.",
  f`${away} * (1 - ${p.awayGpuShare} * ${market.chipCost} * ${m.vendorMargin} - ${p.rivalCloudShare} * (1 - ${market.chipCost} - ${m.infraCost}))`,
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
  'Nvidia profit in a dollar of compute, used or idle.',
  f`ratio(${vendorProfit}, ${computeNeed} + ${idleCapacity})`,
)

/** Where a compute dollar goes. */
export const computeDollarLines = {
  homeCost,
  idleCapacity,
  chipMaking,
  infrastructure,
  vendorProfit,
  cloudProfit,
  commitProfit,
  otherClouds,
  vendorTaxAvoided,
  nvidiaReliance,
}
