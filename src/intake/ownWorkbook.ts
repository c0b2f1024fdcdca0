import { nameOf } from '../workbook/places.ts'
import { zipParts } from './zipParts.ts'

/** Ours unpack to a few megabytes: so much of a file is unpacked on the page itself at the most. */
const most = 8_000_000

/**
 * Is it a workbook of ours, by the names of its cells, and no larger than is read? Only such a one is looked through for a
 * scenario on the page itself; any other is a table for the worker.
 */
export function isOwnWorkbook(file: Uint8Array): boolean {
  try {
    const book = zipParts(file, name => name === 'xl/workbook.xml', most)
    if ('problem' in book) return false
    const names = new TextDecoder().decode(book.parts['xl/workbook.xml'])
    const isOurs = ['aws.valuation', 'alliance.arr', 'adoptionSlowdown'].every(key =>
      names.includes(`"${nameOf(key)}"`),
    )
    return isOurs && 'parts' in zipParts(file, name => name.endsWith('.xml'), most)
  } catch {
    return false
  }
}
