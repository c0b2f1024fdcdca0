import type { AskScenario } from '../../asks/ask.ts'
import { refuse } from '../../asks/refusal.ts'
import { notFiling } from '../../filings/companyFacts.ts'
import { looksLikeFiling } from '../../intake/looksLikeFiling.ts'
import { refusalIn } from '../../intake/rowState.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { Changes } from '../../model/world.ts'
import type { Reason, Reasons } from '../../state/scenario/reasons.ts'
import { fileBytes, intakeFile } from '../intakeFile.ts'

/**
 * The overrides with what inputs take from these companyfacts files, each with its filing; what is set by hand counts over it. Says
 * what the desk says of such a file. A file that gives nothing, a value out of range, and an input that two files give are refused.
 */
export async function filedOverrides(
  { overrides }: Pick<AskScenario, 'overrides'>,
  files: readonly string[],
  say: (sentence: string) => void,
): Promise<{ overrides: Changes; reasons: Reasons }> {
  const filed: Partial<Record<InputKey, number>> = {}
  const reasons: Partial<Record<InputKey, Reason>> = {}
  for (const file of files) {
    if (!looksLikeFiling(new TextDecoder('latin1').decode(fileBytes(file).subarray(0, 2000))))
      return refuse(`"${file}" is not read. ${notFiling}`)
    const { preview, remarks, tables } = await intakeFile(file)
    for (const remark of remarks) say(`"${file}": ${remark}.`)
    const rows = preview.rows.filter(({ key }) => key !== null)
    if (rows.length === 0)
      return refuse(`"${file}": it holds nothing of ${tables[0]?.name ?? 'a company'} that an input takes.`)
    for (const row of rows) {
      const [problem, key] = [refusalIn(row), row.key!]
      if (problem || row.value === null) return refuse(`"${file}": ${problem}`)
      if (key in filed) return refuse(`${key} is in two of the files of --facts.`)
      for (const note of row.notes) say(`"${file}": ${row.name}: ${note}.`)
      filed[key] = row.value
      if (row.reason && !(key in overrides)) reasons[key] = row.reason
    }
  }
  return { overrides: { ...filed, ...overrides }, reasons }
}
