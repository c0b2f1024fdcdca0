import { describe, expect, it } from 'vitest'
import { bridge, bridges } from '../../src/analysis/bridge.ts'
import { outcomes } from '../../src/analysis/outcome.ts'
import { type InputKey, inputs } from '../../src/model/inputs.ts'
import { baseWorld, type World, worldOf } from '../../src/model/world.ts'
import { plain } from '../model/plain.ts'

const latest = 'reported-2026-09-30'
const base = baseWorld(latest)
const criterion = { measure: 'valueCreated', quarter: 12 } as const
const turned = worldOf(latest, {
  'aws.arrGrowth': 0.9,
  adoptionSlowdown: 0.25,
  matureMultiple: 5,
  'alliance.valuation': 700,
  'aws.marketCap': 3000,
})

const leadOf = (world: World) => {
  const { aws, alliance } = plain(world)
  return aws.valueCreated![12]! - alliance.valueCreated![12]!
}
const effects = (steps: { key: string; effect: number }[]) => new Map(steps.map(({ key, effect }) => [key, effect]))
const changedKeys = (from: World, to: World) => (Object.keys(to) as InputKey[]).filter(key => from[key] !== to[key])

/** Every order of the keys. */
const orders = (keys: InputKey[]): InputKey[][] =>
  keys.length === 0
    ? [[]]
    : keys.flatMap(key => orders(keys.filter(other => other !== key)).map(rest => [key, ...rest]))

describe('the bridge between two scenarios', () => {
  const found = bridge(base, turned, criterion)

  it('adds up to the difference, the largest effect first', () => {
    const sum = found.steps.reduce((all, { effect }) => all + effect, 0)
    expect(found.from).toBeCloseTo(leadOf(base), 8)
    expect(found.to).toBeCloseTo(leadOf(turned), 8)
    expect(sum).toBeCloseTo(found.to - found.from, 10)
    const sizes = found.steps.map(({ effect }) => Math.abs(effect))
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(found.error).toBeNull()
  })

  it('gives each input its effect averaged over every order of the changes, by the hand-written model', () => {
    const all = orders(changedKeys(base, turned))
    const sums = new Map<string, number>()
    for (const order of all) {
      let world = base
      let before = leadOf(base)
      for (const key of order) {
        world = { ...world, [key]: turned[key] }
        const after = leadOf(world)
        sums.set(key, (sums.get(key) ?? 0) + (after - before) / all.length)
        before = after
      }
    }
    for (const { key, effect } of found.steps) expect(effect, key).toBeCloseTo(sums.get(key)!, 8)
  })

  it('gives nothing to an input that does not matter', () => expect(effects(found.steps).get('aws.marketCap')).toBe(0))

  it('gives the same to two inputs that do the same', () => {
    const more = {
      ...turned,
      'aws.invested': base['aws.invested'] - 3,
      'alliance.invested': base['alliance.invested'] + 3,
    }
    const shares = effects(bridge(base, more, criterion).steps)
    // What was paid counts in full; the tax on the gain that it saved, three years on, at the rate for stakes.
    expect(shares.get('aws.invested')).toBeCloseTo(3 * (1 - 0.21 * 1.15 ** -3), 10)
    expect(shares.get('aws.invested')).toBeCloseTo(shares.get('alliance.invested')!, 10)
  })

  it('explains the lead by what explains each stack’s own line', () => {
    const [aws, alliance] = (['aws', 'alliance'] as const).map(side =>
      effects(bridge(base, turned, { line: `${side}.valueCreated`, quarter: 12 }).steps),
    )
    for (const { key, effect } of found.steps) expect(effect).toBeCloseTo(aws!.get(key)! - alliance!.get(key)!, 10)
  })

  it('turns round with its ends', () => {
    const back = effects(bridge(turned, base, criterion).steps)
    for (const { key, effect } of found.steps) expect(back.get(key)).toBeCloseTo(-effect, 10)
  })

  it('has no steps between a world and itself', () =>
    expect(bridge(base, base, criterion)).toMatchObject({ steps: [], error: null }))
})

