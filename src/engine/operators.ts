/** A loop over one block of worlds: writes n results of the operator, world by world. */
type Column = (out: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, n: number) => void

/**
 * One row of the operator table: how it binds, how a spreadsheet spells it, how it runs over a column of worlds, and
 * how it runs over several worlds at once, in the words of `assembly.ts`; without `lanes` it runs world by world.
 */
export type Operator = {
  rank: number
  arity: number
  excel?: (...args: string[]) => string
  /** The same where its arguments may be ranges, and it is meant of each of their numbers. */
  ranges?: (...args: string[]) => string
  /** How a spreadsheet's formula spells it between its two arguments, where not with a blank on each side. */
  sign?: string
  lanes?: string
  column: Column
}

const infix = (rank: number, lanes: string, column: Column): Operator => ({ rank, arity: 2, lanes, column })
const comparison = (sign: string, lanes: string, column: Column): Operator => ({
  ...infix(1, lanes, column),
  excel: (a, b) => `IF(${a} ${sign} ${b}, 1, 0)`,
})
const named = (arity: number, lanes: string, column: Column, excel?: Operator['excel']): Operator => ({
  rank: 9,
  arity,
  lanes,
  column,
  ...(excel && { excel }),
})

/**
 * Every operator that a formula may use. Infix ones bind by rank, all to the left; `negate` is the sign before a term;
 * the rest are written as functions. Comparisons give 1 or 0. `ratio` is a division that gives 0 where the divisor is not above 0.
 */
export const operators = {
  '<': comparison('<', 'a b lt 1 and', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! < b[i]! ? 1 : 0
  }),
  '>': comparison('>', 'a b gt 1 and', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! > b[i]! ? 1 : 0
  }),
  '>=': comparison('>=', 'a b ge 1 and', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! >= b[i]! ? 1 : 0
  }),
  '=': comparison('=', 'a b eq 1 and', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === b[i] ? 1 : 0
  }),
  '+': infix(2, 'a b add', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!
  }),
  '-': infix(2, 'a b sub', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!
  }),
  '*': infix(3, 'a b mul', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!
  }),
  '/': infix(3, 'a b div', (out, a, b, _, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! / b[i]!
  }),
  negate: {
    rank: 4,
    arity: 1,
    excel: a => `(0 - ${a})`,
    lanes: 'a neg',
    column: (out, a, _b, _c, n) => {
      for (let i = 0; i < n; i++) out[i] = -a[i]!
    },
  },
  '^': {
    rank: 5,
    arity: 2,
    // Gnumeric cannot read a blank behind it.
    sign: '^',
    column: (out, a, b, _, n) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! ** b[i]!
    },
  },
  sqrt: named(1, 'a sqrt', (out, a, _b, _c, n) => {
    for (let i = 0; i < n; i++) out[i] = Math.sqrt(a[i]!)
  }),
  min: {
    ...named(2, 'b a least', (out, a, b, _, n) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! < b[i]! ? a[i]! : b[i]!
    }),
    ranges: (a, b) => `IF(${a} < ${b}, ${a}, ${b})`,
  },
  max: {
    ...named(2, 'b a most', (out, a, b, _, n) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! > b[i]! ? a[i]! : b[i]!
    }),
    ranges: (a, b) => `IF(${a} > ${b}, ${a}, ${b})`,
  },
  if: named(3, 'c b a 0 eq choose', (out, a, b, c, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === 0 ? c[i]! : b[i]!
  }),
  ratio: named(
    2,
    'a b div b 0 gt and',
    (out, a, b, _, n) => {
      for (let i = 0; i < n; i++) out[i] = b[i]! > 0 ? a[i]! / b[i]! : 0
    },
    (a, b) => `IF(${b} > 0, ${a} / ${b}, 0)`,
  ),
} satisfies Record<string, Operator>

export type OperatorName = keyof typeof operators

/** The row of the table, with what is optional in it. */
export const operator = (name: OperatorName): Operator => operators[name]

/** The operator's result for single numbers. */
export function resultOf(name: OperatorName, args: number[]): number {
  const [out, ...columns] = [0, ...args, 0, 0].map(value => Float64Array.of(value))
  operator(name).column(out!, columns[0]!, columns[1]!, columns[2]!, 1)
  return out![0]!
}

/** Does it stand between its two terms? */
export const isInfix = (name: OperatorName) => operator(name).arity === 2 && operator(name).rank < 9

/** Is this a name that a formula may call or write between two terms? */
export const isOperator = (name: string): name is OperatorName => Object.hasOwn(operators, name)
