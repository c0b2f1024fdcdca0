import { parseCsv } from 'hucre/csv'
import { type Cell, columnSeparators, type FoundTable, type Separator, type TablesOf } from './cell.ts'
import { limits, tooLarge, tooManyRows } from './limits.ts'

const signs: Record<Separator, string> = { tab: '\t', semicolon: ';', comma: ',' }

/** A text as a table; what parts its columns is found, or given. Nothing in it is taken for a number yet. */
export function textTable(text: string, given?: Separator): TablesOf {
  const problem = tooLarge(text.length, limits.textBytes) ?? (linesIn(text) > limits.rows ? tooManyRows('It') : null)
  if (problem) return { problem }
  const [, sign] = /^(?:sep|SEP)=(.)\r?\n/.exec(text) ?? []
  const separator = given ?? columnSeparators.find(each => signs[each] === sign) ?? separatorOf(text)
  const cells = cellsOf(text, separator)
  const rows = cells.map((row, i) => ({ row: i + 1, cells: row.map(cellOfText) })).slice(sign ? 1 : 0)
  return {
    tables: [{ name: '', kind: 'text', rows, separator } satisfies FoundTable],
    remarks: quoteRemarks(text, cells),
  }
}

const cellsOf = (text: string, separator: Separator): string[][] =>
  parseCsv(text, { delimiter: signs[separator], typeInference: false }).map(row =>
    row.slice(0, limits.columns).map(value => String(value ?? '')),
  )

const cellOfText = (text: string): Cell => ({ text: text.trim() })

/** The separator by which most rows have as many columns as each other, two or more; of two alike the rarer sign in numbers and words. */
function separatorOf(text: string): Separator {
  // A row that is cut within a name has fewer columns than it has.
  const start = text.length > 20_000 ? text.slice(0, 20_000).replace(/[\r\n][^\r\n]*$/, '') : text
  const scores = columnSeparators.map(separator => {
    const widths = cellsOf(start, separator).flatMap(row => (row.some(cell => cell.trim()) ? [row.length] : []))
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    return { separator, score: Math.max(0, ...counts.values()) }
  })
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.search(/\r\n?|\n/); at >= 0 && lines <= limits.rows; lines++) {
    const next = text.indexOf(text[at] === '\r' && text[at + 1] !== '\n' ? '\r' : '\n', at + 1)
    at = next
  }
  return lines
}

/** A quote that is never closed swallows all rows behind it. */
function quoteRemarks(text: string, rows: string[][]): string[] {
  const isOpen = (text.match(/"/g)?.length ?? 0) % 2 === 1 && rows.at(-1)?.at(-1)?.includes('\n')
  return isOpen ? [`A quotation mark opens in row ${rows.length} and is never closed: what follows is one cell`] : []
}
