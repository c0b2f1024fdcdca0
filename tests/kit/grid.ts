import { whatIf } from '../../src/analysis/whatIf.ts'
import { align } from '../../src/cli/align.ts'
import type { BaseId } from '../../src/model/bases.ts'
import { type LineId, type LineKey, lineOf } from '../../src/model/index.ts'
import { ownerOf } from '../../src/model/keys.ts'
import { type Changes, worldOf } from '../../src/model/world.ts'

/** A few lines of one world at a few quarters, as a reader of the screen sees them. */
export function grid(base: BaseId, changes: Changes, keys: LineKey[], quarters: number[]): string {
  const answer = whatIf(worldOf(base, changes))
  const rows = keys.map(key => {
    const { side, id } = ownerOf(key)
    const columns: Partial<Record<LineId, Float64Array>> = answer[side ?? 'market']
    return [key, ...quarters.map(t => lineOf(id).unit.format(columns[id]![t]!))]
  })
  return `\n${align([['', ...quarters.map(t => `q${t}`)], ...rows])}\n`.replaceAll('\u00a0', ' ')
}
