import { readFileSync, statSync } from 'node:fs'
import { refuse } from '../../asks/refusal.ts'
import { type CompanyFacts, companyFacts, FilingRefusal } from '../../filings/companyFacts.ts'

/** Real files have up to some ten megabytes. */
const largest = 100e6

/** The company in a file of the disk, or a refusal that says what is wrong with it. */
export function companyInFile(path: string): CompanyFacts {
  return companyIn(textOf(path), `"${path}"`)
}

/** The company in the text of a companyfacts file; `where` names it in a refusal. */
export function companyIn(text: string, where: string): CompanyFacts {
  try {
    return companyFacts(JSON.parse(text))
  } catch (error) {
    if (error instanceof FilingRefusal) return refuse(`${where}: ${error.message}`)
    return refuse(`${where} is not JSON: it begins with "${text.trimStart().slice(0, 20)}".`)
  }
}

function textOf(path: string): string {
  try {
    if (statSync(path).size > largest)
      return refuse(`"${path}" is larger than ${largest / 1e6} MB: no company's file is.`)
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refuse(`Cannot read "${path}" (${String(error.code)}).`)
  }
}
