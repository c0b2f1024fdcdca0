import * as fc from 'fast-check'
import { compile } from '../../src/engine/compile.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { type Formula, f, quarter, row } from '../../src/engine/formula.ts'
import type { Leaf } from '../../src/engine/leaves.ts'
import { type OperatorName, operator, operators } from '../../src/engine/operators.ts'

const input = (id: string): Formula => ({ kind: 'input', id, shared: true })

/** Three inputs to write formulas with. */
export const x = input('x')
export const y = input('y')
export const z = input('z')

/** What they are worth in these tests: one of each sign and a fraction. */
export const worth = { x: 3, y: -2, z: 0.5 }

/** What a formula comes to at a quarter. */
export function value(formula: Formula, t = 0, inputs: Record<string, number> = worth): number {
  const program = compile({ shared: { it: row('It', formula) }, each: {}, sides: ['left', 'right'] })
  return evaluate(program, { count: 1, inputs }, ['it'], t).it[t]!
}

/** Any formula over the three inputs, the quarter and numbers drawn from `numbers`. */
export const anyFormula = (numbers: fc.Arbitrary<number>) =>
  fc.letrec<{ formula: Formula }>(tie => ({
    formula: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(x, y, z, quarter),
      numbers.map((drawn): Formula => ({ kind: 'number', value: drawn })),
      fc.constantFrom(...(Object.keys(operators) as OperatorName[])).chain(name => {
        const { arity } = operator(name)
        return fc.array(tie('formula'), { minLength: arity, maxLength: arity }).map(args => call(name, args))
      }),
    ),
  })).formula

const call = (name: OperatorName, args: Formula[]): Formula => ({ kind: 'call', name, args })

/** A leaf by a name that can be read back. */
export const named = (leaf: Leaf) => (leaf.kind === 'input' ? `{${leaf.id}}` : '{quarter}')

/** Reads a printed formula back. */
export function readBack(text: string): Formula {
  const parts = text.split(/\{\w+\}/)
  const terms = [...text.matchAll(/\{(\w+)\}/g)].map(([, id]) => (id === 'quarter' ? quarter : input(id!)))
  return f(Object.assign(parts, { raw: parts }), ...terms)
}
