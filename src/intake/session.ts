import type { GivenTable } from '../state/session/overlays.ts'
import type { TablesOf } from './cell.ts'
import { tablesIn } from './file.ts'
import { type Answers, previewOf, type TablePreview } from './preview.ts'
import { targetOf } from './rowMeaning.ts'
import { textTable } from './textTable.ts'

/** What was dropped or pasted. */
export type IntakeSource = GivenTable['source']

/** A preview of one table, with the others of the file and how many rows of each name an input or a line; or why there is none. */
export type IntakeReply =
  | {
      preview: TablePreview
      tables: readonly { name: string; count: number }[]
      table: number
      remarks: readonly string[]
    }
  | { problem: string }

/** Reads one source and answers what a table of it says, again for each set of answers. It never throws. */
export function intakeSession(source: IntakeSource) {
  let read: { by: string | undefined; tables: Promise<TablesOf> } | undefined
  const tablesBy = (separator: Answers['separator']): Promise<TablesOf> => {
    if (!read || read.by !== separator)
      read = {
        by: separator,
        tables:
          'text' in source ? Promise.resolve(textTable(source.text, separator)) : tablesIn(source.bytes, separator),
      }
    return read.tables
  }
  return async (answers: Answers): Promise<IntakeReply> => {
    const found = await tablesBy(answers.separator)
    if ('problem' in found) return found
    const { tables, remarks } = found
    const counts = tables.map(one => previewOf(one, {}, 0).rows.filter(row => targetOf(row) !== null).length)
    const table = answers.table ?? Math.max(0, counts.indexOf(Math.max(0, ...counts)))
    const shown = tables[table]
    if (!shown) return { problem: 'There is no table in it' }
    const preview = previewOf(shown, answers)
    const isAnswered = Object.keys(answers).length > 0
    if (preview.rows.length === 0 && !isAnswered) return { problem: 'There is no row in it with a name and a value' }
    return {
      preview,
      tables: tables.map(({ name }, i) => ({
        name,
        count: counts[i]!,
      })),
      table,
      remarks,
    }
  }
}
