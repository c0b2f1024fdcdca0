/** Which letters a text was written in, by its first bytes and by what they can mean. */
export type LetterEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** A text of bytes, without its byte-order mark: UTF-8, UTF-16 of either order, or what Excel's plain CSV has in the west. */
export function decoded(bytes: Uint8Array): { text: string; encoding: LetterEncoding } {
  const wide = wideOrder(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

/** The order of the two bytes of each letter: by the mark, or because every other byte is nought. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 400)
  const noughts = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) noughts[at % 2]!++
  const many = start.length / 4
  if (start.length < 4 || Math.max(...noughts) <= many) return null
  return noughts[1]! > noughts[0]! ? 'utf-16le' : 'utf-16be'
}
