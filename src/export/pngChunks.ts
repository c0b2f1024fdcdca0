import { joinedBytes } from './subset.ts'

const signatureSize = 8
const headerEnd = signatureSize + 25

/**
 * What a PNG says besides its pixels: how many of them make an inch, and the words it carries: plain ones as tEXt, which every
 * program keeps, others as iTXt (UTF-8).
 */
export type PngMetadata = { perInch: number; texts: Readonly<Record<string, string>> }

/** The PNG with its physical size (pHYs) and its words put behind the header. */
export function withMetadata(png: Uint8Array, { perInch, texts }: PngMetadata): Uint8Array {
  const perMetre = Math.round(perInch / 0.0254)
  const size = new Uint8Array(9)
  new DataView(size.buffer).setUint32(0, perMetre)
  new DataView(size.buffer).setUint32(4, perMetre)
  size[8] = 1
  const words = Object.entries(texts).map(([keyword, text]) =>
    isPlain.test(text)
      ? chunk('tEXt', new TextEncoder().encode(`${keyword}\0${text}`))
      : chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)),
  )
  return joinedBytes([png.subarray(0, headerEnd), chunk('pHYs', size), ...words, png.subarray(headerEnd)])
}

const isPlain = /^[\x20-\x7e]*$/

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const out = new DataView(bytes.buffer)
  out.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = kind.charCodeAt(i)
  bytes.set(data, 8)
  out.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)))
  return bytes
}

/** The sum by which a PNG guards its chunks: CRC-32. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let i = 0; i < 8; i++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
