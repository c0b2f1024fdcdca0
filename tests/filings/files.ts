import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CompanyFacts, companyFacts } from '../../src/filings/companyFacts.ts'
import { type FiledFact, type FiledFactId, filedFacts } from '../../src/filings/filedFacts.ts'

/** One row as the SEC's file has it. */
export type FileRow = { start?: string; end: string; val: number; accn: string; form: string; filed: string }

export type FactsFile = {
  cik: unknown
  entityName: unknown
  facts: Record<string, Record<string, { label: string | null; units: Record<string, FileRow[]> }>>
}

export type Ticker = 'AMZN' | 'MSFT' | 'NVDA'

/** A part of a real file: public data of the SEC, as it stood in September 2026. */
export const filingPath = (ticker: Ticker) => join(import.meta.dirname, `../fixtures/filings/${ticker}.json`)

export const factsFile = (ticker: Ticker): FactsFile => JSON.parse(readFileSync(filingPath(ticker), 'utf8'))

export const factsOf = (ticker: Ticker): CompanyFacts => companyFacts(factsFile(ticker))

const read = new Map<Ticker, FiledFact[]>()

export function factsIn(ticker: Ticker): FiledFact[] {
  const known = read.get(ticker) ?? filedFacts(factsOf(ticker))
  read.set(ticker, known)
  return known
}

/** The fact of the period that ends on this day; fails where there is none. */
export function factOn(ticker: Ticker, fact: FiledFactId, span: FiledFact['span'], end: string): FiledFact {
  const found = factsIn(ticker).find(one => one.fact === fact && one.span === span && one.quarter.end === end)
  if (!found) throw new Error(`${ticker} has no ${fact} of a ${span} to ${end}`)
  return found
}

/** A file of one company that holds these rows of one concept, each with what it does not say filled in. */
export function fileOf(concept: string, rows: Partial<FileRow>[], unit = 'USD'): FactsFile {
  const filled = rows.map((row, index) => ({
    end: '2026-03-31',
    val: 1e9,
    accn: `0000000001-26-${String(index).padStart(6, '0')}`,
    form: '10-Q',
    filed: '2026-08-01',
    ...row,
  }))
  return {
    cik: 1,
    entityName: 'A Company',
    facts: { 'us-gaap': { [concept]: { label: null, units: { [unit]: filled } } } },
  }
}

/** All rows over a span in a company's file. */
export const rowsOf = (ticker: Ticker): FileRow[] =>
  Object.values(factsFile(ticker).facts['us-gaap'] ?? {}).flatMap(({ units }) =>
    Object.values(units).flatMap(rows => rows.filter(({ start }) => start !== undefined)),
  )
