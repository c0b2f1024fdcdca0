import { lastQuarter } from '../model/index.ts'
import type { ResultRow } from './result.ts'

/** The answer as comma-separated values (RFC 4180): a row a line, a column a quarter, every digit kept. */
export function csv(rows: ResultRow[]): string {
  const quarters = Array.from({ length: lastQuarter + 1 }, (_, t) => `q${t}`)
  const head = ['side', 'line', 'label', 'unit', ...quarters]
  const body = rows.map(({ side, id, line, values }) => [side, id, line.label, line.unit.kind, ...values])
  return csvLines([head, ...body])
}

/** Fields as comma-separated values, a row a line. */
export const csvLines = (rows: (string | number)[][]) =>
  rows.map(fields => `${fields.map(quoted).join(',')}\r\n`).join('')

const quoted = (field: string | number) =>
  /[",\r\n]/.test(`${field}`) ? `"${`${field}`.replaceAll('"', '""')}"` : `${field}`
