/** A loop over one block of worlds: writes n results of the operator, world by world. */
type Column = (out: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, n: number) => void

/** One row of the operator table: how it binds, how a spreadsheet spells it, and how it runs over a column of worlds. */
export type Operator = { rank: number; arity: number; excel?: (...args: string[]) => string; column: Column }

const infix = (rank: number, column: Column): Operator => ({ rank, arity: 2, column })
const comparison = (sign: string, column: Column): Operator => ({
  ...infix(1, column),
  excel: (a, b) => `IF(${a} ${sign} ${b}, 1, 0)`,
})
const named = (arity: number, column: Column, excel?: Operator['excel']): Operator => ({
  rank: 9,
  arity,
  column,
  ...(excel && { excel }),
})

/**
 * Every operator that a formula may use. Infix ones bind by rank, all to the left; `negate` is the sign before a term;
 * the rest are written as functions. Comparisons give 1 or 0. `ratio` is a division that gives 0 where the divisor is 0.
 */
export const operators = {
  '<': comparison('<', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! < b[i]! ? 1 : 0
  }),
  '>': comparison('>', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! > b[i]! ? 1 : 0
  }),
  '>=': comparison('>=', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! >= b[i]! ? 1 : 0
  }),
  '=': comparison('=', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === b[i] ? 1 : 0
  }),
  '+': infix(2, (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!
  }),
  '-': infix(2, (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!
  }),
  '*': infix(3, (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!
  }),
  '/': infix(3, (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! / b[i]!
  }),
  negate: {
    rank: 4,
    arity: 1,
    excel: a => `(0 - ${a})`,
    column: (out, a, _b, _c, n) => {
      for (let i = 0; i < n; i++) out[i] = -a[i]!
    },
  },
  '^': infix(5, (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! ** b[i]!
  }),
  min: named(2, (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! < b[i]! ? a[i]! : b[i]!
  }),
  max: named(2, (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! > b[i]! ? a[i]! : b[i]!
  }),
  if: named(3, (out, a, b, c, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === 0 ? c[i]! : b[i]!
  }),
  ratio: named(
    2,
    (out, a, b, _, n) => {
      for (let i = 0; i < n; i++) out[i] = b[i] === 0 ? 0 : a[i]! / b[i]!
    },
    (a, b) => `IF(${b} = 0, 0, ${a} / ${b})`,
  ),
} satisfies Record<string, Operator>

export type OperatorName = keyof typeof operators

/** The row of the table, with what is optional in it. */
export const operator = (name: OperatorName): Operator => operators[name]

/** Does it stand between its two terms? */
export const isInfix = (name: OperatorName) => operator(name).arity === 2 && operator(name).rank < 9

/** Is this a name that a formula may call or write between two terms? */
export const isOperator = (name: string): name is OperatorName => Object.hasOwn(operators, name)
