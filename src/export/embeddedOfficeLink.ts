import { strFromU8, unzipSync } from 'fflate'
import { carriedIn, carriedWord } from './embeddedLink.ts'

/**
 * A scenario as the custom properties of an Office document, by name: Word, Excel and PowerPoint keep them through every
 * edit. It is cut in pieces, because no property of theirs holds more than 255 characters.
 */
export const carriedProperties = (link: string): Record<string, string> =>
  Object.fromEntries((carriedWord(link).match(/.{1,250}/g) ?? []).map((piece, i) => [`Stakeout ${i + 1}`, piece]))

/** The link's fragment that a workbook or a deck carries; null where it carries none, or is no such file. It never throws. */
export function carriedInOffice(file: Uint8Array): string | null {
  try {
    if (isTooMuch(file)) return null
    const parts = unzipSync(file, { filter: ({ name, originalSize }) => name === place && originalSize < mostBytes })
    const text = parts[place] ? strFromU8(parts[place]) : ''
    const pieces = [...text.matchAll(property)].toSorted((a, b) => Number(a[1]) - Number(b[1]))
    return carriedIn(new TextEncoder().encode(pieces.map(([, , piece]) => piece).join('')))
  } catch {
    return null
  }
}

/** Whether a packed file claims to unpack to more than any of ours. */
export function isTooMuch(file: Uint8Array): boolean {
  let all = 0
  unzipSync(file, {
    filter: ({ originalSize }) => {
      all += originalSize
      return false
    },
  })
  return all > mostInAll
}

const place = 'docProps/custom.xml'

/** Larger than any such part of ours: what claims to be is not unpacked. */
const mostBytes = 1_000_000

/** More than any workbook or deck of ours comes to, unpacked: no reader is to be shown what claims to be. */
const mostInAll = 200_000_000

const property =
  /<property[^<>]{0,400}\sname="Stakeout (\d{1,4})"[^<>]{0,400}>\s{0,40}<vt:lpwstr>([\w:.-]{0,400})<\/vt:lpwstr>/g
