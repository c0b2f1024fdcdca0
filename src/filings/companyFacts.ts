import { dayNumber, dayText } from '../model/days.ts'
import { readConcepts, splitRatio } from './factTable.ts'
import type { FilingRow } from './filing.ts'

/** What is read of one company's file: who it is, and its rows by concept; `left` says in sentences what was left out and why. */
export type CompanyFacts = {
  cik: number
  name: string
  rows: ReadonlyMap<string, readonly FilingRow[]>
  left: readonly string[]
}

/** A file that cannot be read as a company's facts; its message is one sentence for the reader. */
export class FilingRefusal extends Error {}

export const notFiling = 'This is not a companyfacts file of the SEC: it should hold "cik", "entityName" and "facts".'

/**
 * The company in a parsed JSON value of the SEC's `companyfacts`. Throws a `FilingRefusal` where it is none, or where it has
 * nothing that is read here; single bad rows are left out and counted.
 */
export function companyFacts(json: unknown): CompanyFacts {
  const file = recordOf(json)
  const taxonomies = recordOf(file?.facts)
  const cik = Number(file?.cik)
  if (!file || !taxonomies || !Number.isSafeInteger(cik) || cik <= 0) throw new FilingRefusal(notFiling)
  const name = typeof file.entityName === 'string' && file.entityName.trim() ? file.entityName.trim() : `company ${cik}`
  const rows = new Map<string, FilingRow[]>()
  const left: string[] = []
  for (const [concept, unit] of readConcepts) {
    const units = recordOf(conceptIn(taxonomies, concept)?.units)
    if (!units) continue
    const { read, bad } = readRows(concept, units[unit])
    if (read.length > 0) rows.set(concept, read)
    if (bad > 0) left.push(`${concept}: ${bad} ${bad === 1 ? 'row is' : 'rows are'} not readable and left out.`)
    const others = Object.keys(units).filter(other => other !== unit)
    if (others.length > 0)
      left.push(`${concept} is ${read.length > 0 ? 'also ' : ''}in ${listed(others)}: only ${unit} is read.`)
  }
  if (![...rows.values()].some(list => list.some(({ start }) => start !== null)))
    throw new FilingRefusal(nothingToRead(shortened(name), taxonomies))
  return { cik, name, rows, left }
}

const conceptIn = (taxonomies: Record<string, unknown>, concept: string) =>
  recordOf(recordOf(taxonomies['us-gaap'])?.[concept] ?? recordOf(taxonomies.dei)?.[concept])

function nothingToRead(name: string, taxonomies: Record<string, unknown>): string {
  const currencies = new Set<string>()
  for (const [concept, unit] of readConcepts)
    if (unit === 'USD')
      for (const other of Object.keys(recordOf(conceptIn(taxonomies, concept)?.units) ?? {})) currencies.add(other)
  currencies.delete('USD')
  if (currencies.size > 0) return `${name} reports in ${listed([...currencies])}: only figures in US dollars are read.`
  if (Object.hasOwn(taxonomies, 'ifrs-full'))
    return `${name} reports by IFRS: only figures by US-GAAP, in US dollars, are read.`
  return `${name} has no figure that is read here.`
}

const listed = (units: readonly string[]) => units.slice(0, 3).map(shortened).join(', ')

function readRows(concept: string, list: unknown): { read: FilingRow[]; bad: number } {
  if (!Array.isArray(list)) return { read: [], bad: 0 }
  const read = list.flatMap(entry => readRow(concept, entry) ?? [])
  return { read, bad: list.length - read.length }
}

/** A row whose days, value and filing are what they should be; none may end after it was filed, but for a split, which is told ahead. */
function readRow(concept: string, entry: unknown): FilingRow | null {
  const { start, end, val, accn, form, filed } = recordOf(entry) ?? {}
  const [first, last, filedOn] = [dayIn(start), dayIn(end), dayIn(filed)]
  const isSpan = start !== undefined && start !== null
  if (last === null || filedOn === null || (isSpan && (first === null || first > last))) return null
  if (last > filedOn && concept !== splitRatio) return null
  if (typeof val !== 'number' || !Number.isFinite(val) || typeof form !== 'string') return null
  if (typeof accn !== 'string' || !/^\d{10}-\d{2}-\d{6}$/.test(accn)) return null
  const filing = { accession: accn, form: shortened(form), filed: dayText(filedOn) }
  return { concept, start: first, end: last, value: val, filing }
}

const dayIn = (value: unknown): number | null => (typeof value === 'string' ? dayNumber(value) : null)

const recordOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
