import { dayText } from '../model/days.ts'
import type { CompanyFacts } from './companyFacts.ts'
import { coverShares, factTable, notInFilings, splitRatio } from './factTable.ts'
import { type FiledFact, type FiledFactId, filedFacts } from './filedFacts.ts'
import { filedValues } from './filedInputs.ts'
import { type FilingRow, filingAddress } from './filing.ts'
import { calendarName, fiscalName } from './fiscalYear.ts'
import type { Reading } from './ledger.ts'
import { shareCounts } from './shareCounts.ts'
import { factLabel, factSource, periodName, readingName, rowsBehind } from './words.ts'

/** One row of a filing as it stands behind a fact. */
type RowRecord = {
  concept: string
  start: string | null
  end: string
  value: number
  sign: 1 | -1
  form: string
  filed: string
  accession: string
  address: string
}

/** A fact as plain data, for tables and files; money in US dollars. `readings` has each value that filings tell where they tell several. */
export type FactRecord = {
  fact: FiledFactId
  label: string
  span: FiledFact['span']
  calendar: string
  fiscal: string
  start: string
  end: string
  value: number | null
  readings: { value: number; says: string }[]
  earlier: { value: number; says: string }[]
  says: string
  because: string | null
  rows: RowRecord[]
}

/** All that is read out of a company's filings, as plain data. */
export function companyRecord(company: CompanyFacts) {
  const { cik, name, rows, left } = company
  const { counts, splits, jumps } = shareCounts(rows.get(coverShares) ?? [], rows.get(splitRatio) ?? [])
  const facts = filedFacts(company)
  return {
    company: name,
    cik,
    inputs: filedValues(company),
    facts: facts.map(fact => factRecord(fact, cik)),
    shares: counts.map(({ day, count, today, row }) => ({ day, count, today, ...paper(row, cik) })),
    splits: splits.map(({ ratio, after, by, row }) => ({
      ratio,
      after,
      by,
      says: row ? `told by ${row.concept}` : 'read off the count: no row tells it',
    })),
    says: [...left, ...jumps, ...notesOf(facts), ...notInFilings],
  }
}

export type CompanyRecord = ReturnType<typeof companyRecord>

function factRecord(fact: FiledFact, cik: number): FactRecord {
  const { span, quarter, value, because } = fact
  return {
    fact: fact.fact,
    label: factLabel(fact.fact),
    span,
    calendar: calendarName(quarter),
    fiscal: fiscalName(quarter),
    start: fact.start,
    end: quarter.end,
    value,
    readings: fact.readings.map(readingRecord),
    earlier: fact.earlier.map(readingRecord),
    says: `${factLabel(fact.fact)}, ${periodName(fact)}: ${factSource(fact) || 'not known'}`,
    because,
    rows: rowsBehind(fact).map(({ row, sign }) => ({
      concept: row.concept,
      start: row.start === null ? null : dayText(row.start),
      end: dayText(row.end),
      value: row.value,
      sign,
      ...paper(row, cik),
    })),
  }
}

const readingRecord = (reading: Reading) => ({ value: reading.value, says: readingName(reading) })

const paper = ({ filing }: FilingRow, cik: number) => ({ ...filing, address: filingAddress(cik, filing) })

/** What has to be known to read the facts that are there. */
function notesOf(facts: readonly FiledFact[]): string[] {
  const there = new Set(facts.map(({ fact }) => fact))
  return Object.entries(factTable).flatMap(([id, { label, note }]) =>
    note && there.has(id as FiledFactId) ? [`${label}: ${note}`] : [],
  )
}
