// The model of docs/model.md, written a second time by hand: the oracle of the tests and the peer of the benchmark.
// It shares nothing with src/. Lines stand in its order but for those that others need first; `p.x` is a stack's parameter, `m.x` the market's.

const QUARTERS = 24

const emptyRow = Array.from({ length: QUARTERS + 1 }, () => Number.NaN)
const row = () => emptyRow.slice()

// Objects are written out, not filled in a loop over names, because an engine reads those much faster.
const marketLines = () => ({
  slowdown: row(),
  makingCost: row(),
  chipCost: row(),
  openCatchUp: row(),
  regulated: row(),
})

// biome-ignore format: a list
const stackLines = () => ({
  pace: row(), felt: row(), headroom: row(), growth: row(), demand: row(), openLoss: row(), arr: row(),
  computeRatio: row(), computeNeed: row(), homeShare: row(), homeNeed: row(), customShare: row(), customNeed: row(),
  homeGpu: row(), away: row(), homeBought: row(), computeSpend: row(), commitDue: row(), shortfall: row(),
  shortfallPaid: row(), commitLeft: row(), commitAhead: row(), homeCost: row(), idleCapacity: row(),
  chipMaking: row(), infrastructure: row(), vendorProfit: row(), cloudProfit: row(), commitProfit: row(),
  otherClouds: row(), vendorTaxAvoided: row(), nvidiaReliance: row(), revenueShare: row(), sharePaid: row(),
  lastingShare: row(), otherCosts: row(), cashFlow: row(), keptFlow: row(), shortOfCash: row(), listingRaise: row(),
  cash: row(), matureMargin: row(), matureWorth: row(), multiple: row(), valuation: row(), listed: row(),
  roundDilution: row(), retained: row(), liquidity: row(), ownership: row(), stakeValue: row(), paperGain: row(),
  moneyMultiple: row(), gainTaxDue: row(), stakeAfterTax: row(), rivalStake: row(), stakeOfMarketCap: row(),
  exposure: row(), rivalCloudProfit: row(), operatingProfit: row(), profitAfterTax: row(), allianceProfit: row(),
  discount: row(), stakeDiscount: row(), profitSoFar: row(), lastingProfit: row(), aheadProfit: row(),
  operatingValue: row(), valueCreated: row(), valuePerDollar: row(), capexPace: row(), capex: row(),
  capexCover: row(), capexSpent: row(), gainToday: row(), gainOverCapex: row(), gainOverCapexAfterTax: row(),
  stakePerShare: row(), valuePerShare: row(), shareOfPrice: row(), gainInIncome: row(), epsEffect: row(),
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
  openParity: of('openParity'), ipoPrimary: of('ipoPrimary'), lockupQuarters: of('lockupQuarters'),
  lockupDiscount: of('lockupDiscount'), staffDilution: of('staffDilution'), illiquidity: of('illiquidity'),
  gainTax: of('gainTax'), stakeRate: of('stakeRate'), wacc: of('wacc'), exitMultiple: of('exitMultiple'),
  taxRate: of('taxRate'), cashKept: of('cashKept'), costHalfLife: of('costHalfLife'), mixHalfLife: of('mixHalfLife'),
  chipMakingCost: of('chipMakingCost'), chipLife: of('chipLife'), infraCost: of('infraCost'),
  vendorMargin: of('vendorMargin'), customOverhead: of('customOverhead'), idleBuilt: of('idleBuilt'),
  regulatoryQuarter: of('regulatoryQuarter'), exclusivityLoss: of('exclusivityLoss'),
})

// biome-ignore format: a list
const stackInputs = (of: (id: string) => number) => ({
  valuation: of('valuation'), rerating: of('rerating'), cash: of('cash'), arr: of('arr'), arrGrowth: of('arrGrowth'),
  resaleFees: of('resaleFees'), opexRatio: of('opexRatio'), safetyShield: of('safetyShield'),
  slowdownExposure: of('slowdownExposure'), invested: of('invested'), ownership: of('ownership'),
  ipoQuarter: of('ipoQuarter'), rivalOwnership: of('rivalOwnership'), rivalInvested: of('rivalInvested'),
  computeRatio: of('computeRatio'), homeShare: of('homeShare'), matureHomeShare: of('matureHomeShare'),
  rivalCloudShare: of('rivalCloudShare'), customShare: of('customShare'), matureCustomShare: of('matureCustomShare'),
  priceAdvantage: of('priceAdvantage'), awayGpuShare: of('awayGpuShare'), matureComputeRatio: of('matureComputeRatio'),
  matureOpexRatio: of('matureOpexRatio'), revenueShareRate: of('revenueShareRate'),
  revenueShareEnd: of('revenueShareEnd'), revenueShareCap: of('revenueShareCap'), committed: of('committed'),
  commitQuarters: of('commitQuarters'), commitCollected: of('commitCollected'),
  regulatoryHaircut: of('regulatoryHaircut'), capex: of('capex'), capexGrowth: of('capexGrowth'),
  marketCap: of('marketCap'), shares: of('shares'), incomeShare: of('incomeShare'),
})

