import { describe, expect, it, vi } from 'vitest'
import { type Goal, goalSeek } from '../../src/analysis/goalSeek.ts'
import * as outcome from '../../src/analysis/outcome.ts'
import { trackValue } from '../../src/analysis/track.ts'
import type { StackLine } from '../../src/model/index.ts'
import { inputOf, inputs } from '../../src/model/inputs.ts'
import type { Parameter } from '../../src/model/parameter.ts'
import { type World, worldOf } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

const turned = worldOf('reported-2026-09-30', { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 })

/** What the hand-written model says of Amazon's line. */
const reached = ({ key, quarter }: Pick<Goal, 'key' | 'quarter'>, line: StackLine, value: number) =>
  plain({ ...turned, [key]: value }).aws[line]![quarter]!

describe('goal seek', () => {
  it('finds the value that brings a line to its target, by the hand-written model too', () => {
    for (const line of ['valueCreated', 'stakeValue', 'arr', 'cashFlow'] as const)
      for (const key of ['aws.arrGrowth', 'aws.valuation', 'adoptionSlowdown', 'matureMultiple'] as const) {
        const { min, max } = inputOf(key).parameter
        const quarter = 12
        const target = reached({ key, quarter }, line, min + 0.37 * (max - min))
        const { roots } = goalSeek({ key, line: `aws.${line}`, quarter, target }, turned)
        expect(roots.length, `${key} for ${line}`).toBeGreaterThan(0)
        for (const root of roots) expect(Math.abs(reached({ key, quarter }, line, root) - target)).toBeLessThan(2e-6)
      }
  })

  it('finds every value where there is more than one, and puts the one nearest to the present value forward', () => {
    const goal = { key: 'aws.matureComputeRatio', line: 'aws.valueCreated', quarter: 12, target: 165 } as const
    const { roots, nearest } = goalSeek(goal, turned)
    expect(roots).toHaveLength(2)
    for (const root of roots) expect(reached(goal, 'valueCreated', root)).toBeCloseTo(165, 5)
    const now = turned['aws.matureComputeRatio']
    expect(nearest.value).toBe(roots.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0])
  })

  it('finds a target that the line only touches before it turns back', () => {
    const goal = { key: 'aws.matureComputeRatio', line: 'aws.valueCreated', quarter: 12 } as const
    const [lowest] = goalSeek({ ...goal, target: -1e6 }, turned).roots
    expect(lowest).toBeUndefined()
    const { nearest } = goalSeek({ ...goal, target: -1e6 }, turned)
    const { roots } = goalSeek({ ...goal, target: nearest.reached }, turned)
    expect(roots).toHaveLength(1)
    expect(roots[0]).toBeCloseTo(nearest.value, 3)
  })

  it('says how near the slider can come where the target is out of reach', () => {
    for (const { key, parameter } of inputs.filter((_, i) => i % 6 === 0)) {
      const goal = { key, line: 'aws.valueCreated', quarter: 12, target: 5000 } as const
      const { roots, nearest } = goalSeek(goal, turned)
      expect(roots).toEqual([])
      const isWhole = parameter.unit === 'quarters'
      const tried = Array.from({ length: 201 }, (_, i) => {
        const value = trackValue(i / 200, parameter)
        return reached(goal, 'valueCreated', isWhole ? Math.floor(value + 0.5) : value)
      })
      expect(nearest.reached, key).toBeGreaterThanOrEqual(Math.max(...tried) - 1e-9)
      expect(reached(goal, 'valueCreated', nearest.value), key).toBeCloseTo(nearest.reached, 8)
    }
  })

  it('answers in whole quarters where quarters are counted', () => {
    const goal = { key: 'slowdownStart', line: 'aws.arr', quarter: 12 } as const
    const target = reached(goal, 'arr', 5)
    expect(goalSeek({ ...goal, target }, turned).roots).toEqual([5])
    const between = (target + reached(goal, 'arr', 6)) / 2
    const { roots, nearest } = goalSeek({ ...goal, target: between }, turned)
    expect(roots).toEqual([])
    expect([5, 6]).toContain(nearest.value)
  })

  it('names every whole quarter that reaches the target, also in a row', () => {
    const goal = { key: 'aws.ipoQuarter', line: 'aws.listed', quarter: 5, target: 1 } as const
    expect(goalSeek(goal, turned).roots).toEqual([0, 1, 2, 3, 4, 5])
    const later = goalSeek({ ...goal, target: 0 }, turned)
    expect(later.roots).toEqual(Array.from({ length: 19 }, (_, i) => 6 + i))
    expect(later.nearest.value).toBe(6)
  })

  it('says that an input has no effect, and stays at the present value, whether the target is met or not', () => {
    const goal = { key: 'ipoPrimary', line: 'slowdown', quarter: 12 } as const
    const nearest = { value: turned.ipoPrimary, reached: 0.25 }
    expect(goalSeek({ ...goal, target: 0.25 }, turned)).toMatchObject({
      roots: [nearest.value],
      nearest,
      hasEffect: false,
    })
    expect(goalSeek({ ...goal, target: 0.3 }, turned)).toMatchObject({ roots: [], nearest, hasEffect: false })
    expect(goalSeek({ ...goal, key: 'adoptionSlowdown', target: 0.3 }, turned).hasEffect).toBe(true)
  })

  it('tells a stretch of values that all reach the target by its ends', () => {
    const world = worldOf('reported-2026-09-30', { 'aws.arr': 150, openDemandLoss: 0 })
    const goal = { key: 'openParity', line: 'aws.arr', quarter: 1 } as const
    expect(goalSeek({ ...goal, target: 150 }, world).flats).toEqual([])
    const ceiling = { key: 'marketCeiling', line: 'aws.arr', quarter: 1, target: 400 } as const
    const full = { ...world, 'aws.arr': 400 }
    const { roots, flats } = goalSeek(ceiling, full)
    expect(roots).toHaveLength(1)
    expect(flats).toHaveLength(1)
    expect(flats[0]!.from).toBe(300)
    expect(flats[0]!.to).toBeCloseTo(400, 3)
  })

  it('comes to an end beyond a smooth extreme, where it once ran out of room', () => {
    const base = worldOf('article-company', {})
    const cover = { key: 'matureGrowth', line: 'alliance.capexCover', quarter: 24, target: 1 } as const
    expect(goalSeek(cover, base).roots).toEqual([])
    const stake = worldOf('article-stake', {
      'aws.matureComputeRatio': 0.65,
      'alliance.matureComputeRatio': 0.65,
      matureMultiple: 9.451,
      openDemandLoss: 0.129,
    })
    expect(goalSeek({ key: 'aws.arr', line: 'aws.stakeValue', quarter: 16, target: 240 }, stake).roots).toEqual([])
  })

  it('finds a pair of roots next to the end of the slider', () => {
    const key = 'alliance.matureComputeRatio'
    const goal = { key, line: 'aws.valueCreated', quarter: 12, target: 210.01 } as const
    const { roots } = goalSeek(goal, turned)
    expect(roots).toHaveLength(2)
    expect(roots[1]! - inputOf(key).parameter.min).toBeLessThan(0.01)
    for (const root of roots) expect(reached(goal, 'valueCreated', root)).toBeCloseTo(210.01, 5)
  })

  it('misses no root that a scan of 4,001 places brackets, in random worlds, and reaches what it says', () => {
    let bracketed = 0
    for (const { goal, world } of someGoals) {
      const { roots, flats, nearest } = goalSeek(goal, world)
      const name = JSON.stringify(goal)
      for (const value of roots) expect(at(goal, world, [value])[0], name).toBeCloseTo(goal.target, 5)
      expect(at(goal, world, [nearest.value])[0], name).toBe(nearest.reached)
      for (const [low, high] of brackets(goal, world)) {
        bracketed++
        // A search ends where the line is within 1e-12 of its target: on a flat one, that is a stretch.
        const [from, to] = at(goal, world, [low, high])
        const slack = (high - low) * (1e-7 + 2e-12 / Math.abs(to! - from!))
        const isIn = (from: number, to: number) => from <= high + slack && to >= low - slack
        const isFound = roots.some(root => isIn(root, root)) || flats.some(({ from, to }) => isIn(from, to))
        expect(isFound, `${name} between ${low} and ${high}`).toBe(true)
      }
    }
    expect(bracketed).toBeGreaterThan(60)
  })

  it('looks at few thousand worlds at most for any question', () => {
    const looked = vi.spyOn(outcome, 'outcomes')
    for (const { goal, world } of someGoals) {
      looked.mockClear()
      goalSeek(goal, world)
      expect(
        looked.mock.calls.reduce((sum, [, count]) => sum + count, 0),
        JSON.stringify(goal),
      ).toBeLessThan(4000)
    }
    looked.mockRestore()
  })
})

