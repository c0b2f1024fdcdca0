import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { customProperties, setCustomProperties } from './customProperties.ts'
import type { OpenPackage } from './opened.ts'

const names = /^Stakeout record (\d{1,4})$/

/** Larger than any record of ours, unpacked. */
const mostBytes = 2_000_000

/** Has an office file carry plain data among its custom properties, which PowerPoint, Excel and LibreOffice keep; in pieces, as none may hold more than 255 letters. */
export const carryData = (file: OpenPackage, data: unknown) => setCustomProperties(file, names, dataProperties(data))

/** The same as custom properties by name, for a file that is still to be written. */
export function dataProperties(data: unknown): Record<string, string> {
  const text = btoa(Array.from(deflateSync(strToU8(JSON.stringify(data))), one => String.fromCharCode(one)).join(''))
  const pieces = text.match(/.{1,250}/g) ?? []
  return Object.fromEntries(pieces.map((piece, i) => [`Stakeout record ${i + 1}`, piece]))
}

/** The data that a file carries so; null where another program dropped it, or it cannot be read. It is not checked: it may be anything. */
export function carriedData(file: OpenPackage): unknown {
  const pieces = customProperties(file, names).toSorted(([a], [b]) => placeOf(a) - placeOf(b))
  if (pieces.length === 0) return null
  try {
    const bytes = Uint8Array.from(atob(pieces.map(([, text]) => text).join('')), one => one.charCodeAt(0))
    return JSON.parse(strFromU8(inflateSync(bytes, { out: new Uint8Array(mostBytes) })))
  } catch {
    return null
  }
}

const placeOf = (name: string) => Number(names.exec(name)?.[1])
