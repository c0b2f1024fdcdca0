import { type LineId, type LineKey, lineOf } from '../../src/model/index.ts'
import { type Side, sides } from '../../src/model/sides.ts'

/** Whose line a key names, and which: `aws.arr`, or `slowdown` of nobody. */
export function ownerOf(key: LineKey): { side?: Side; id: LineId } {
  const side = sides.find(each => key.startsWith(`${each}.`))
  const id = (side ? key.slice(side.length + 1) : key) as LineId
  if (!lineOf(id)) throw new Error(`There is no line ${key}`)
  return side ? { side, id } : { id }
}
