import type { Separator, TablesOf } from './cell.ts'
import { decoded } from './encoding.ts'
import { foreignKind } from './foreignKind.ts'
import { tooLarge } from './limits.ts'
import { looksLikeFiling } from './looksLikeFiling.ts'
import { textTable } from './textTable.ts'
import { workbookTables } from './workbookTables.ts'

/** The tables in the bytes of a file: of an XLSX, of a text, or of what a company filed with the SEC. It never throws; what cannot be read is one sentence. */
export async function tablesIn(bytes: Uint8Array, separator?: Separator): Promise<TablesOf> {
  const problem = tooLarge(bytes.length) ?? foreignKind(bytes)
  if (problem) return { problem }
  try {
    if (startsWith(bytes, [0x50, 0x4b])) return await workbookTables(bytes)
    const { text, encoding } = decoded(bytes)
    if (text.includes('\0')) return { problem: 'It is neither a text nor a workbook (XLSX)' }
    if (looksLikeFiling(text)) return (await import('./filingTable.ts')).filingTable(text)
    const read = textTable(text, separator)
    if ('problem' in read || encoding !== 'Windows-1252') return read
    return { ...read, remarks: [...read.remarks, 'It is no UTF-8, so its letters are read as those of Windows-1252'] }
  } catch {
    return { problem: 'It is damaged and cannot be read' }
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
