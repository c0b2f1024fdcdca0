import type { Formula, EngineLine as Row } from '../engine/formula.ts'
import type { Leaf } from '../engine/leaves.ts'
import { type LineId, type LineKey, marketLines, stackLines } from './index.ts'
import { type InputKey, isInput } from './inputs.ts'
import type { Quarter } from './quantities.ts'
import { rivalOf, type Side, sides } from './sides.ts'

/** Whose line a key names, and which: `aws.arr`, or `slowdown` of nobody. */
export function ownerOf(key: LineKey): { side: Side | null; id: LineId } {
  const side = sides.find(each => key.startsWith(`${each}.`)) ?? null
  return { side, id: (side ? key.slice(side.length + 1) : key) as LineId }
}

const ids = new Map<Row, LineId>(
  Object.entries({ ...marketLines, ...stackLines }).map(([id, line]) => [line, id as LineId]),
)

/** The key of a line as a formula of this side names it. */
export function keyOfLine(line: Row, side: Side | null): LineKey {
  const id = ids.get(line)
  if (!id) throw new Error(`The line "${line.label}" is in no section`)
  return (id in marketLines ? id : `${side}.${id}`) as LineKey
}

/** What a leaf of a side's formula stands for: another line, the same line a quarter ago, an input, or neither. */
export type Meant =
  | { kind: 'line'; key: LineKey }
  | { kind: 'before'; key: LineKey; start: Formula }
  | { kind: 'input'; key: InputKey }
  | { kind: 'constant'; id: string }
  | { kind: 'quarter' }

/** Reads a leaf of a formula of this side. A constant is an input of the engine that no user can set. */
export function meantBy(leaf: Leaf, side: Side | null): Meant {
  switch (leaf.kind) {
    case 'quarter':
      return { kind: 'quarter' }
    case 'line':
      return { kind: 'line', key: keyOfLine(leaf.line, leaf.rival && side ? rivalOf(side) : side) }
    case 'opening':
      return { kind: 'before', key: keyOfLine(leaf.opening.closing!, side), start: leaf.opening.start }
    case 'input': {
      const key = leaf.shared || !side ? leaf.id : `${leaf.rival ? rivalOf(side) : side}.${leaf.id}`
      return isInput(key) ? { kind: 'input', key } : { kind: 'constant', id: leaf.id }
    }
  }
}

/** Where a number stands: a line at a quarter, an input, or a fact. */
export type NumberAddress =
  | { kind: 'line'; key: LineKey; quarter: Quarter }
  | { kind: 'input'; key: InputKey }
  | { kind: 'fact'; id: string }
