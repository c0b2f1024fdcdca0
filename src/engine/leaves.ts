import type { Formula } from './formula.ts'

/** What a leaf of a formula is called: a name, a figure or a cell. */
export type Leaf = Exclude<Formula, { kind: 'call' | 'number' }>

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
      return ['input', leaf.id, leaf.rival]
    case 'opening':
      return ['opening', leaf.opening.label]
    case 'line':
      return ['line', leaf.line.label, leaf.rival]
  }
}
