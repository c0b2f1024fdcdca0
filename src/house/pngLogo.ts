import type { LogoShapes } from '../export/imprint.ts'
import { joinedBytes } from '../export/subset.ts'
import { base64Of, bytesOf } from './base64.ts'
import { houseLimits } from './house.ts'

/** The chunks of a PNG that make its picture; words, places and whatever else one may carry are left behind. */
const kept = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A logo of pixels, given in base64; or why it is not taken. */
export function pngLogo(data: string): LogoShapes | { problem: string } {
  const file = bytesOf(data)
  const chunks = chunksOf(file)
  const header = chunks?.[0]
  if (!chunks || header?.kind !== 'IHDR' || header.bytes.length !== 25 || chunks.at(-1)?.kind !== 'IEND')
    return { problem: 'The logo is no PNG that can be read.' }
  const view = new DataView(header.bytes.buffer, header.bytes.byteOffset)
  const [width, height] = [view.getUint32(8), view.getUint32(12)]
  const most = houseLimits.logoPixels
  if (!(width > 0 && height > 0 && width <= most && height <= most))
    return { problem: `The logo has ${width} by ${height} pixels; ${most} a side are the most.` }
  const plain = joinedBytes([
    Uint8Array.from(signature),
    ...chunks.filter(({ kind }) => kept.includes(kind)).map(({ bytes }) => bytes),
  ])
  return { width, height, shapes: [{ kind: 'image', x: 0, y: 0, width, height, png: base64Of(plain) }] }
}

/** The chunks of a PNG, whole; null where it is none or is cut off. */
function chunksOf(file: Uint8Array): { kind: string; bytes: Uint8Array }[] | null {
  if (signature.some((byte, i) => file[i] !== byte)) return null
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const chunks: { kind: string; bytes: Uint8Array }[] = []
  for (let at = 8; at < file.length; ) {
    if (at + 12 > file.length) return null
    const end = at + 12 + view.getUint32(at)
    if (end > file.length) return null
    chunks.push({ kind: String.fromCharCode(...file.subarray(at + 4, at + 8)), bytes: file.subarray(at, end) })
    at = end
  }
  return chunks
}
