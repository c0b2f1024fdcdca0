import { readFileSync } from 'node:fs'
import { refuse } from '../asks/refusal.ts'
import { updatedDeck } from '../export/update/deck.ts'
import { reportSentences } from '../export/update/report.ts'
import { workbookSentences } from '../workbook/update/report.ts'
import { updatedWorkbook } from '../workbook/update/updatedWorkbook.ts'

/** A deck or a workbook that was made before, with what is in a new one, and a sentence for each thing that became of it. */
export function fileUpdate(
  kind: 'pptx' | 'xlsx',
  old: string,
  made: Uint8Array,
): { file: Uint8Array; says: readonly string[] } {
  try {
    const before = new Uint8Array(readFileSync(old))
    if (kind === 'xlsx') {
      const { file, report } = updatedWorkbook(before, made)
      return { file, says: workbookSentences(report) }
    }
    const { file, report } = updatedDeck(before, made)
    return { file, says: reportSentences(report) }
  } catch (error) {
    return refuse(`Cannot update "${old}": ${error instanceof Error ? error.message : 'it could not be read'}.`)
  }
}
