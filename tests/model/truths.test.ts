import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { irrOf } from '../../src/analysis/irr.ts'
import { type Answer, whatIf } from '../../src/analysis/whatIf.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { baseIds, bases } from '../../src/model/bases.ts'
import { lastQuarter, lineKeys, program, type StackLine, stackLines } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { rivalOf, sides } from '../../src/model/sides.ts'
import { baseWorld, engineInputs, type World } from '../../src/model/world.ts'
import paidIn from '../fixtures/tranches.json' with { type: 'json' }
import { anyWorld, seeded } from '../kit/worlds.ts'
import { plain } from './plain.ts'
import { plainIrr } from './plainIrr.ts'

const quarters = Array.from({ length: lastQuarter + 1 }, (_, t) => t)
const inEveryWorld = (check: (world: World) => void) =>
  fc.assert(
    fc.property(anyWorld, world => check(world)),
    seeded,
  )
const inTwoWorlds = (check: (world: World, other: World) => void) =>
  fc.assert(
    fc.property(anyWorld, anyWorld, (world, other) => check(world, other)),
    seeded,
  )
const close = (a: number, b: number, tolerance: number, scale = Math.abs(b)) => Math.abs(a - b) <= tolerance * scale

describe('in every world', () => {
  it('nothing is ever missing or infinite', () =>
    inEveryWorld(world => {
      const columns = evaluate(program, { count: 1, inputs: engineInputs(world) }, lineKeys, lastQuarter)
      expect(lineKeys.filter(key => !columns[key].every(Number.isFinite))).toEqual([])
    }))

  it('every compute dollar ends somewhere, once', () =>
    inEveryWorld(world => {
      const answer = whatIf(world)
      for (const side of sides) {
        const own = answer[side]
        const { rivalCloudProfit } = answer[rivalOf(side)]
        const { cloudProfit, commitProfit, vendorProfit, chipMaking, infrastructure, otherClouds } = own
        const takers = [
          cloudProfit,
          commitProfit,
          vendorProfit,
          chipMaking,
          infrastructure,
          otherClouds,
          rivalCloudProfit,
        ]
        for (const t of quarters) {
          const parts = takers.map(part => part[t]!)
          const sum = parts.reduce((all, part) => all + part, 0)
          const scale = parts.reduce((all, part) => all + Math.abs(part), 0)
          const paid = own.computeSpend[t]! + own.shortfallPaid[t]!
          if (!close(sum, paid, 1e-12, scale)) expect.fail(`${side} at ${t}: ${sum}, not ${paid}`)
        }
      }
    }))

  it('today is what was put in', () =>
    inEveryWorld(world => {
      const answer = whatIf(world)
      for (const side of sides) {
        const worth = Math.max(world[`${side}.valuation`], world[`${side}.cash`])
        if (!close(answer[side].valuation[0]!, world[`${side}.valuation`], 1e-12, worth))
          expect.fail(`${side}.valuation is ${answer[side].valuation[0]} today, not ${world[`${side}.valuation`]}`)
        for (const id of ['arr', 'ownership', 'cash', 'capex', 'computeRatio', 'homeShare', 'customShare'] as const)
          if (!close(answer[side][id][0]!, world[`${side}.${id}`], 1e-12, Math.max(world[`${side}.${id}`], 1e-3)))
            expect.fail(`${side}.${id} is ${answer[side][id][0]} today, not ${world[`${side}.${id}`]}`)
      }
    }))

  it('equal stacks with equal membership of Nvidia have equal lines, to the bit', () =>
    inEveryWorld(world => {
      const copied = inputs.flatMap(({ id, side }) =>
        side === 'alliance' ? [[`alliance.${id}`, world[`aws.${id}` as keyof World]]] : [],
      )
      const twins = { ...world, ...Object.fromEntries(copied), 'alliance.nvidiaMember': 0 }
      const columns = evaluate(program, { count: 1, inputs: engineInputs(twins) }, lineKeys, lastQuarter)
      for (const id of Object.keys(stackLines) as StackLine[])
        expect(columns[`alliance.${id}`]).toEqual(columns[`aws.${id}`])
    }))

  it('in the quarter of its listing a stake is worth the same, however many new shares are sold', () =>
    inTwoWorlds((world, other) => {
      const [few, many] = [whatIf(world), whatIf({ ...world, ipoPrimary: other.ipoPrimary })]
      for (const side of sides) {
        const t = world[`${side}.ipoQuarter`]
        const [got, want] = [many[side].stakeValue[t]!, few[side].stakeValue[t]!]
        if (!close(got, want, 1e-12, Math.max(want, 1e-3))) expect.fail(`${side} at ${t}: ${got}, not ${want}`)
      }
    }))

  it('more cash beside the same business never lowers the stake', () =>
    inTwoWorlds((world, other) => {
      const added = other['aws.cash']
      const richer = {
        ...world,
        'aws.cash': world['aws.cash'] + added,
        'aws.valuation': world['aws.valuation'] + added,
      }
      const [less, more] = [whatIf(world).aws.stakeValue, whatIf(richer).aws.stakeValue]
      for (const t of quarters)
        if (!(more[t]! >= less[t]! * (1 - 1e-12) - 1e-12)) expect.fail(`at ${t}: ${more[t]}, below ${less[t]}`)
    }))

  it('the revenue share never exceeds its cap, and no tax is negative', () =>
    inEveryWorld(world => {
      const answer = whatIf(world)
      for (const side of sides)
        for (const t of quarters) {
          expect(answer[side].sharePaid[t]).toBeLessThanOrEqual(world[`${side}.revenueShareCap`])
          expect(answer[side].stakeAfterTax[t]).toBeLessThanOrEqual(answer[side].stakeValue[t]!)
        }
    }))

  it('what was bought or due over a contract makes at least what was committed', () =>
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 4, max: lastQuarter }), (world, ends) => {
        const answer = whatIf({ ...world, 'aws.commitQuarters': ends, 'alliance.commitQuarters': ends })
        for (const side of sides) {
          const { homeBought, commitDue, commitLeft } = answer[side]
          const contract = quarters.slice(1, ends + 1)
          const made = contract.reduce((sum, t) => sum + Math.max(homeBought[t]!, commitDue[t]!) / 4, 0)
          const committed = world[`${side}.committed`]
          if (!(made >= committed * (1 - 1e-12))) expect.fail(`${side}: ${made} of ${committed}`)
          expect(commitLeft[ends]).toBeLessThanOrEqual(committed * 1e-12)
        }
      }),
      seeded,
    ))

  it('no valuation, cash or commitment is ever below 0', () =>
    inEveryWorld(world => {
      const answer = whatIf(world)
      for (const side of sides)
        for (const id of ['valuation', 'cash', 'commitLeft'] as const)
          expect(answer[side][id].every(value => value >= 0)).toBe(true)
    }))

  it('more ownership never lowers the stake', () =>
    inMoreOf('aws.ownership', ({ aws: less }, { aws: more }) =>
      quarters.every(t => more.stakeValue[t]! >= less.stakeValue[t]!),
    ))

  it('a higher slowdown never raises ARR', () =>
    inMoreOf('adoptionSlowdown', (less, more) =>
      sides.every(side => quarters.every(t => more[side].arr[t]! <= less[side].arr[t]! * (1 + 1e-12))),
    ))

  it('the plain model, written by hand, says the same to 1e-9', () =>
    inEveryWorld(world => {
      const answer: Record<string, Record<string, Float64Array>> = whatIf(world)
      const wrong = Object.entries(plain(world)).flatMap(([group, lines]) =>
        Object.entries(lines).flatMap(([id, wanted]) =>
          wanted.flatMap((want, t) => {
            const got = answer[group]?.[id]?.[t] ?? Number.NaN
            return close(got, want, 1e-9, Math.max(Math.abs(want), 1e-3))
              ? []
              : [`${group}.${id} at ${t}: ${got}, not ${want}`]
          }),
        ),
      )
      expect(wrong).toEqual([])
    }))

  it('the plain rate of return, written by hand, says the same to 1e-9, or the same reason for none', () =>
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...baseIds), fc.nat(lastQuarter), (world, base, quarter) => {
        const { asOf } = bases[base]
        const answer = whatIf(world)
        for (const side of sides) {
          const { rate, why } = irrOf({ world, answer, asOf }, side, quarter)
          const want = plainIrr({
            tranches: paidIn.filter(({ stack }) => stack === side),
            invested: world[`${side}.invested`],
            asOf,
            quarter,
            stakeAfterTax: answer[side].stakeAfterTax[quarter]!,
          })
          const agrees = rate === null || typeof want === 'string' ? why === want : close(rate, want, 1e-9, 1 + want)
          if (!agrees) expect.fail(`${side} from ${asOf} to ${quarter}: ${rate ?? why}, not ${want}`)
        }
      }),
      seeded,
    ))

  it('the plain model has the same lines', () => {
    const world = baseWorld('reported-2026-09-30')
    expect(linesOf(plain(world))).toEqual(linesOf(whatIf(world)))
  })
})

const linesOf = (answer: Record<string, object>) =>
  Object.entries(answer).map(([group, lines]) => [group, Object.keys(lines).toSorted()])

/** Moves one input up in every world, from anywhere to anywhere above it. */
function inMoreOf(key: 'aws.ownership' | 'adoptionSlowdown', holds: (less: Answer, more: Answer) => boolean) {
  inTwoWorlds((world, other) => {
    const [low, high] = [world[key], other[key]].toSorted((a, b) => a - b)
    expect(holds(whatIf({ ...world, [key]: low! }), whatIf({ ...world, [key]: high! }))).toBe(true)
  })
}
