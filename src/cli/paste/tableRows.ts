import type { PreviewRow } from '../../intake/previewRow.ts'
import { refusalIn } from '../../intake/rowState.ts'
import { intakeFile } from '../intakeFile.ts'
import { refuse } from '../../asks/refusal.ts'

/**
 * The rows of a table in a file, each ready to be taken; a row that cannot be taken as it stands refuses the whole table, with a
 * sentence for each such row. `misfit` says why a row does not do for what the table is read for.
 */
export async function tableRows(
  file: string,
  say: (sentence: string) => void,
  misfit: (row: PreviewRow) => string | null = () => null,
): Promise<PreviewRow[]> {
  const { preview, remarks } = await intakeFile(file)
  for (const remark of remarks) say(`"${file}": ${remark}.`)
  const rows = preview.rows.filter(({ isRepeat }) => !isRepeat)
  const refusals = rows.flatMap(row => refusalIn(row) ?? misfit(row) ?? [])
  if (refusals.length > 0) return refuse(refusals.map(one => `"${file}": ${one}`).join('\n'))
  for (const { place, notes } of rows) for (const note of notes) say(`"${file}": ${place}: ${note}.`)
  return rows
}
