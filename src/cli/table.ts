import { type AskScenario, dayOfAsk } from '../asks/ask.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { align } from './align.ts'
import type { ResultRow } from './result.ts'
import { scenarioTitle } from './scenarioTitle.ts'

const shown = [0, 1, 2, 4, 8, 12, 16, 20, 24]

/** The answer to read: a few quarters, one block for the market and one for each stack. */
export function table(scenario: AskScenario, rows: ResultRow[]): string {
  const asOf = dayOfAsk(scenario)
  const quarters = shown.map(t => (t === 0 ? 'today' : quarterLabel(asOf, t)))
  const cells = rows.map(({ id, line, values }, i) => ({
    starts: rows[i - 1]?.side !== rows[i]!.side,
    row: [`${line.label} (${id})`, ...shown.map(t => line.unit.format(values[t]!))],
  }))
  const [head = '', ...texts] = align([['', ...quarters], ...cells.map(({ row }) => row)]).split('\n')
  const body = texts.map((text, i) => (cells[i]!.starts ? `\n${titleOf(rows[i]!)}\n${text}` : text))
  return `${scenarioTitle(scenario)}\n\n${[head, ...body].join('\n')}\n`
}

const titleOf = ({ side }: ResultRow) => (side === 'market' ? 'Market' : names[side].stack)
