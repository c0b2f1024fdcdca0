import { dayNumber, dayText } from './days.ts'

/** The three companies whose reports the bases rest on. */
export const reporters = ['Amazon', 'Microsoft', 'Nvidia'] as const

export type Reporter = (typeof reporters)[number]

/**
 * A report of a company with the SEC on the quarter (10-Q) or year (10-K) that ended with `period`, filed on `day`, or, where it
 * is estimated, about then: 52 weeks after the one a year before. It has to be filed by `due`.
 */
export type CompanyReport = {
  company: Reporter
  form: '10-Q' | '10-K'
  period: string
  day: string
  due: string
  isEstimated: boolean
  /** The filing, or the one of the year before that the estimate is made from. */
  address: string
  /** The SEC's number of that filing. */
  accession: string
}

type Filed = [
  company: Reporter,
  form: CompanyReport['form'],
  period: string,
  day: string,
  cik: number,
  accession: string,
]

/** The last four reports of each, as they were filed. */
const filed: readonly Filed[] = [
  ['Amazon', '10-Q', '2025-09-30', '2025-10-31', 1018724, '0001018724-25-000123'],
  ['Amazon', '10-K', '2025-12-31', '2026-02-06', 1018724, '0001018724-26-000004'],
  ['Amazon', '10-Q', '2026-03-31', '2026-04-30', 1018724, '0001018724-26-000014'],
  ['Amazon', '10-Q', '2026-06-30', '2026-07-31', 1018724, '0001018724-26-000026'],
  ['Microsoft', '10-Q', '2025-09-30', '2025-10-29', 789019, '0001193125-25-256321'],
  ['Microsoft', '10-Q', '2025-12-31', '2026-01-28', 789019, '0001193125-26-027207'],
  ['Microsoft', '10-Q', '2026-03-31', '2026-04-29', 789019, '0001193125-26-191507'],
  ['Microsoft', '10-K', '2026-06-30', '2026-07-29', 789019, '0001193125-26-323660'],
  ['Nvidia', '10-Q', '2025-10-26', '2025-11-19', 1045810, '0001045810-25-000230'],
  ['Nvidia', '10-K', '2026-01-25', '2026-02-25', 1045810, '0001045810-26-000021'],
  ['Nvidia', '10-Q', '2026-04-26', '2026-05-20', 1045810, '0001045810-26-000052'],
  ['Nvidia', '10-Q', '2026-07-26', '2026-08-26', 1045810, '0001045810-26-000075'],
]

/** Days after the end of its period by which a large company has to file (SEC forms 10-Q and 10-K, general instructions A). */
const allowed = { '10-Q': 40, '10-K': 60 } as const

const weeks52 = 364

/** Every report that was filed or is to be expected until a day, YYYY-MM-DD, in order of days. */
export function reportsUntil(last: string): CompanyReport[] {
  return filed
    .flatMap(([company, form, period, day, cik, accession]) => {
      const address = `https://www.sec.gov/Archives/edgar/data/${cik}/${accession.replaceAll('-', '')}/${accession}-index.htm`
      const years = Math.max(0, Math.floor((numberOf(last) - numberOf(day)) / weeks52))
      return Array.from({ length: years + 1 }, (_, year): CompanyReport => {
        const ends = year === 0 || company === 'Nvidia' ? later(period, weeks52 * year) : inYears(period, year)
        return {
          company,
          form,
          period: ends,
          day: later(day, weeks52 * year),
          due: later(ends, allowed[form]),
          isEstimated: year > 0,
          address,
          accession,
        }
      })
    })
    .filter(({ day }) => day <= last)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Is it known by a day that the report is out: it was filed, or it had to be by then? */
export const isOut = ({ day, due, isEstimated }: CompanyReport, today: string): boolean =>
  isEstimated ? due < today : day <= today

const numberOf = (day: string): number => dayNumber(day) ?? 0
const later = (day: string, days: number): string => dayText(numberOf(day) + days)
const inYears = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
