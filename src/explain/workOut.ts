import { compile } from '../engine/compile.ts'
import { evaluate } from '../engine/evaluate.ts'
import { type Formula, row } from '../engine/formula.ts'
import type { Leaf } from '../engine/leaves.ts'

/** What a formula comes to where its leaves have these values: the engine's own answer. */
export function evaluateFormula(formula: Formula, valueOf: (leaf: Leaf) => number): number {
  const program = compile({ shared: { it: row('It', filledIn(formula, valueOf)) }, each: {}, sides: ['', ''] })
  return evaluate(program, { count: 1, inputs: {} }, ['it'], 0).it[0]!
}

function filledIn(formula: Formula, valueOf: (leaf: Leaf) => number): Formula {
  if (formula.kind === 'number') return formula
  if (formula.kind !== 'call') return { kind: 'number', value: valueOf(formula) }
  return { ...formula, args: formula.args.map(arg => filledIn(arg, valueOf)) }
}
