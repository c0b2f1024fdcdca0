import { expect, it } from 'vitest'
import { partsOfPrice, targetPrice } from '../../src/analysis/perShare.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { sides } from '../../src/model/sides.ts'
import { baseWorld } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

const base = baseWorld('reported-2026-09-30')
const worlds = [base, ...someWorlds(40)]
const quarters = [0, 5, 12, 24]

it('the parts of a share add up to its price, whatever the scenario', () => {
  for (const world of worlds)
    for (const side of sides)
      for (const quarter of quarters) {
        const { price, stake, rivalStake, business, rest } = partsOfPrice(
          { world, answer: whatIf(world) },
          side,
          quarter,
        )
        expect(stake + rivalStake + business + rest).toBeCloseTo(price, 9)
        expect(price * world[`${side}.shares`]).toBeCloseTo(world[`${side}.marketCap`], 9)
      }
})

it('stakes and business less the cash paid in are the value created a share, as the hand-written model has it', () => {
  for (const world of worlds)
    for (const side of sides) {
      const hand = plain(world)[side]
      for (const quarter of quarters) {
        const { stake, rivalStake, business } = partsOfPrice({ world, answer: whatIf(world) }, side, quarter)
        const paid = (world[`${side}.invested`] + world[`${side}.rivalInvested`]) / world[`${side}.shares`]
        const wanted = hand.valuePerShare![quarter]!
        expect(Math.abs(stake + rivalStake + business - paid - wanted)).toBeLessThan(
          1e-9 * Math.max(1, paid, Math.abs(wanted)),
        )
      }
    }
})

it('before tax less tax is after tax', () => {
  for (const world of worlds)
    for (const side of sides) {
      const { stakeBeforeTax, tax, stake } = partsOfPrice({ world, answer: whatIf(world) }, side, 12)
      expect(Math.abs(stakeBeforeTax - tax - stake)).toBeLessThan(1e-9 * Math.max(1, stakeBeforeTax))
    }
})

it('the target price of today is today’s price, and later it moves with stakes and business alone', () => {
  const answer = whatIf(base)
  for (const side of sides) {
    const scenario = { world: base, answer, asOf: '2026-09-30' }
    expect(targetPrice(scenario, side, 0).today).toBeCloseTo(base[`${side}.marketCap`] / base[`${side}.shares`], 9)
    const target = targetPrice(scenario, side, 12)
    const [now, later] = [0, 12].map(quarter => answer[side].valuePerShare[quarter]!)
    expect(target.today).toBeCloseTo(base[`${side}.marketCap`] / base[`${side}.shares`] + later! - now!, 9)
    expect(target.later).toBeCloseTo(target.today * (1 + base.wacc) ** 3, 9)
    expect(target.day).toBe('2029-09-30')
  }
})
