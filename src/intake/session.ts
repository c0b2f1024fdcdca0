import type { GivenTable } from '../state/session/overlays.ts'
import type { FoundTable, TablesOf } from './cell.ts'
import { tablesIn } from './file.ts'
import { type Answers, previewOf, type TablePreview } from './preview.ts'
import { targetOf } from './rowMeaning.ts'
import { textTable } from './textTable.ts'

/** What was dropped or pasted. */
export type IntakeSource = GivenTable['source']

/** A preview of one table, with the others of the file and how many inputs or lines each names; or why there is none. */
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
  const countsOf = new WeakMap<FoundTable, number>()
  const countOf = (table: FoundTable) => {
    const count = countsOf.get(table) ?? meantIn(previewOf(table, {}, 0))
    countsOf.set(table, count)
    return count
  }
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
    // A table alone needs no count beside others.
    const counts = tables.length > 1 ? tables.map(countOf) : [0]
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
        count: tables.length > 1 ? counts[i]! : meantIn(preview),
      })),
      table,
      remarks,
    }
  }
}

/** How many inputs, and lines at a quarter, its rows name; one that many rows name counts once. */
const meantIn = ({ rows }: TablePreview) => new Set(rows.flatMap(row => targetOf(row) ?? [])).size
