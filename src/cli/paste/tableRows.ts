import { refuse } from '../../asks/refusal.ts'
import type { PreviewRow } from '../../intake/previewRow.ts'
import { refusalIn } from '../../intake/rowState.ts'
import { counted } from '../../model/digits.ts'
import { intakeFile } from '../intakeFile.ts'

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
  if (refusals.length > 0) return refuse(listed(refusals.map(one => `"${file}": ${one}`)))
  for (const { place, notes } of rows) for (const note of notes) say(`"${file}": ${place}: ${note}.`)
  return rows
}

/** So many refusals are read; of more, it is said how many there are. */
const most = 40

function listed(refusals: readonly string[]): string {
  const more = refusals.length - most
  const rest = more > 0 ? [`${counted(more)} more ${more === 1 ? 'row' : 'rows'} cannot be taken.`] : []
  return [...refusals.slice(0, most), ...rest].join('\n')
}
