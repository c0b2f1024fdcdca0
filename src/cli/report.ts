import type { AskReport, AskScenario, ReportCell } from '../asks/ask.ts'
import type { AskId } from '../asks/index.ts'
import { provenanceAsOfToday } from '../asks/provenance.ts'
import { align } from './align.ts'
import { csvLines } from './csv.ts'
import type { TextFormat } from './options.ts'
import { scenarioTitle } from './scenarioTitle.ts'

/** The answer to an ask in the asked format; only JSON holds all of it, the others its table. */
export function toldAs(format: TextFormat, ask: AskId, scenario: AskScenario, told: AskReport): string {
  switch (format) {
    case 'json':
      return json(ask, scenario, told)
    case 'csv':
      return csvLines([told.head, ...told.rows.map(row => row.map(number))])
    case 'table':
      return table(scenario, told)
  }
}

/** The items of a list stand a line each. */
function json(ask: AskId, scenario: AskScenario, { data }: AskReport): string {
  const { base, overrides } = scenario
  const entries = Object.entries({ base, overrides, provenance: provenanceAsOfToday(scenario), ask, ...data })
  return `{\n${entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${inLines(value)}`).join(',\n')}\n}\n`
}

const inLines = (value: unknown): string =>
  Array.isArray(value) && typeof value[0] === 'object'
    ? `[\n${value.map(item => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
    : JSON.stringify(value)

function table(scenario: AskScenario, { head, rows, says }: AskReport): string {
  const body = align([head, ...rows.map(row => row.map(words))])
  return `${scenarioTitle(scenario)}\n${says.join('\n')}\n\n${body}\n`
}

const number = (cell: ReportCell) => (typeof cell === 'object' ? cell.value : cell)
const words = (cell: ReportCell) => (typeof cell === 'object' ? cell.text : `${cell}`)
