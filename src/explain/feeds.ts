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

/** A line that reads a number, and whether it has it from the quarter before. */
export type UserLine = { key: LineKey; isLater: boolean }

/** The lines whose formula names this input or line, in reading order; a line that names itself a quarter ago is none of them. */
export const usersOf = (of: { kind: 'input'; key: InputKey } | { kind: 'line'; key: LineKey }): UserLine[] =>
  lineKeys.flatMap(key => {
    const found = standsOn(key).filter(
      meant =>
        (meant.kind === 'input' || meant.kind === 'line' || meant.kind === 'before') &&
        meant.key === of.key &&
        (meant.kind === 'input') === (of.kind === 'input'),
    )
    if (found.length === 0 || (of.kind === 'line' && key === of.key)) return []
    return [{ key, isLater: found.every(({ kind }) => kind === 'before') }]
  })

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
