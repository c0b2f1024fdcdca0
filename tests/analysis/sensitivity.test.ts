import { describe, expect, it } from 'vitest'
import { cellValue } from '../../src/analysis/heatmap.ts'
import { leaderOf } from '../../src/analysis/leadIf.ts'
import { roundNumberIn, roundStepFrom } from '../../src/analysis/roundNumber.ts'
import { flipEdges, oneWay, sensitivity } from '../../src/analysis/sensitivity.ts'
import { stepsAround } from '../../src/analysis/stepsAround.ts'
import { stepsAtMost, stepsFault, stepValues } from '../../src/analysis/tableSteps.ts'
import { trackValue } from '../../src/analysis/track.ts'
import { inputs } from '../../src/model/inputs.ts'
import { isWhole } from '../../src/model/parameter.ts'
import { baseWorld } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

const base = baseWorld('reported-2026-09-30')
const criterion = { measure: 'valueCreated', quarter: 12 } as const
const axis = (key: Parameters<typeof stepsAround>[0], count: number) => ({
  key,
  values: stepValues(stepsAround(key, base, base, count)),
})

describe('round numbers', () => {
  it.each([
    [6.25, 12.5, 10],
    [10, 14.1, 12],
    [-0.05, 0.03, 0],
    [-0.4, -0.2, -0.3],
    [0.3637, 0.3641, 0.364],
    [99, 102, 100],
  ])('between %d and %d the roundest is %d', (low, high, round) => expect(roundNumberIn(low, high)).toBe(round))

  it.each([
    [0.07, 0.1],
    [1, 1],
    [2.1, 5],
    [130, 200],
  ])('the round step from %d is %d', (size, step) => expect(roundStepFrom(size)).toBe(step))

  it('a cell of the map stands for a value inside it that has at most three digits', () => {
    for (const { key, parameter } of inputs.filter(({ parameter }) => !isWhole(parameter)))
      for (const count of [11, 16, 21, 31])
        for (let i = 0; i < count; i++) {
          const value = cellValue(key, i, count)
          expect(value).toBeGreaterThan(trackValue(i / count, parameter))
          expect(value).toBeLessThan(trackValue((i + 1) / count, parameter))
          expect(Number(value.toPrecision(3))).toBe(value)
        }
  })
})

describe('the steps of a table', () => {
  it('hold the present value, stay in range, and are as many as the range has room for', () => {
    for (const world of [base, ...someWorlds(10)])
      for (const { key, parameter } of inputs) {
        const steps = stepsAround(key, world, base, 9)
        const values = stepValues(steps)
        expect(stepsFault(key, steps) === null || steps.count < 2, `${key} ${JSON.stringify(steps)}`).toBe(true)
        expect(values.some(value => Math.abs(value - world[key]) <= 1e-9 * Math.abs(world[key]))).toBe(true)
        if (steps.count < 9) expect(values[0]! - steps.step).toBeLessThan(parameter.min)
        if (steps.count < 9) expect(values.at(-1)! + steps.step).toBeGreaterThan(parameter.max)
      }
  })

  it('have the present value in the middle where there is room on both sides', () =>
    expect(axis('aws.valuation', 9).values[4]).toBe(base['aws.valuation']))

  it.each([
    [
      'aws.valuation',
      { start: 500, step: 100, count: 26 },
      `A table has 2 to ${stepsAtMost} values of an input, not 26.`,
    ],
    ['aws.valuation', { start: 500, step: 0, count: 5 }, 'The step has to be above zero.'],
    ['regulatoryQuarter', { start: 1, step: 0.5, count: 5 }, /^The values of .* are whole quarters\.$/],
    ['adoptionSlowdown', { start: 0, step: 0.5, count: 5 }, /^200\s% is outside the range of .*, 0\s% to 150\s%\.$/],
  ] as const)('of %s %j are refused', (key, steps, fault) => expect(stepsFault(key, steps)).toMatch(fault))
})

describe('a table over two inputs', () => {
  const [x, y] = [axis('aws.valuation', 5), axis('adoptionSlowdown', 4)]
  const values = sensitivity(x, y, base, criterion)

  it('has the hand-written model’s lead in every cell, to the last digit shown', () => {
    y.values.forEach((up, row) =>
      x.values.forEach((across, column) => {
        const { aws, alliance } = plain({ ...base, [x.key]: across, [y.key]: up })
        expect(values[row]![column]).toBeCloseTo(aws.valueCreated![12]! - alliance.valueCreated![12]!, 8)
      }),
    )
  })

  it('takes any line at any quarter', () => {
    const cash = sensitivity(x, y, base, { line: 'alliance.cash', quarter: 5 })
    const { alliance } = plain({ ...base, [x.key]: x.values[1]!, [y.key]: y.values[2]! })
    expect(cash[2]![1]).toBeCloseTo(alliance.cash![5]!, 8)
  })

  it('marks the edges at which another owner leads, each once', () => {
    const edges = flipEdges(x, y, base, criterion)
    values.forEach((row, up) =>
      row.forEach((lead, i) => {
        const [right, below] = [row[i + 1], values[up + 1]?.[i]]
        expect(edges[up]![i]).toEqual({
          right: right !== undefined && leaderOf(right) !== leaderOf(lead),
          below: below !== undefined && leaderOf(below) !== leaderOf(lead),
        })
      }),
    )
    expect(edges.flat().some(({ right, below }) => right || below)).toBe(true)
  })
})

it('a table over one input has a column for each line, as the hand-written model has it', () => {
  const across = axis('aws.arrGrowth', 7)
  const found = oneWay(across, base, [criterion, { line: 'aws.arr', quarter: 8 }, { line: 'chipCost', quarter: 3 }])
  across.values.forEach((value, i) => {
    const { aws, alliance, market } = plain({ ...base, 'aws.arrGrowth': value })
    const wanted = [aws.valueCreated![12]! - alliance.valueCreated![12]!, aws.arr![8]!, market.chipCost![3]!]
    wanted.forEach((number, column) => expect(found[i]![column]).toBeCloseTo(number, 8))
  })
})
