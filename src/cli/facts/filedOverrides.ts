import { refuse } from '../../asks/refusal.ts'
import { filedInputs, filedValues } from '../../filings/filedInputs.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import type { Changes } from '../../model/world.ts'
import type { Reason, Reasons } from '../../state/scenario/reasons.ts'
import { companyInFile } from './filedFile.ts'

/** What inputs take from these companyfacts files, with the filing of each value; a file that gives none is refused, and so is a value out of range. */
export function filedOverrides(files: readonly string[]): { overrides: Changes; reasons: Reasons } {
  const overrides: Partial<Record<InputKey, number>> = {}
  const reasons: Partial<Record<InputKey, Reason>> = {}
  for (const file of files) {
    const company = companyInFile(file)
    const values = filedValues(company)
    if (values.length === 0) return refuse(`"${file}": ${nothingFor(company)}`)
    for (const { key, value, reason } of values) {
      const { min, max } = inputOf(key).parameter
      if (key in overrides) return refuse(`${key} is in two of the files of --facts.`)
      if (value < min || value > max)
        return refuse(`"${file}": ${key} goes from ${min} to ${max}; ${value} is outside.`)
      overrides[key] = value
      reasons[key] = reason
    }
  }
  return { overrides, reasons }
}

function nothingFor({ name, cik }: { name: string; cik: number }): string {
  const isKnown = filedInputs.some(input => input.cik === cik)
  return isKnown ? `it tells nothing that an input takes.` : `no input takes anything that ${name} files.`
}
