/**
 * A scenario as it travels inside a file: one word that every format can hold, and that is found in the bytes of any of
 * them. What it says is the fragment of a link.
 */
export const carriedWord = (link: string) => `stakeout:${base64Url(new TextEncoder().encode(link))}.`

/** The full stop is its end: what follows it in a file may be anything. As long as the longest link may be, and a third. */
const word = /stakeout:([\w-]{4,1400000})\./

/** The link's fragment that a file carries; null where it carries none, or none that can be read. It never throws. */
export function carriedIn(file: Uint8Array): string | null {
  const [, carried] = word.exec(new TextDecoder('latin1').decode(file)) ?? []
  if (!carried) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(carried))
  } catch {
    return null
  }
}

const base64Url = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
