import { dayOfQuarter } from '../model/calendar.ts'
import type { Billions, Quarter } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { World } from '../model/world.ts'
import type { Answer } from './whatIf.ts'

/** A sum of dollars for one share of the owner. */
type DollarsPerShare = number

/** The price of an owner's share, taken apart: stake, rival stake, business and rest add up to it. */
export type PartsOfPrice = {
  price: DollarsPerShare
  /** The stake in the own lab after tax, discounted to today; before tax, and the tax, so too. */
  stake: DollarsPerShare
  stakeBeforeTax: DollarsPerShare
  tax: DollarsPerShare
  /** The stake in the other lab after tax, discounted to today. */
  rivalStake: DollarsPerShare
  /** The business with both labs: profit until the quarter and what a buyer would pay for what goes on, discounted. */
  business: DollarsPerShare
  /** What is left of the price for everything else that the owner has. */
  rest: DollarsPerShare
}

/** Those that add up to the price. */
export const summedParts = ['stake', 'rivalStake', 'business', 'rest'] as const satisfies (keyof PartsOfPrice)[]

/** What the parts are called, in the order of a table. */
export const priceParts: Record<keyof PartsOfPrice, string> = {
  stakeBeforeTax: 'Stake before tax',
  tax: 'less tax on its gain',
  stake: 'Stake after tax',
  rivalStake: 'Stake in the rival lab, after tax',
  business: 'Business with the labs',
  rest: 'Rest of the company',
  price: 'Share price',
}

/** What else is told of a share in a quarter: value created, and what the change of the stake adds to earnings. */
export type ShareFigures = { valueCreated: DollarsPerShare; gainInIncome: DollarsPerShare }

export const shareFigureWords: Record<keyof ShareFigures, string> = {
  valueCreated: 'Value created',
  gainInIncome: 'Earnings from the gain, in the quarter',
}

/** Value created a share, and the gain in income a share of the quarter after tax, as the model's lines have them. */
export const shareFigures = (answer: Answer, side: Side, quarter: Quarter): ShareFigures => ({
  valueCreated: answer[side].valuePerShare[quarter]!,
  gainInIncome: answer[side].epsEffect[quarter]!,
})

/** What an owner's share would be worth where the scenario is right and the rest of the company stays what it is. */
export type TargetPrice = {
  /** In dollars of today. */
  today: DollarsPerShare
  /** In dollars of `day` (YYYY-MM-DD), carried there at `rate` a year. */
  later: DollarsPerShare
  day: string
  rate: number
}

type Scenario = { world: World; answer: Answer }

/** Today's price of an owner's share, with stakes and business as they stand in a quarter, discounted at the scenario's rates (docs/model.md). */
export function partsOfPrice({ world, answer }: Scenario, side: Side, quarter: Quarter): PartsOfPrice {
  const shares = world[`${side}.shares`]
  const lines = answer[side]
  const a = (sum: Billions): DollarsPerShare => sum / shares
  const discount = lines.stakeDiscount[quarter]!
  const rivalGain = Math.max(lines.rivalStake[quarter]! - world[`${side}.rivalInvested`], 0)
  const price = a(world[`${side}.marketCap`])
  const parts = {
    stake: a(lines.stakeAfterTax[quarter]! * discount),
    rivalStake: a((lines.rivalStake[quarter]! - world.gainTax * rivalGain) * discount),
    business: a(lines.operatingValue[quarter]!),
  }
  return {
    price,
    ...parts,
    stakeBeforeTax: a(lines.stakeValue[quarter]! * discount),
    tax: a(lines.gainTaxDue[quarter]! * discount),
    rest: price - parts.stake - parts.rivalStake - parts.business,
  }
}

/**
 * The target price: what the market pays today for the rest of the company, once stakes and business are taken off as they stand
 * today, and stakes and business as they stand in the quarter. `asOf` is the base's day, YYYY-MM-DD.
 */
export function targetPrice(scenario: Scenario & { asOf: string }, side: Side, quarter: Quarter): TargetPrice {
  const { rest } = partsOfPrice(scenario, side, 0)
  const { stake, rivalStake, business } = partsOfPrice(scenario, side, quarter)
  const today = rest + stake + rivalStake + business
  const rate = scenario.world.wacc
  return {
    today,
    later: today * (1 + rate) ** (quarter / 4),
    day: dayOfQuarter(scenario.asOf, quarter),
    rate,
  }
}
