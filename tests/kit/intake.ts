import type { Answers } from '../../src/intake/preview.ts'
import type { PreviewRow } from '../../src/intake/previewRow.ts'
import { targetOf } from '../../src/intake/rowMeaning.ts'
import { type IntakeSource, intakeSession } from '../../src/intake/session.ts'

/** What a source says by these answers; it has to be readable. */
export async function previewIn(source: IntakeSource, answers: Answers = {}) {
  const reply = await intakeSession(source)(answers)
  if ('problem' in reply) throw new Error(reply.problem)
  return reply
}

/** Its rows of a text, briefly: the input, or the line at a quarter, with its value, else what is wrong. */
export const rowsOf = async (text: string, answers: Answers = {}) =>
  (await previewIn({ text }, answers)).preview.rows.map(inBrief)

const inBrief = (row: PreviewRow) =>
  row.problem === null ? `${row.place}: ${targetOf(row)} = ${row.value}` : `${row.place}: ${row.problem}`

/** Why a source is not read at all. */
export async function problemOf(source: IntakeSource): Promise<string | null> {
  const reply = await intakeSession(source)({})
  return 'problem' in reply ? reply.problem : null
}
