/** A paper filed with the SEC: its accession number, its form (10-Q, 10-K/A …) and the day it was filed, YYYY-MM-DD. */
export type Filing = { accession: string; form: string; filed: string }

/** One value of one concept in one filing. Days since 1970, the last one counted in; `start` is null for a value of a day. */
export type FilingRow = { concept: string; start: number | null; end: number; value: number; filing: Filing }

/** Where the SEC has the papers of a filing; `cik` is the company's number there. */
export function filingAddress(cik: number, { accession }: Filing): string {
  return `https://www.sec.gov/Archives/edgar/data/${cik}/${accession.replaceAll('-', '')}/${accession}-index.htm`
}
