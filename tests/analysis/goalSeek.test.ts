import { describe, expect, it } from 'vitest'
import { type Goal, goalSeek } from '../../src/analysis/goalSeek.ts'
import { valueAt } from '../../src/analysis/track.ts'
import type { StackLine } from '../../src/model/index.ts'
import { inputOf, inputs } from '../../src/model/inputs.ts'
import { worldOf } from '../../src/model/world.ts'
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
    const goal = { key: 'matureComputeRatio', line: 'aws.valueCreated', quarter: 12, target: 155 } as const
    const { roots, nearest } = goalSeek(goal, turned)
    expect(roots).toHaveLength(2)
    for (const root of roots) expect(reached(goal, 'valueCreated', root)).toBeCloseTo(155, 5)
    const now = turned.matureComputeRatio
    expect(nearest.value).toBe(roots.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0])
  })

  it('finds a target that the line only touches before it turns back', () => {
    const goal = { key: 'matureComputeRatio', line: 'aws.valueCreated', quarter: 12 } as const
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
        const value = valueAt(i / 200, parameter)
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

  it('answers with the present value where the input does not matter and the target is met', () => {
    const goal = { key: 'ipoPrimary', line: 'slowdown', quarter: 12, target: 0.25 } as const
    expect(goalSeek(goal, turned)).toEqual({
      roots: [turned.ipoPrimary],
      nearest: { value: turned.ipoPrimary, reached: 0.25 },
    })
  })
})
