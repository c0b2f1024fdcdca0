import type { Formula } from '../engine/formula.ts'
import { leaves } from '../engine/leaves.ts'
import { type LineKey, lineKeys, lineOf } from '../model/index.ts'
import { type InputKey, inputs } from '../model/inputs.ts'
import { type Meant, meantBy, ownerOf } from '../model/keys.ts'
import type { Side } from '../model/sides.ts'

/** What numbers stand on: every input and every line beneath them, in reading order. */
export type Feeds = { inputs: InputKey[]; lines: LineKey[] }

/** What stands in the formula of a line, in reading order; for the closing of a corkscrew also what it starts from. */
export function standsOn(key: LineKey): Meant[] {
  const { side, id } = ownerOf(key)
  const { formula, opening } = lineOf(id)
  return [...meantIn(formula, side), ...(opening ? meantIn(opening.start, side) : [])]
}

/** The leaves of a formula of this side, each once. */
const meantIn = (formula: Formula, side: Side | null): Meant[] => leaves(formula).map(leaf => meantBy(leaf, side))

const known = new Map<string, Feeds>()

/**
 * Every input and every line that these lines stand on, down to the last; the lines themselves are among them. Read
 * from the formulas that the engine evaluates, so a chart's sources can never be out of date.
 */
export function feedsOf(lines: readonly LineKey[]): Feeds {
  const name = lines.join()
  const feeds = known.get(name) ?? beneath(lines)
  known.set(name, feeds)
  return feeds
}

function beneath(lines: readonly LineKey[]): Feeds {
  const found = new Set<LineKey>()
  const read = new Set<InputKey>()
  const left = [...lines]
  for (let key = left.pop(); key; key = left.pop()) {
    if (found.has(key)) continue
    found.add(key)
    for (const meant of standsOn(key)) {
      if (meant.kind === 'input') read.add(meant.key)
      if (meant.kind === 'line' || meant.kind === 'before') left.push(meant.key)
    }
  }
  return {
    inputs: inputs.map(({ key }) => key).filter(key => read.has(key)),
    lines: lineKeys.filter(key => found.has(key)),
  }
}
