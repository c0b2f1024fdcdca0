import { compressedParts } from './compressedParts.ts'

/**
 * A scenario as it travels inside a file: one word that every format can hold, and that is found in the bytes of any of
 * them. What it says is the fragment of a link.
 */
export const carriedWord = (link: string) => `stakeout:${base64Url(new TextEncoder().encode(link))}.`

/** The full stop is its end: what follows it in a file may be anything. As long as the longest link may be, and a third. */
const word = /stakeout:([\w-]{4,1400000})\./g

/** The first link's fragment that a file carries; null where it carries none, or none that can be read. It never throws. */
export const carriedIn = (file: Uint8Array): string | null => linksIn(file)[0] ?? null

const mostLinks = 200

/** The fragments of all links that a file carries, each once: a PDF that was merged has those of all its parts. It never throws. */
export function linksIn(file: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(file)
  const found = new Set(wordsIn(text))
  for (const part of compressedParts(file, text))
    for (const one of wordsIn(new TextDecoder('latin1').decode(part))) if (found.size < mostLinks) found.add(one)
  return [...found].flatMap(one => readWord(one) ?? [])
}

const wordsIn = (text: string): string[] =>
  Array.from(text.matchAll(word), ([, carried]) => carried!).slice(0, mostLinks)

function readWord(carried: string): string | null {
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
