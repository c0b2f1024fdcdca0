import { zlibSync } from 'fflate'
import { type Sfnt, sfntOf, tablesOf } from './woff.ts'

/** Tables that a font in a figure can do without. */
const dropped = ['BASE', 'STAT', 'gasp', 'DSIG']

/**
 * The font with only these glyphs, and what they are composed of: the others are there, but empty, so that every
 * number in the other tables stays right. Answers a WOFF file.
 */
export function subset(file: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const font = openTables(file)
  const isLong = view(font.tables.get('head')!).getInt16(50) === 1
  const glyf = font.tables.get('glyf')!
  const offsets = offsetsIn(font.tables.get('loca')!, isLong)
  const kept = closed(glyphs, glyf, offsets)
  const parts: Uint8Array[] = []
  const loca = new Uint8Array(offsets.length * 4)
  let end = 0
  for (let id = 0; id + 1 < offsets.length; id++) {
    view(loca).setUint32(id * 4, end)
    if (!kept.has(id)) continue
    const glyph = glyf.subarray(offsets[id], offsets[id + 1])
    const padded = new Uint8Array((glyph.length + 3) & ~3)
    padded.set(glyph)
    parts.push(padded)
    end += padded.length
  }
  view(loca).setUint32((offsets.length - 1) * 4, end)
  const head = font.tables.get('head')!.slice()
  view(head).setInt16(50, 1)
  const tables = new Map(font.tables)
  for (const tag of dropped) tables.delete(tag)
  tables.set('glyf', joinedBytes(parts)).set('loca', loca).set('head', head)
  return packed({ flavor: font.flavor, tables })
}

const opened = new WeakMap<Uint8Array, Sfnt>()

/** The tables of a font file, unpacked once: every figure has letters of the same few files. */
function openTables(file: Uint8Array): Sfnt {
  const font = opened.get(file) ?? tablesOf(file)
  opened.set(file, font)
  return font
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function offsetsIn(loca: Uint8Array, isLong: boolean): number[] {
  const count = loca.length / (isLong ? 4 : 2)
  return Array.from({ length: count }, (_, i) =>
    isLong ? view(loca).getUint32(i * 4) : view(loca).getUint16(i * 2) * 2,
  )
}

/** The glyphs, the empty one, and all that composed ones are made of. */
function closed(glyphs: Iterable<number>, glyf: Uint8Array, offsets: number[]): Set<number> {
  const kept = new Set<number>()
  const left = [0, ...glyphs]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (kept.has(id)) continue
    kept.add(id)
    left.push(...partsOf(glyf.subarray(offsets[id], offsets[id + 1])))
  }
  return kept
}

/** The glyphs that a composed glyph names. */
function partsOf(glyph: Uint8Array): number[] {
  const data = view(glyph)
  if (glyph.length < 10 || data.getInt16(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, more = true; more; ) {
    const flags = data.getUint16(at)
    parts.push(data.getUint16(at + 2))
    const scale = flags & 0x80 ? 8 : flags & 0x40 ? 4 : flags & 0x8 ? 2 : 0
    at += 4 + (flags & 1 ? 4 : 2) + scale
    more = (flags & 0x20) !== 0
  }
  return parts
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const headerSize = 44

/** What tables are packed: most are the same in every subset of a font. */
const packedTables = new WeakMap<Uint8Array, Uint8Array>()

function smaller(bytes: Uint8Array): Uint8Array {
  const small = zlibSync(bytes, { level: 9 })
  return small.length < bytes.length ? small : bytes
}

/** Tables as a WOFF file, each compressed where that makes it smaller. */
function packed(font: Sfnt): Uint8Array {
  const entries = [...font.tables].map(([tag, bytes]) => {
    const stored = packedTables.get(bytes) ?? smaller(bytes)
    packedTables.set(bytes, stored)
    return { tag, bytes, stored }
  })
  const directory = new Uint8Array(headerSize + entries.length * 20)
  const out = view(directory)
  let at = directory.length
  const bodies = entries.map(({ tag, bytes, stored }, i) => {
    const entry = headerSize + i * 20
    for (let k = 0; k < 4; k++) out.setUint8(entry + k, tag.charCodeAt(k))
    out.setUint32(entry + 4, at)
    out.setUint32(entry + 8, stored.length)
    out.setUint32(entry + 12, bytes.length)
    out.setUint32(entry + 16, checksum(bytes))
    const padded = new Uint8Array((stored.length + 3) & ~3)
    padded.set(stored)
    at += padded.length
    return padded
  })
  out.setUint32(0, 0x774f4646)
  out.setUint32(4, font.flavor)
  out.setUint32(8, at)
  out.setUint16(12, entries.length)
  out.setUint32(16, sfntOf(font).length)
  return joinedBytes([directory, ...bodies])
}

function checksum(bytes: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4)
    sum =
      (sum +
        (((bytes[i]! << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0)) >>>
          0)) >>>
      0
  return sum
}
