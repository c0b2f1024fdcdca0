import type { Formula } from '../../../src/engine/formula.ts'
import { leaves } from '../../../src/engine/leaves.ts'
import type { OperatorName } from '../../../src/engine/operators.ts'
import { type LineKey, lineKeys, lineOf } from '../../../src/model/index.ts'
import { type Meant, meantBy, ownerOf } from '../../../src/model/keys.ts'
import type { Side } from '../../../src/model/sides.ts'

/** How one line is worked out, today and in later quarters: what every peer is built from. */
export type Recipe = { key: LineKey; side: Side | null; today: Formula; later: Formula }

/** The lines that the wanted ones need, in an order in which a quarter can be worked out. Nobody has to do more. */
export function recipesFor(wanted: readonly LineKey[]): Recipe[] {
  const needed = new Set<LineKey>()
  const left = [...wanted]
  for (let key = left.pop(); key !== undefined; key = left.pop()) {
    if (needed.has(key)) continue
    needed.add(key)
    for (const meant of readBy(recipe(key))) if (meant.kind === 'line' || meant.kind === 'before') left.push(meant.key)
  }
  return lineKeys.filter(key => needed.has(key)).map(recipe)
}

function recipe(key: LineKey): Recipe {
  const { side, id } = ownerOf(key)
  const { formula, opening } = lineOf(id)
  return { key, side, today: opening?.start ?? formula, later: formula }
}

/** A name that a program can bear. Inputs and lines share ids (`aws.arr` is both), so an input's has a mark. */
export const lineName = (key: string) => key.replace('.', '_')
export const inputName = (key: string) => `in_${lineName(key)}`

/** How a peer spells what stands in a formula. */
export type Dialect = {
  leaf: (meant: Meant) => string
  call: (name: OperatorName, args: string[]) => string
}

/** A formula as a peer's program. Every part stands in brackets: no peer's precedence matters. */
export function spelt(formula: Formula, side: Side | null, dialect: Dialect): string {
  if (formula.kind === 'number') return `${formula.value}`
  if (formula.kind !== 'call') return dialect.leaf(meantBy(formula, side))
  return dialect.call(
    formula.name,
    formula.args.map(arg => spelt(arg, side, dialect)),
  )
}

/** All that a line reads, in any quarter; where it reads the past, what that starts from, too. */
export function readBy({ side, today, later }: Recipe): Meant[] {
  const meant = [...leaves(today), ...leaves(later)].map(leaf => meantBy(leaf, side))
  const starts = meant.flatMap(one => (one.kind === 'before' ? leaves(one.start) : []))
  return [...meant, ...starts.map(leaf => meantBy(leaf, side))]
}

/** Which lines change when these inputs do, in any quarter. The others need to be worked out once only. */
export function movedBy(recipes: Recipe[], keys: readonly string[]): Set<LineKey> {
  const moved = new Set<LineKey>()
  for (let before = -1; before !== moved.size; ) {
    before = moved.size
    for (const recipe of recipes)
      for (const meant of readBy(recipe))
        if (meant.kind === 'input' ? keys.includes(meant.key) : 'key' in meant && moved.has(meant.key))
          moved.add(recipe.key)
  }
  return moved
}
