import type { CompanyFacts } from '../../filings/companyFacts.ts'
import { type CompanyRecord, companyRecord, type FactRecord } from '../../filings/factRecord.ts'
import { filedText } from '../../filings/words.ts'
import { align } from '../align.ts'
import { csvLines } from '../csv.ts'
import type { FactsRequest } from './factsOptions.ts'

type Asked = Pick<FactsRequest, 'facts' | 'quarters' | 'format'>

/** The facts of companies in the format that was asked for. JSON has all that is known of each, CSV a row a fact, the table what a reader needs. */
export function factsReport(companies: readonly CompanyFacts[], asked: Asked): string {
  const records = companies.map(company => kept(companyRecord(company), asked))
  switch (asked.format) {
    case 'json':
      return `${JSON.stringify(records, null, 1)}\n`
    case 'csv':
      return csvLines([csvHead, ...records.flatMap(csvRows).map(row => row.map(noFormula))])
    case 'table':
      return records.map(table).join('\n')
  }
}

/** Only the facts and quarters that were asked for. */
function kept(record: CompanyRecord, { facts, quarters }: Asked): CompanyRecord {
  const ends = [...new Set(record.facts.map(({ end }) => end))].toSorted().slice(-quarters)
  return {
    ...record,
    facts: record.facts.filter(({ fact, end }) => facts.includes(fact) && ends.includes(end)),
    shares: facts.includes('shares') ? record.shares.slice(-quarters) : [],
  }
}

/** A name from outside is no formula of a spreadsheet. */
const noFormula = (cell: string | number) => (typeof cell === 'string' && /^\s*[=+\-@]/.test(cell) ? `'${cell}` : cell)

const csvHead = [
  'company',
  'fact',
  'span',
  'calendar',
  'fiscal',
  'start',
  'end',
  'value',
  'readings',
  'concepts',
  'forms',
  'filed',
  'accessions',
  'addresses',
  'says',
  'because',
]

function csvRows({ company, facts, shares }: CompanyRecord): (string | number)[][] {
  const of = (rows: FactRecord['rows'], name: 'concept' | 'form' | 'filed' | 'accession' | 'address') =>
    rows.map(row => row[name]).join(' ')
  return [
    ...facts.map(({ fact, span, calendar, fiscal, start, end, value, readings, rows, says, because }) => [
      company,
      fact,
      span,
      calendar,
      fiscal,
      start,
      end,
      value ?? '',
      readings.length > 1 ? readings.map(one => one.value).join(' or ') : '',
      ...(['concept', 'form', 'filed', 'accession', 'address'] as const).map(name => of(rows, name)),
      says,
      because ?? '',
    ]),
    ...shares.map(({ day, count, today, form, filed, accession, address }) => [
      company,
      'shares',
      'day',
      '',
      '',
      '',
      day,
      count,
      '',
      'EntityCommonStockSharesOutstanding',
      form,
      filed,
      accession,
      address,
      today === count ? '' : `${today} in shares of today`,
      '',
    ]),
  ]
}

function table({ company, cik, facts, shares, splits, inputs, says }: CompanyRecord): string {
  const labels = [...new Set(facts.map(({ label, span }) => `${label}, ${span}`))]
  const blocks = labels.map(label => {
    const rows = facts.filter(fact => `${fact.label}, ${fact.span}` === label)
    return `${label}\n${columns([['period', 'value', 'from'], ...rows.map(tableRow)])}${footnotes(rows)}`
  })
  const counts = shares.map(({ day, count, today, form, filed }) => [
    day,
    `${count}`,
    today === count ? '' : `${today} today`,
    `${form} of ${filed}`,
  ])
  const told = splits.map(
    ({ ratio, after, by, says: how }) => `Split ${ratio} for 1 between ${after} and ${by}: ${how}.`,
  )
  const shareBlock =
    counts.length > 0
      ? [
          `Shares outstanding\n${align([['day', 'count', '', 'cover of'], ...counts])}${told.map(line => `\n  ${line}`).join('')}`,
        ]
      : []
  const taken = inputs.map(
    ({ key, value, reason, note }) => `${key} = ${value}: ${reason.says}${note ? `. ${note}.` : ''}`,
  )
  return `${[
    `${company} (CIK ${cik})`,
    ...blocks,
    ...shareBlock,
    ...(taken.length > 0 ? [`What inputs of the model take (--facts FILE)\n  ${taken.join('\n  ')}`] : []),
    says.join('\n'),
  ].join('\n\n')}\n`
}

/** Columns of which the last, a text of any length, stands to the left. */
const columns = (rows: string[][]) => {
  const lines = align(rows.map(row => row.slice(0, -1))).split('\n')
  return lines.map((line, at) => `${line}  ${rows[at]!.at(-1)}`).join('\n')
}

function tableRow({ fact, calendar, fiscal, end, value, readings, says, because }: FactRecord): string[] {
  const number = (one: number) => filedText(fact, one)
  const text = value === null ? readings.map(one => number(one.value)).join(' or ') || 'unknown' : number(value)
  const from = readings.length > 0 ? readings.map(one => one.says).join('; or ') : says.split(': ').slice(1).join(': ')
  return [`${calendar} (${fiscal}, to ${end})${because ? ' *' : ''}`, text, from]
}

const footnotes = (rows: readonly FactRecord[]) =>
  [...new Set(rows.flatMap(({ because }) => because ?? []))].map(line => `\n  * ${line}`).join('')
