import type { Formula } from './formula.ts'
import { operator } from './operators.ts'

/** What a leaf of a formula is called: a name, a figure or a cell. */
export type Leaf = Exclude<Formula, { kind: 'call' | 'number' }>

/** The formula as an analyst reads it, each leaf spelt by `spell`: names give the words, figures give the sum. */
export const print = (formula: Formula, spell: (leaf: Leaf) => string): string => write(formula, spell, false).text

/** The formula as a spreadsheet reads it (without its leading "="), each leaf spelt as a cell or a name. */
export const printCells = (formula: Formula, cell: (leaf: Leaf) => string): string => write(formula, cell, true).text

type Part = { text: string; rank: number }

function write(formula: Formula, spell: (leaf: Leaf) => string, asCells: boolean): Part {
  if (formula.kind === 'number')
    return { text: String(formula.value), rank: formula.value < 0 ? operator('negate').rank : 9 }
  if (formula.kind !== 'call') return { text: spell(formula), rank: 9 }
  const { rank, excel } = operator(formula.name)
  const parts = formula.args.map(arg => write(arg, spell, asCells))
  if (asCells && excel) return { text: excel(...parts.map(part => within(part, Math.min(rank + 1, 9)))), rank: 9 }
  if (formula.name === 'negate') return { text: `-${within(parts[0], rank + 1)}`, rank }
  if (rank === 9) {
    const name = asCells ? formula.name.toUpperCase() : formula.name
    return { text: `${name}(${parts.map(part => part.text).join(', ')})`, rank: 9 }
  }
  return { text: `${within(parts[0], rank)} ${formula.name} ${within(parts[1], rank + 1)}`, rank }
}

/** In brackets where it binds less than it must. */
const within = (part: Part | undefined, least: number) =>
  part && part.rank < least ? `(${part.text})` : (part?.text ?? '')

/** The leaves of a formula in reading order, each once: what the number is made of. */
export function leaves(formula: Formula): Leaf[] {
  if (formula.kind === 'number') return []
  if (formula.kind !== 'call') return [formula]
  const all = formula.args.flatMap(leaves)
  return all.filter((leaf, i) => all.findIndex(other => same(leaf, other)) === i)
}

const same = (a: Leaf, b: Leaf) => a === b || JSON.stringify(key(a)) === JSON.stringify(key(b))

function key(leaf: Leaf): unknown[] {
  switch (leaf.kind) {
    case 'quarter':
      return ['quarter']
    case 'input':
      return ['input', leaf.id]
    case 'opening':
      return ['opening', leaf.opening.label]
    case 'line':
      return ['line', leaf.line.label, leaf.rival]
  }
}
