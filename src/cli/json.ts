import type { AskScenario } from '../asks/ask.ts'
import { provenanceAsOfToday } from '../asks/provenance.ts'
import { sides } from '../model/sides.ts'
import type { ResultRow } from './result.ts'

/** The answer as JSON, one line of the model on each line of text, every digit kept. */
export function json(scenario: AskScenario, rows: ResultRow[]): string {
  const { base, overrides, consensus } = scenario
  const parts = ['market', ...sides].map(side => {
    const lines = rows.filter(row => row.side === side)
    const texts = lines.map(({ id, values }) => `    ${JSON.stringify(id)}: ${JSON.stringify([...values])}`)
    return `  ${JSON.stringify(side)}: {${texts.length > 0 ? `\n${texts.join(',\n')}\n  ` : ''}}`
  })
  const head = [
    `  "base": ${JSON.stringify(base)}`,
    `  "overrides": ${JSON.stringify(overrides)}`,
    ...(consensus ? [`  "consensus": ${JSON.stringify(consensus)}`] : []),
    `  "provenance": ${JSON.stringify(provenanceAsOfToday(scenario))}`,
  ]
  return `{\n${[...head, ...parts].join(',\n')}\n}\n`
}
