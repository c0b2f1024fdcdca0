import { readFileSync, statSync } from 'node:fs'
import { refuse } from '../../asks/refusal.ts'
import { tooLarge } from '../../intake/limits.ts'
import type { PreviewRow } from '../../intake/previewRow.ts'
import { refusalIn } from '../../intake/rowState.ts'
import { intakeSession } from '../../intake/session.ts'

/**
 * The rows of a table in a file, each ready to be taken; a row that cannot be taken as it stands refuses the whole table, with a
 * sentence for each such row. `misfit` says why a row does not do for what the table is read for.
 */
export async function tableRows(
  file: string,
  say: (sentence: string) => void,
  misfit: (row: PreviewRow) => string | null = () => null,
): Promise<PreviewRow[]> {
  const reply = await intakeSession({ bytes: bytesOf(file) })({})
  if ('problem' in reply) return refuse(`"${file}" is not read. ${reply.problem}.`)
  for (const remark of reply.remarks) say(`"${file}": ${remark}.`)
  const rows = reply.preview.rows.filter(({ isRepeat }) => !isRepeat)
  const refusals = rows.flatMap(row => refusalIn(row) ?? misfit(row) ?? [])
  if (refusals.length > 0) return refuse(refusals.map(one => `"${file}": ${one}`).join('\n'))
  for (const { place, notes } of rows) for (const note of notes) say(`"${file}": ${place}: ${note}.`)
  return rows
}

function bytesOf(file: string): Uint8Array {
  try {
    const problem = tooLarge(statSync(file).size)
    return problem ? refuse(`"${file}" is not read. ${problem}.`) : new Uint8Array(readFileSync(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse(`Cannot read "${file}" (${String(error.code)}).`)
    throw error
  }
}
