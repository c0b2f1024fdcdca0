import { whatIf } from '../analysis/whatIf.ts'
import { type AskScenario, worldsOf } from '../asks/ask.ts'
import { type LineId, lineOf } from '../model/index.ts'
import type { Line } from '../model/line.ts'
import { sides } from '../model/sides.ts'

/** One line of the answer: whose it is, what it is, 25 numbers. */
export type ResultRow = { side: 'market' | (typeof sides)[number]; id: LineId; line: Line; values: Float64Array }

/** The asked lines, the market's first, then the same ones of each stack. */
export function resultRows(scenario: AskScenario, lines: readonly LineId[]): ResultRow[] {
  const answer = whatIf(worldsOf(scenario)[0])
  return (['market', ...sides] as const).flatMap(side => {
    const columns: Partial<Record<LineId, Float64Array>> = answer[side]
    return [...new Set(lines)].flatMap(id => {
      const values = columns[id]
      return values ? [{ side, id, line: lineOf(id), values }] : []
    })
  })
}