const steps = 4000

/** The line at the quarter for several values of the input. */
const at = ({ key, line, quarter }: Goal, world: World, values: number[]) =>
  outcome.outcomes({ [key]: Float64Array.from(values) }, values.length, world, { line, quarter })

/** Random questions: targets within reach, just within and just beyond the line's own extremes, and anywhere. */
const someGoals = someWorlds(280).map((world, i) => {
  const moving = inputs.filter(({ parameter }) => parameter.unit !== 'quarters')
  const { key, parameter } = moving[(i * 7) % moving.length]!
  const line = (['aws.valueCreated', 'alliance.valuePerDollar', 'aws.stakeValue', 'alliance.capexCover'] as const)[
    i % 4
  ]!
  const goal = { key, line, quarter: 1 + ((i * 5) % 24), target: 0 }
  const values = at(goal, world, scan(parameter))
  const inner = values.findLast(
    (value, j) => j > 0 && j < steps && (value - values[j - 1]!) * (value - values[j + 1]!) > 0,
  )
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const near = (inner ?? high) + ((i % 7) - 3) * 1e-4 * (high - low)
  return { goal: { ...goal, target: i % 3 === 0 ? low + 0.37 * (high - low) : i % 3 === 1 ? near : i - 140 }, world }
})

function scan({ min, max }: Parameter): number[] {
  return Array.from({ length: steps + 1 }, (_, i) => min + ((max - min) * i) / steps)
}

/** The neighbouring places of a scan between which the line passes the target. */
function brackets(goal: Goal, world: World): [number, number][] {
  const values = scan(inputOf(goal.key).parameter)
  const gaps = at(goal, world, values).map(reached => reached - goal.target)
  if (Math.max(...gaps) - Math.min(...gaps) < 1e-6) return []
  return values
    .slice(1)
    .flatMap((high, i) => (gaps[i]! < 0 !== gaps[i + 1]! < 0 ? [[values[i]!, high] as [number, number]] : []))
}
