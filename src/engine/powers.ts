import { type Formula, f } from './formula.ts'

/**
 * A power is the dearest operator by far, and a model of fading needs few of them: `base ^ (-quarter / length)` is 1
 * today and then shrinks by the same factor every quarter. Answers that factor as a formula; null for other formulas.
 * Of a base that is not negative, the product differs from the power by some 1e-15 of it.
 */
export function fadingPower(formula: Formula): Formula | null {
  const [base, exponent] = argsOf(formula, '^')
  const [time, length] = argsOf(exponent, '/')
  const [quarter] = argsOf(time, 'negate')
  if (!base || !length || quarter?.kind !== 'quarter' || !isTimeless(base) || !isTimeless(length)) return null
  return f`${base} ^ (-1 / ${length})`
}

const argsOf = (formula: Formula | undefined, name: string): Formula[] =>
  formula?.kind === 'call' && formula.name === name ? formula.args : []

/** Made of numbers and inputs alone. */
const isTimeless = (formula: Formula): boolean =>
  formula.kind === 'call' ? formula.args.every(isTimeless) : formula.kind === 'number' || formula.kind === 'input'

/** How many square roots in a row a power with that exponent is: 1 for a half, 2 for a quarter; 0 where it is none. */
export const rootsOf = (exponent: number | undefined): number => (exponent === 0.5 ? 1 : exponent === 0.25 ? 2 : 0)