describe('where orders are drawn', () => {
  const keys = inputs.filter(({ parameter }) => parameter.unit !== 'quarters' && parameter.spread).map(({ key }) => key)
  const far = (count: number) =>
    worldOf(latest, Object.fromEntries(keys.slice(0, count).map(key => [key, base[key] * 0.8])))

  /** Every combination of the changes in one batch, each input's effect weighted by the combinations' sizes. */
  function exactly(to: World): Map<string, number> {
    const changed = changedKeys(base, to)
    const count = 2 ** changed.length
    const columns = Object.fromEntries(
      changed.map((key, i) => [key, Float64Array.from({ length: count }, (_, w) => ((w >> i) & 1 ? to : base)[key])]),
    )
    const values = outcomes(columns, count, base, criterion)
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
    return new Map(
      changed.map((key, i) => {
        let sum = 0
        for (let w = 0; w < count; w++) {
          if ((w >> i) & 1) continue
          const size = w.toString(2).replaceAll('0', '').length
          const weight = (factorial(size) * factorial(changed.length - size - 1)) / factorial(changed.length)
          sum += weight * (values[w | (1 << i)]! - values[w]!)
        }
        return [key, sum]
      }),
    )
  }

  const to = far(14)
  const exact = exactly(to)

  it('the sum is still the difference', () => {
    for (const count of [20, 40]) {
      const { from, to: end, steps, error } = bridge(base, far(count), criterion)
      expect(steps.length).toBe(changedKeys(base, far(count)).length)
      expect(steps.reduce((sum, { effect }) => sum + effect, from)).toBeCloseTo(end, 9)
      expect(error).toBeGreaterThan(0)
    }
  })

  it('the stated error is honest: no step is further off than a few of it, whatever the seed', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { steps, error } = bridge(base, to, criterion, { seed, exactUpTo: 12 })
      for (const { key, effect } of steps) expect(Math.abs(effect - exact.get(key)!), key).toBeLessThan(4 * error!)
    }
  })

  it('and not a careless one: the step it is taken from is off by about as much', () => {
    const offs = Array.from({ length: 30 }, (_, seed) => {
      const { steps, error } = bridge(base, to, criterion, { seed: seed + 1, exactUpTo: 12 })
      return Math.max(...steps.map(({ key, effect }) => Math.abs(effect - exact.get(key)!))) / error!
    })
    expect(offs.reduce((a, b) => a + b) / offs.length).toBeGreaterThan(0.4)
  })

  it('the same seed gives the same bits', () =>
    expect(bridge(base, far(20), criterion, { seed: 3 })).toEqual(bridge(base, far(20), criterion, { seed: 3 })))
})

it('joins worlds of different bases by the inputs that differ', () => {
  const [from, to] = [baseWorld('reported-2026-03-31'), turned]
  const found = bridge(from, to, criterion)
  expect(new Set(found.steps.map(({ key }) => key))).toEqual(new Set(changedKeys(from, to)))
  expect(found.from).toBeCloseTo(leadOf(from), 8)
  expect(found.steps.reduce((sum, { effect }) => sum + effect, found.from)).toBeCloseTo(leadOf(to), 8)
})

describe('worlds that start on different days', () => {
  const earlier = baseWorld('reported-2026-03-31')
  const changed = worldOf(latest, { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 })

  it('are read in the same calendar quarter, and the day is a step like any other', () => {
    const found = bridge(earlier, turned, criterion, { shift: -2 })
    const then = plain(earlier)
    expect(found.from).toBeCloseTo(then.aws.valueCreated![14]! - then.alliance.valueCreated![14]!, 8)
    expect(found.to).toBeCloseTo(leadOf(turned), 8)
    expect(found.steps.filter(({ key }) => key === 'start')).toHaveLength(1)
    expect(found.steps.reduce((sum, { effect }) => sum + effect, found.from)).toBeCloseTo(found.to, 9)
  })

  it('give the day its effect averaged over every order, by the hand-written model', () => {
    const lead = (world: World, quarter: number) => {
      const { aws, alliance } = plain(world)
      return aws.valueCreated![quarter]! - alliance.valueCreated![quarter]!
    }
    const growth = { ...base, 'aws.arrGrowth': 0.9 }
    const slow = { ...base, adoptionSlowdown: 0.25 }
    const moved = (world: World) => lead(world, 12) - lead(world, 14)
    const effect = moved(base) / 3 + (moved(growth) + moved(slow)) / 6 + moved(changed) / 3
    const { steps } = bridge(base, changed, criterion, { shift: -2 })
    expect(effects(steps).get('start')).toBeCloseTo(effect, 8)
  })
})

it('several outcomes at once are each what they are alone', () => {
  const outcomes = [
    criterion,
    { line: 'aws.stakeValue', quarter: 12 },
    { line: 'alliance.capexCover', quarter: 12 },
  ] as const
  for (const options of [{}, { shift: -2 }, { exactUpTo: 2 }])
    expect(bridges(base, turned, outcomes, options)).toEqual(
      outcomes.map(outcome => bridge(base, turned, outcome, options)),
    )
})

it('sixteen changes are split exactly: the steps add up to 1e-9', () => {
  const keys = inputs.filter(({ parameter }) => parameter.spread && parameter.unit !== 'quarters').slice(0, 16)
  const to = worldOf(latest, Object.fromEntries(keys.map(({ key }) => [key, base[key] * 0.8])))
  const { from, to: end, steps, error } = bridge(base, to, criterion)
  expect(error).toBeNull()
  expect(Math.abs(steps.reduce((sum, { effect }) => sum + effect, from) - end)).toBeLessThan(1e-9)
})
