import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, type Program } from '../../src/engine/compile.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { closing, type Formula, f, opening, quarter, row } from '../../src/engine/formula.ts'
import { program as theModel } from '../../src/model/index.ts'
import { seeded } from '../kit/worlds.ts'

const [base, length]: Formula[] = ['base', 'length'].map(id => ({ kind: 'input', id, shared: true }))
const programOf = (formula: Formula) => compile({ shared: { it: row('It', formula) }, each: {}, sides: ['a', 'b'] })
const valuesOf = (program: Program, inputs: Record<string, number>, until = 24) =>
  evaluate(program, { count: 1, inputs }, ['it'], until)['it']
const powersIn = ({ steps }: Program) => steps.filter(step => step.kind === 'call' && step.name === '^').length

const anyBase = fc.double({ min: 0.01, max: 20, noNaN: true })
const anyLength = fc.double({ min: 0.5, max: 40, noNaN: true })

describe('a power is spared', () => {
  it('where it fades with the quarters: a product from one to the next, to 1e-13 of the power', () => {
    const program = programOf(f`${base!} ^ (-${quarter} / ${length!})`)
    fc.assert(
      fc.property(anyBase, anyLength, (base, length) => {
        for (const [t, value] of valuesOf(program, { base, length }).entries())
          expect(Math.abs(value / base ** (-t / length) - 1)).toBeLessThan(1e-13)
      }),
      seeded,
    )
  })

  it.each([
    ['a half', f`${base!} ^ 0.5`, 1 / 2],
    ['a quarter', f`${base!} ^ (1 / 4)`, 1 / 4],
  ])('where it is to %s: roots, to the last digit or the one beside it', (_, formula, exponent) => {
    const program = programOf(formula)
    expect(powersIn(program)).toBe(0)
    fc.assert(
      fc.property(anyBase, base => {
        const [value] = valuesOf(program, { base }, 0)
        expect(Math.abs(value! / base ** exponent - 1)).toBeLessThanOrEqual(2 * Number.EPSILON)
      }),
      seeded,
    )
  })

  it('where all of it is known: nothing is left to work out', () =>
    expect(programOf(f`2 ^ 3 * 4`).steps.at(-1)).toEqual({ kind: 'number', value: 32 }))

  it('in every quarter of the model: those that are left are worked out once', () => {
    const { steps } = theModel
    const isTimed = (at: number): boolean => {
      const step = steps[at]!
      if (step.kind === 'call') return step.start !== undefined || step.args.some(isTimed)
      return step.kind === 'quarter' || step.kind === 'opening'
    }
    const powers = [...steps.keys()].filter(at => {
      const step = steps[at]!
      return step.kind === 'call' && step.name === '^'
    })
    expect(powers.length).toBeGreaterThan(0)
    expect(powers.filter(isTimed)).toEqual([])
  })
})

describe('a power is left as it is', () => {
  it.each([
    [
      'what it is taken of changes with the quarter',
      f`(${quarter} + 1) ^ (-${quarter} / 4)`,
      (t: number) => (t + 1) ** (-t / 4),
    ],
    ['it grows with the quarters', f`${base!} ^ (${quarter} / 4)`, (t: number) => 1.5 ** (t / 4)],
    ['it is another root', f`${base!} ^ (1 / 3)`, () => 1.5 ** (1 / 3)],
  ])('where %s', (_, formula, want) => {
    const program = programOf(formula)
    expect(powersIn(program)).toBe(1)
    expect([...valuesOf(program, { base: 1.5 }, 4)]).toEqual([0, 1, 2, 3, 4].map(want))
  })

  it('where it is taken of a corkscrew', () => {
    const before = opening('Before', f`16`)
    const lines = {
      it: row('It', f`${before} ^ (-${quarter} / 4)`),
      after: closing(before, 'After', f`${before} / 16`),
    }
    const program = compile({ shared: lines, each: {}, sides: ['a', 'b'] })
    expect([...valuesOf(program, {}, 3)]).toEqual([1, 0.5, 1, 8])
  })
})
