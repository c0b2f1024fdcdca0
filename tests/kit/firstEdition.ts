// The first edition of the model, as it was written by hand from its contract: the second edition must come to it where all that is new is at rest.
// It shares nothing with src/ and does not change any more.

const QUARTERS = 24

const emptyRow = Array.from({ length: QUARTERS + 1 }, () => Number.NaN)
const row = () => emptyRow.slice()

// Objects are written out, not filled in a loop over names, because an engine reads those much faster.
const marketLines = () => ({ slowdown: row(), chipCost: row(), openCatchUp: row(), regulated: row() })

// biome-ignore format: a list
const stackLines = () => ({
  pace: row(), felt: row(), headroom: row(), growth: row(), demand: row(), openLoss: row(), arr: row(),
  matureMargin: row(), matureWorth: row(), multiple: row(), valuation: row(), computeRatio: row(),
  computeNeed: row(), homeShare: row(), homeNeed: row(), customShare: row(), customNeed: row(), homeGpu: row(),
  away: row(), computeSpend: row(), chipMaking: row(), infrastructure: row(), vendorProfit: row(),
  cloudProfit: row(), otherClouds: row(), vendorTaxAvoided: row(), nvidiaReliance: row(), revenueShare: row(),
  otherCosts: row(), cashFlow: row(), listed: row(), roundDilution: row(), retained: row(), ownership: row(),
  liquidity: row(), stakeValue: row(), paperGain: row(), moneyMultiple: row(), operatingProfit: row(),
  profitAfterTax: row(), discount: row(), stakeDiscount: row(), profitSoFar: row(), lastingProfit: row(),
  operatingValue: row(), capexPace: row(), capex: row(), capexCover: row(), allianceProfit: row(),
  stakeOfMarketCap: row(), rivalStake: row(), valueCreated: row(), valuePerDollar: row(),
})

const reader = (world: Record<string, number>, prefix: string) => (id: string) => {
  const value = world[prefix + id]
  if (value === undefined) throw new Error(`The world has no ${prefix}${id}`)
  return value
}

// biome-ignore format: a list
const marketInputs = (of: (id: string) => number) => ({
  adoptionSlowdown: of('adoptionSlowdown'), slowdownStart: of('slowdownStart'), slowdownRamp: of('slowdownRamp'),
  slowdownLength: of('slowdownLength'), marketCeiling: of('marketCeiling'), growthHalfLife: of('growthHalfLife'),
  matureGrowth: of('matureGrowth'), matureMultiple: of('matureMultiple'), normalMargin: of('normalMargin'),
  multipleHalfLife: of('multipleHalfLife'), sentiment: of('sentiment'), openDemandLoss: of('openDemandLoss'),
  openParity: of('openParity'), ipoPrimary: of('ipoPrimary'), staffDilution: of('staffDilution'),
  illiquidity: of('illiquidity'), stakeRate: of('stakeRate'), wacc: of('wacc'), exitMultiple: of('exitMultiple'),
  taxRate: of('taxRate'), matureComputeRatio: of('matureComputeRatio'), matureOpexRatio: of('matureOpexRatio'),
  costHalfLife: of('costHalfLife'), mixHalfLife: of('mixHalfLife'), chipMakingCost: of('chipMakingCost'),
  infraCost: of('infraCost'), vendorMargin: of('vendorMargin'), customOverhead: of('customOverhead'),
  regulatoryQuarter: of('regulatoryQuarter'), exclusivityLoss: of('exclusivityLoss'),
})

// biome-ignore format: a list
const stackInputs = (of: (id: string) => number) => ({
  valuation: of('valuation'), arr: of('arr'), arrGrowth: of('arrGrowth'), opexRatio: of('opexRatio'),
  safetyShield: of('safetyShield'), slowdownExposure: of('slowdownExposure'), invested: of('invested'),
  ownership: of('ownership'), ipoQuarter: of('ipoQuarter'), rivalOwnership: of('rivalOwnership'),
  rivalInvested: of('rivalInvested'), computeRatio: of('computeRatio'), homeShare: of('homeShare'),
  matureHomeShare: of('matureHomeShare'), customShare: of('customShare'), matureCustomShare: of('matureCustomShare'),
  priceAdvantage: of('priceAdvantage'), awayGpuShare: of('awayGpuShare'), revenueShareRate: of('revenueShareRate'),
  revenueShareEnd: of('revenueShareEnd'), regulatoryHaircut: of('regulatoryHaircut'), capex: of('capex'),
  capexGrowth: of('capexGrowth'), marketCap: of('marketCap'),
})

