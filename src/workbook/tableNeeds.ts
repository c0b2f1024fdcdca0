import type { Formula } from '../engine/formula.ts'
import { leaves } from '../engine/leaves.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { meantBy, ownerOf } from '../model/keys.ts'
import type { Quarter } from '../model/quantities.ts'

/** Which of the two inputs of a table a number of the model follows: across, down, both, or neither. */
type Follows = 'x' | 'y' | 'xy' | ''

/** A line at a quarter, as a key. */
export type NeedKey = `${LineKey}@${Quarter}`

export const needKey = (key: LineKey, t: Quarter): NeedKey => `${key}@${t}`

/** Numbers of the model by their keys, each with what it follows. */
export type Needs = Map<NeedKey, { key: LineKey; t: Quarter; follows: Follows }>

/** All numbers that these lines need at a quarter, each with what it follows, in an order in which they can be worked out. */
export function tableNeeds(
  targets: readonly LineKey[],
  quarter: Quarter,
  [x, y]: readonly [InputKey, InputKey],
): Needs {
  const found: Needs = new Map()
  const ofFormula = (formula: Formula, key: LineKey, t: Quarter): Follows => {
    const { side } = ownerOf(key)
    return leaves(formula).reduce<Follows>((all, leaf) => {
      const meant = meantBy(leaf, side)
      switch (meant.kind) {
        case 'input':
          return joined(all, meant.key === x ? 'x' : meant.key === y ? 'y' : '')
        case 'line':
          return joined(all, visit(meant.key, t))
        case 'before':
          return joined(all, t === 0 ? ofFormula(meant.start, key, t) : visit(meant.key, t - 1))
        case 'constant':
        case 'quarter':
          return all
      }
    }, '')
  }
  function visit(key: LineKey, t: Quarter): Follows {
    const known = found.get(needKey(key, t))
    if (known) return known.follows
    const follows = ofFormula(formulaAt(key, t), key, t)
    found.set(needKey(key, t), { key, t, follows })
    return follows
  }
  for (const target of targets) visit(target, quarter)
  return found
}

/** The formula by which a line is worked out at a quarter. */
export function formulaAt(key: LineKey, t: Quarter): Formula {
  const { formula, opening } = lineOf(ownerOf(key).id)
  return opening && t === 0 ? opening.start : formula
}

const joined = (a: Follows, b: Follows): Follows => (a === 'xy' || b === 'xy' || (a && b && a !== b) ? 'xy' : a || b)
