import { fixed } from '../model/digits.ts'
import type { InputKey } from '../model/inputs.ts'
import { longDate } from '../model/quarters.ts'
import type { CompanyFacts } from './companyFacts.ts'
import { coverShares, splitRatio } from './factTable.ts'
import { type FiledFact, type FiledFactId, filedFacts } from './filedFacts.ts'
import { type FilingRow, filingAddress } from './filing.ts'
import { shareCounts } from './shareCounts.ts'
import { factLabel, factSource, periodName, rowsBehind } from './words.ts'

/** A value for an input out of filings, in the unit that the model has it in, with where it comes from; `note`: where it means something else than the input's values in shipped bases. */
export type FiledValue = {
  key: InputKey
  value: number
  note?: string
  reason: { says: string; source: string; publisher: string; date: string; grade: 'reported' }
}

type FiledInput = {
  cik: number
  company: string
  fact: FiledFactId | 'shares'
  span: FiledFact['span'] | 'day'
  key: InputKey
  scale: number
  /** What of the fact, and what that bases take, are not the same thing. */
  unlike?: { fact: string; bases: string }
}

/**
 * Which input takes which fact of which company. All other facts stand beside the model: no input of it is an operating cash
 * flow, a revenue, depreciation or non-operating income of an owner.
 */
export const filedInputs: readonly FiledInput[] = [
  {
    cik: 1018724,
    company: 'Amazon',
    fact: 'capex',
    span: 'trailing year',
    key: 'aws.capex',
    scale: 1e-9,
    unlike: {
      fact: 'cash paid for property and equipment, before sales and incentives are taken off',
      bases: 'Amazon’s guidance for a calendar year, net of them',
    },
  },
  { cik: 1018724, company: 'Amazon', fact: 'shares', span: 'day', key: 'aws.shares', scale: 1e-9 },
  {
    cik: 789019,
    company: 'Microsoft',
    fact: 'capex',
    span: 'trailing year',
    key: 'alliance.capex',
    scale: 1e-9,
    unlike: {
      fact: 'cash paid for property and equipment, without finance leases',
      bases: 'Microsoft’s guidance for a calendar year, with finance leases',
    },
  },
  { cik: 789019, company: 'Microsoft', fact: 'shares', span: 'day', key: 'alliance.shares', scale: 1e-9 },
  { cik: 1045810, company: 'Nvidia', fact: 'grossMargin', span: 'quarter', key: 'vendorMargin', scale: 1 },
]

/** The latest facts of a company's filings that inputs take; what is not known or told in two ways is not among them. */
export function filedValues(company: CompanyFacts): FiledValue[] {
  const facts = filedFacts(company)
  return filedInputs
    .filter(({ cik }) => cik === company.cik)
    .flatMap(input => (input.fact === 'shares' ? ofShares(input, company) : ofFact(input, company, facts)))
}

function ofShares(input: FiledInput, { cik, rows }: CompanyFacts): FiledValue[] {
  const latest = shareCounts(rows.get(coverShares) ?? [], rows.get(splitRatio) ?? []).counts.at(-1)
  if (!latest) return []
  const says = `${fixed(latest.count / 1e9, 3)} billion shares on ${longDate(latest.day)}, on the cover of the ${paper(latest.row)}`
  return [filedValue(input, cik, { value: latest.today, date: latest.day, says, row: latest.row })]
}

function ofFact(input: FiledInput, { cik }: CompanyFacts, facts: readonly FiledFact[]): FiledValue[] {
  const latest = facts.findLast(({ fact, span, value }) => fact === input.fact && span === input.span && value !== null)
  if (!latest) return []
  const row = rowsBehind(latest)
    .map(part => part.row)
    .reduce((newest, one) => (one.filing.filed > newest.filing.filed ? one : newest))
  const says = `${factLabel(latest.fact)}, ${periodName(latest)}: ${factSource(latest)}`
  return [filedValue(input, cik, { value: latest.value!, date: latest.quarter.end, says, row })]
}

type Told = { value: number; date: string; says: string; row: FilingRow }

function filedValue(
  { key, scale, company, unlike }: FiledInput,
  cik: number,
  { value, date, says, row }: Told,
): FiledValue {
  const publisher = `${company}, filed with the SEC`
  const source = filingAddress(cik, row.filing)
  return {
    key,
    value: Number((value * scale).toPrecision(12)),
    ...(unlike && {
      note: `It is what was reported for the year to ${longDate(date)}: ${unlike.fact}. The latest base takes ${unlike.bases}. The two mean different things`,
    }),
    reason: { says, source, publisher, date, grade: 'reported' },
  }
}

const paper = ({ filing }: FilingRow) => `${filing.form} of ${longDate(filing.filed)}`