// A stack's parameters and lines, what it carries from quarter to quarter, and what the other stack reads of it.
const stackOf = (world: Record<string, number>, id: 'aws' | 'alliance', nvidiaMember: number) => {
  const p = stackInputs(reader(world, `${id}.`))
  const carried = { demand: p.arr, retained: 1, profitSoFar: 0, capex: p.capex }
  const shown = { valuation: 0, liquidity: 0, stakeValue: 0, operatingValue: 0 }
  return { p, line: stackLines(), nvidiaMember: world[`${id}.nvidiaMember`] ?? nvidiaMember, ...carried, ...shown }
}

const ramp = (q: number, length: number) => Math.min(Math.max(q / length, 0), 1)

// What a fade comes to when `left` of the way from today to maturity is still to go.
const fade = (today: number, mature: number, left: number) => mature + (today - mature) * left

/** Every line of the first edition in a world of its inputs, by group and line: a number a quarter. */
export function firstEdition(
  world: Record<string, number>,
): Record<'market' | 'aws' | 'alliance', Record<string, number[]>> {
  const m = marketInputs(reader(world, ''))
  const market = marketLines()
  const aws = stackOf(world, 'aws', 0)
  const alliance = stackOf(world, 'alliance', 1)
  const stacks = [aws, alliance]
  const staffKeep = (1 - m.staffDilution) ** (1 / 4)

  for (let t = 0; t <= QUARTERS; t++) {
    const sinceStart = t - m.slowdownStart + 1
    const slowdown = (market.slowdown[t] =
      m.adoptionSlowdown * (ramp(sinceStart, m.slowdownRamp) - ramp(sinceStart - m.slowdownLength, m.slowdownRamp)))
    const chipCost = (market.chipCost[t] = m.chipMakingCost / (1 - m.vendorMargin))
    const openCatchUp = (market.openCatchUp[t] = Math.min(t / m.openParity, 1))
    const regulated = (market.regulated[t] = t >= m.regulatoryQuarter ? 1 : 0)

    const growthLeft = 2 ** (-t / m.growthHalfLife)
    const multipleLeft = 2 ** (-t / m.multipleHalfLife)
    const costLeft = 2 ** (-t / m.costHalfLife)
    const mixLeft = 2 ** (-t / m.mixHalfLife)
    const discount = (1 + m.wacc) ** (-t / 4)
    const stakeDiscount = (1 + m.stakeRate) ** (-t / 4)

    for (const s of stacks) {
      const { p, line } = s

      const pace = (line.pace[t] = fade(p.arrGrowth, m.matureGrowth, growthLeft))
      const felt = (line.felt[t] = slowdown * p.slowdownExposure)
      const headroom = (line.headroom[t] = Math.max(1 - s.demand / m.marketCeiling, 0))
      const growth = (line.growth[t] =
        Math.max(pace, 0) * (1 - Math.min(felt, 1)) * headroom + Math.min(pace, 0) - 0.3 * Math.max(felt - 1, 0))
      if (t > 0) s.demand *= Math.max(1 + growth, 0) ** (1 / 4)
      line.demand[t] = s.demand
      const openLoss = (line.openLoss[t] = m.openDemandLoss * (1 - p.safetyShield) * openCatchUp)
      const arr = (line.arr[t] = s.demand * (1 - openLoss))

      const lastingShare = p.revenueShareEnd > QUARTERS ? p.revenueShareRate : 0
      const matureCompute = m.matureComputeRatio * (1 - p.matureHomeShare * p.matureCustomShare * p.priceAdvantage)
      const matureMargin = (line.matureMargin[t] = 1 - matureCompute - m.matureOpexRatio - lastingShare)
      const matureWorth = (line.matureWorth[t] =
        m.matureMultiple * Math.min(Math.max(matureMargin / m.normalMargin, 0.2), 2))
      const multiple = (line.multiple[t] =
        fade(p.valuation / p.arr, matureWorth, multipleLeft) * Math.max(1 - m.sentiment * slowdown, 0.1))
      const valuation = (line.valuation[t] = s.valuation = multiple * arr)

      const computeRatio = (line.computeRatio[t] = fade(p.computeRatio, m.matureComputeRatio, costLeft))
      const computeNeed = (line.computeNeed[t] = computeRatio * arr)
      const homeShare = (line.homeShare[t] =
        fade(p.homeShare, p.matureHomeShare, mixLeft) * (1 - m.exclusivityLoss * regulated))
      const homeNeed = (line.homeNeed[t] = computeNeed * homeShare)
      const customShare = (line.customShare[t] = fade(p.customShare, p.matureCustomShare, mixLeft))
      const customNeed = (line.customNeed[t] = homeNeed * customShare)
      const homeGpu = (line.homeGpu[t] = homeNeed - customNeed)
      const away = (line.away[t] = computeNeed - homeNeed)

      const computeSpend = (line.computeSpend[t] = homeGpu + away + customNeed * (1 - p.priceAdvantage))
      const customCost = m.chipMakingCost * (1 + m.customOverhead)
      line.chipMaking[t] = m.chipMakingCost * homeGpu + customCost * customNeed
      line.infrastructure[t] = m.infraCost * homeNeed
      const vendorProfit = (line.vendorProfit[t] = chipCost * m.vendorMargin * (homeGpu + away * p.awayGpuShare))
      const cloudProfit = (line.cloudProfit[t] =
        homeGpu * (1 - chipCost - m.infraCost) + customNeed * (1 - p.priceAdvantage - customCost - m.infraCost))
      line.otherClouds[t] = away * (1 - p.awayGpuShare * chipCost * m.vendorMargin)
      line.vendorTaxAvoided[t] = customNeed * chipCost * m.vendorMargin
      line.nvidiaReliance[t] = computeNeed === 0 ? 0 : vendorProfit / computeNeed

      const revenueShare = (line.revenueShare[t] = t < p.revenueShareEnd ? p.revenueShareRate * arr : 0)
      const otherCosts = (line.otherCosts[t] = fade(p.opexRatio, m.matureOpexRatio, costLeft) * arr)
      const cashFlow = (line.cashFlow[t] = arr - computeSpend - revenueShare - otherCosts)
      const listed = (line.listed[t] = t >= p.ipoQuarter ? 1 : 0)
      const burn = Math.max(-cashFlow, 0) / 4
      const roundDilution = (line.roundDilution[t] =
        valuation + burn === 0 ? 0 : Math.min(burn / (valuation + burn), 0.2))
      if (t > 0) s.retained *= (1 - roundDilution) * staffKeep * (t === p.ipoQuarter ? 1 - m.ipoPrimary : 1)
      line.retained[t] = s.retained
      const ownership = (line.ownership[t] = p.ownership * s.retained)
      const liquidity = (line.liquidity[t] = s.liquidity = 1 - m.illiquidity * (1 - listed))
      const stakeValue =
        (line.stakeValue[t] =
        s.stakeValue =
          ownership * valuation * liquidity * (1 - p.regulatoryHaircut * regulated))
      const paperGain = (line.paperGain[t] = stakeValue - p.invested)
      line.moneyMultiple[t] = stakeValue / p.invested

      const operatingProfit = (line.operatingProfit[t] = cloudProfit + revenueShare)
      const profitAfterTax = (line.profitAfterTax[t] = operatingProfit - m.taxRate * Math.max(operatingProfit, 0))
      line.discount[t] = discount
      line.stakeDiscount[t] = stakeDiscount
      if (t > 0) s.profitSoFar += (profitAfterTax / 4) * discount
      line.profitSoFar[t] = s.profitSoFar
      const lastingProfit = (line.lastingProfit[t] = cloudProfit + lastingShare * arr)
      const lastingAfterTax = lastingProfit - m.taxRate * Math.max(lastingProfit, 0)
      line.operatingValue[t] = s.operatingValue = s.profitSoFar + m.exitMultiple * lastingAfterTax * discount

      const capexPace = (line.capexPace[t] = fade(p.capexGrowth, m.matureGrowth, growthLeft))
      if (t > 0) s.capex *= (1 + capexPace - Math.max(capexPace, 0) * Math.min(slowdown, 1)) ** (1 / 4)
      line.capex[t] = s.capex
      line.capexCover[t] = paperGain / s.capex
      line.allianceProfit[t] = operatingProfit + s.nvidiaMember * vendorProfit
      line.stakeOfMarketCap[t] = stakeValue / p.marketCap
    }

    // These need both stacks at the same quarter: an owner may also hold a part of the other's lab.
    for (const s of stacks) {
      const { p, line } = s
      const other = s === aws ? alliance : aws
      const rivalStake = (line.rivalStake[t] = p.rivalOwnership * other.retained * other.valuation * other.liquidity)
      const valueCreated = (line.valueCreated[t] =
        (s.stakeValue + rivalStake) * stakeDiscount + s.operatingValue - p.invested - p.rivalInvested)
      line.valuePerDollar[t] = valueCreated / (p.invested + p.rivalInvested)
    }
  }

  return { market, aws: aws.line, alliance: alliance.line }
}
