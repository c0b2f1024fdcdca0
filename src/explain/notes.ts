import type { Formula } from '../engine/formula.ts'
import type { OperatorName } from '../engine/operators.ts'

const meanings: { [Name in OperatorName]?: string } = {
  min: 'min(a, b) is the smaller of the two',
  max: 'max(a, b) is the larger of the two',
  if: 'if(a, b, c) is b where a holds, else c',
  ratio: 'ratio(a, b) is a ÷ b, and 0 where b is not above 0',
  '^': 'a ^ b is a to the power of b',
  '>=': 'a ≥ b is 1 where it holds, else 0',
  '<': 'a < b is 1 where it holds, else 0',
  '>': 'a > b is 1 where it holds, else 0',
  '=': 'a = b is 1 where it holds, else 0',
}

/** What the functions in a formula mean, a sentence for each kind that is used. */
export function notesOn(formula: Formula): string[] {
  const used = callsIn(formula)
  return Object.entries(meanings).flatMap(([name, says]) => (used.has(name) ? [`${says}.`] : []))
}

function callsIn(formula: Formula): Set<string> {
  if (formula.kind !== 'call') return new Set()
  return new Set([formula.name, ...formula.args.flatMap(arg => [...callsIn(arg)])])
}
