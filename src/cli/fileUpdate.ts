import { readFileSync } from 'node:fs'
import { refuse } from '../asks/refusal.ts'
import { updatedDeck } from '../export/update/deck.ts'
import { reportSentences } from '../export/update/report.ts'

/** A deck that was made before, with what is in a new one, and a sentence for each thing that became of it. */
export function fileUpdate(old: string, made: Uint8Array): { file: Uint8Array; says: string[] } {
  try {
    const { file, report } = updatedDeck(new Uint8Array(readFileSync(old)), made)
    return { file, says: reportSentences(report) }
  } catch (error) {
    return refuse(`Cannot update "${old}": ${error instanceof Error ? error.message : 'it could not be read'}.`)
  }
}