// A stack's parameters and lines, what it carries from quarter to quarter, and what the other stack or the second pass reads of it.
const stackOf = (world: Record<string, number>, id: 'aws' | 'alliance', nvidiaMember: number) => {
  const p = stackInputs(reader(world, `${id}.`))
  const shown = { away: 0, valuation: 0, liquidity: 0, commitAhead: 0, homeCost: 0, lastingShareOfArr: 0 }
  return {
    p,
    line: stackLines(),
    nvidiaMember: world[`${id}.nvidiaMember`] ?? nvidiaMember,
    demand: p.arr,
    commitLeft: p.committed,
    sharePaid: 0,
    cash: p.cash,
    retained: 1,
    stakeValue: 0,
    profitSoFar: 0,
    capex: p.capex,
    capexSpent: 0,
    gainToday: 0,
    ...shown,
  }
}

const ramp = (q: number, length: number) => Math.min(Math.max(q / length, 0), 1)
const ratio = (a: number, b: number) => (b > 0 ? a / b : 0)

// What a fade comes to when `left` of the way from today to maturity is still to go.
const fade = (today: number, mature: number, left: number) => mature + (today - mature) * left

export function plain(world: Record<string, number>): Record<'market' | 'aws' | 'alliance', Record<string, number[]>> {
  const m = marketInputs(reader(world, ''))
  const market = marketLines()
  const aws = stackOf(world, 'aws', 0)
  const alliance = stackOf(world, 'alliance', 1)
  const stacks = [aws, alliance]
  const staffKeep = (1 - m.staffDilution) ** (1 / 4)
  const yearsPaidFor = Math.max(m.exitMultiple, 1)

  for (let t = 0; t <= QUARTERS; t++) {
    const sinceStart = t - m.slowdownStart + 1
    const slowdown = (market.slowdown[t] =
      m.adoptionSlowdown * (ramp(sinceStart, m.slowdownRamp) - ramp(sinceStart - m.slowdownLength, m.slowdownRamp)))
    const makingCost = (market.makingCost[t] = (m.chipMakingCost * 6) / m.chipLife)
    const chipCost = (market.chipCost[t] = makingCost / (1 - m.vendorMargin))
    const openCatchUp = (market.openCatchUp[t] = Math.min(t / m.openParity, 1))
    const regulated = (market.regulated[t] = t >= m.regulatoryQuarter ? 1 : 0)

    const customCost = makingCost * (1 + m.customOverhead)
    const vendorTax = chipCost * m.vendorMargin
    const cloudMargin = 1 - chipCost - m.infraCost
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

      const netOfFees = 1 - p.resaleFees
      const computeRatio = (line.computeRatio[t] = fade(p.computeRatio, p.matureComputeRatio * netOfFees, costLeft))
      const computeNeed = (line.computeNeed[t] = computeRatio * arr)
      const homeShare = (line.homeShare[t] =
        fade(p.homeShare, p.matureHomeShare, mixLeft) * (1 - m.exclusivityLoss * regulated))
      const homeNeed = (line.homeNeed[t] = computeNeed * homeShare)
      const customShare = (line.customShare[t] = fade(p.customShare, p.matureCustomShare, mixLeft))
      const customNeed = (line.customNeed[t] = homeNeed * customShare)
      const homeGpu = (line.homeGpu[t] = homeNeed - customNeed)
      const away = (line.away[t] = s.away = computeNeed - homeNeed)
      const homeBought = (line.homeBought[t] = homeGpu + customNeed * (1 - p.priceAdvantage))
      const computeSpend = (line.computeSpend[t] = homeBought + away)

      const commitDue = (line.commitDue[t] =
        t > p.commitQuarters ? 0 : ratio(8 * t * s.commitLeft, (p.commitQuarters + t) * (p.commitQuarters - t + 1)))
      const shortfall = (line.shortfall[t] = Math.max(commitDue - homeBought, 0))
      const shortfallPaid = (line.shortfallPaid[t] = p.commitCollected * shortfall)
      if (t > 0) s.commitLeft = Math.max(s.commitLeft - (homeBought + shortfall) / 4, 0)
      line.commitLeft[t] = s.commitLeft
      line.commitAhead[t] = s.commitAhead = Math.max(
        s.commitLeft - (homeBought * Math.max(p.commitQuarters - t, 0)) / 4,
        0,
      )

      // What the home cloud bills for a dollar of Nvidia-priced capacity.
      const billed = 1 - customShare * p.priceAdvantage
      const homeCost =
        (line.homeCost[t] =
        s.homeCost =
          ((1 - customShare) * chipCost + customShare * customCost + m.infraCost) / billed)
      const idle = (line.idleCapacity[t] = (m.idleBuilt * shortfall) / billed)
      line.chipMaking[t] =
        makingCost * (homeGpu + customNeed * (1 + m.customOverhead) + idle * (1 + customShare * m.customOverhead))
      line.infrastructure[t] = m.infraCost * (homeNeed + idle)
      const vendorProfit = (line.vendorProfit[t] =
        vendorTax * (homeGpu + away * p.awayGpuShare + idle * (1 - customShare)))
      line.cloudProfit[t] = homeGpu * cloudMargin + customNeed * (1 - p.priceAdvantage - customCost - m.infraCost)
      line.commitProfit[t] = shortfallPaid - m.idleBuilt * shortfall * homeCost
      line.otherClouds[t] = away * (1 - p.awayGpuShare * vendorTax - p.rivalCloudShare * cloudMargin)
      line.vendorTaxAvoided[t] = customNeed * vendorTax
      line.nvidiaReliance[t] = ratio(vendorProfit, computeNeed + idle)

      const leftUnderCap = Math.max(p.revenueShareCap - s.sharePaid, 0)
      const revenueShare = (line.revenueShare[t] =
        t < p.revenueShareEnd ? Math.min(p.revenueShareRate * arr, 4 * leftUnderCap) : 0)
      if (t > 0) s.sharePaid = Math.min(s.sharePaid + revenueShare / 4, p.revenueShareCap)
      line.sharePaid[t] = s.sharePaid
      const yearsLeft = Math.max(p.revenueShareEnd - t - 1, 0) / 4
      const lastingShare = (line.lastingShare[t] = Math.min(
        p.revenueShareRate * Math.min(yearsLeft / yearsPaidFor, 1),
        ratio(Math.max(p.revenueShareCap - s.sharePaid, 0), yearsPaidFor * arr),
      ))
      s.lastingShareOfArr = lastingShare * arr
      const otherCosts = (line.otherCosts[t] =
        fade(p.opexRatio, p.matureOpexRatio * netOfFees + p.resaleFees, costLeft) * arr)
      const cashFlow = (line.cashFlow[t] = arr - computeSpend - line.shortfallPaid[t]! - revenueShare - otherCosts)
      const keptFlow = (line.keptFlow[t] = Math.min(cashFlow, 0) + m.cashKept * (1 - m.taxRate) * Math.max(cashFlow, 0))
      const cashOfOld = s.cash + keptFlow / 4
      const shortOfCash = (line.shortOfCash[t] = Math.max(-cashOfOld, 0))

      const matureCompute = p.matureComputeRatio * (1 - p.matureHomeShare * p.matureCustomShare * p.priceAdvantage)
      const matureMargin = (line.matureMargin[t] = netOfFees * (1 - matureCompute - p.matureOpexRatio) - lastingShare)
      const matureWorth = (line.matureWorth[t] =
        m.matureMultiple * Math.min(Math.max(matureMargin / m.normalMargin, 0.2), 2))
      const multipleToday = ((p.valuation - p.cash) / p.arr) * (t === 0 ? 1 : p.rerating)
      const multiple = (line.multiple[t] =
        fade(multipleToday, matureWorth, multipleLeft) * Math.max(1 - m.sentiment * slowdown, 0.1))

      const listsNow = t > 0 && t === p.ipoQuarter
      const listingRaise = (line.listingRaise[t] = listsNow
        ? (m.ipoPrimary / (1 - m.ipoPrimary)) * Math.max(multiple * arr + Math.max(cashOfOld, 0), 0)
        : 0)
      if (t > 0) s.cash = Math.max(cashOfOld, 0) + listingRaise
      line.cash[t] = s.cash
      const valuation = (line.valuation[t] = s.valuation = Math.max(multiple * arr + s.cash, 0))

      const listed = (line.listed[t] = t >= p.ipoQuarter ? 1 : 0)
      const roundDilution = (line.roundDilution[t] = Math.min(
        ratio(shortOfCash, valuation - listingRaise + Math.max(-keptFlow, 0) / 4),
        0.2,
      ))
      if (t > 0) s.retained *= (1 - roundDilution) * staffKeep * (listsNow ? 1 - m.ipoPrimary : 1)
      line.retained[t] = s.retained
      const isLockedUp = p.ipoQuarter <= t && t < p.ipoQuarter + m.lockupQuarters
      const liquidity =
        (line.liquidity[t] =
        s.liquidity =
          (1 - m.illiquidity * (1 - listed)) * (isLockedUp ? 1 - m.lockupDiscount : 1))

      const stakeBefore = s.stakeValue
      const ownership = (line.ownership[t] = p.ownership * s.retained)
      const stakeValue =
        (line.stakeValue[t] =
        s.stakeValue =
          ownership * valuation * liquidity * (1 - p.regulatoryHaircut * regulated))
      const paperGain = (line.paperGain[t] = stakeValue - p.invested)
      line.moneyMultiple[t] = stakeValue / p.invested
      const gainTaxDue = (line.gainTaxDue[t] = m.gainTax * Math.max(paperGain, 0))
      const stakeAfterTax = (line.stakeAfterTax[t] = stakeValue - gainTaxDue)
      line.stakeOfMarketCap[t] = stakeValue / p.marketCap
      line.exposure[t] = stakeValue + s.commitLeft

      const capexPace = (line.capexPace[t] = fade(p.capexGrowth, m.matureGrowth, growthLeft))
      if (t > 0) s.capex *= (1 + capexPace - Math.max(capexPace, 0) * Math.min(slowdown, 1)) ** (1 / 4)
      line.capex[t] = s.capex
      line.capexCover[t] = paperGain / s.capex
      if (t > 0) s.capexSpent += s.capex / 4
      line.capexSpent[t] = s.capexSpent
      if (t === 0) s.gainToday = paperGain
      line.gainToday[t] = s.gainToday
      line.gainOverCapex[t] = ratio(s.gainToday, s.capexSpent)
      line.gainOverCapexAfterTax[t] = ratio(s.gainToday - m.gainTax * Math.max(s.gainToday, 0), s.capexSpent)

      line.stakePerShare[t] = stakeAfterTax / p.shares
      const through = listed === 1 && p.incomeShare > 0 ? 1 : p.incomeShare
      const gainInIncome = (line.gainInIncome[t] = t === 0 ? 0 : through * (stakeValue - stakeBefore))
      line.epsEffect[t] = (gainInIncome * (1 - m.gainTax)) / p.shares
    }

    // These need both stacks at the same quarter: an owner may also hold a part of the other's lab, and rent it capacity.
    for (const s of stacks) {
      const { p, line } = s
      const other = s === aws ? alliance : aws
      const rivalStake = (line.rivalStake[t] = p.rivalOwnership * other.retained * other.valuation * other.liquidity)
      const rivalCloudProfit = (line.rivalCloudProfit[t] = other.away * other.p.rivalCloudShare * cloudMargin)
      const cloudProfit = line.cloudProfit[t]!
      const operatingProfit = (line.operatingProfit[t] =
        cloudProfit + line.commitProfit[t]! + rivalCloudProfit + line.revenueShare[t]!)
      const profitAfterTax = (line.profitAfterTax[t] = operatingProfit - m.taxRate * Math.max(operatingProfit, 0))
      line.allianceProfit[t] = operatingProfit + s.nvidiaMember * line.vendorProfit[t]!
      line.discount[t] = discount
      line.stakeDiscount[t] = stakeDiscount
      if (t > 0) s.profitSoFar += (profitAfterTax / 4) * discount
      line.profitSoFar[t] = s.profitSoFar
      const lastingProfit = (line.lastingProfit[t] = cloudProfit + rivalCloudProfit + s.lastingShareOfArr)
      const aheadProfit = (line.aheadProfit[t] =
        s.commitAhead *
        Math.min(ratio(4 * m.exitMultiple, p.commitQuarters - t), 1) *
        (p.commitCollected * (1 - line.ownership[t]!) - m.idleBuilt * s.homeCost))
      const goesOn = m.exitMultiple * lastingProfit + aheadProfit
      const operatingValue = (line.operatingValue[t] =
        s.profitSoFar + (goesOn - m.taxRate * Math.max(goesOn, 0)) * discount)
      const rivalAfterTax = rivalStake - m.gainTax * Math.max(rivalStake - p.rivalInvested, 0)
      const paidIn = p.invested + p.rivalInvested
      const valueCreated = (line.valueCreated[t] =
        (line.stakeAfterTax[t]! + rivalAfterTax) * stakeDiscount + operatingValue - paidIn)
      line.valuePerDollar[t] = valueCreated / paidIn
      const valuePerShare = (line.valuePerShare[t] = valueCreated / p.shares)
      line.shareOfPrice[t] = valuePerShare / (p.marketCap / p.shares)
    }
  }

  return { market, aws: aws.line, alliance: alliance.line }
}
