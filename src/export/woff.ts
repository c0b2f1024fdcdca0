import { unzlibSync } from 'fflate'

/** A font as its tables; `flavor` says how its outlines are written. */
export type Sfnt = { flavor: number; tables: Map<string, Uint8Array> }

/** The tables of a font file: WOFF, or plain TrueType. */
export function tablesOf(file: Uint8Array): Sfnt {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const kind = data.getUint32(0)
  if (kind === 0x00010000 || kind === 0x74727565 || kind === 0x4f54544f) return plainTables(file, data)
  if (kind !== 0x774f4646) throw new Error('This is no WOFF font')
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < data.getUint16(12); i++) {
    const at = 44 + i * 20
    const tag = String.fromCharCode(...file.subarray(at, at + 4))
    const [offset, stored, size] = [data.getUint32(at + 4), data.getUint32(at + 8), data.getUint32(at + 12)]
    const bytes = file.subarray(offset, offset + stored)
    tables.set(tag, stored < size ? unzlibSync(bytes) : bytes)
  }
  return { flavor: data.getUint32(4), tables }
}

function plainTables(file: Uint8Array, data: DataView): Sfnt {
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < data.getUint16(4); i++) {
    const at = 12 + i * 16
    const [offset, size] = [data.getUint32(at + 8), data.getUint32(at + 12)]
    if (offset + size > file.length) throw new Error('This font is cut off')
    tables.set(String.fromCharCode(...file.subarray(at, at + 4)), file.subarray(offset, offset + size))
  }
  return { flavor: data.getUint32(0), tables }
}

/** The same font as a plain TrueType file, for programs that take no WOFF. */
export function sfntOf({ flavor, tables }: Sfnt): Uint8Array {
  const entries = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const size = entries.reduce((sum, [, bytes]) => sum + 16 + ((bytes.length + 3) & ~3), 12)
  const file = new Uint8Array(size)
  const out = new DataView(file.buffer)
  const power = Math.floor(Math.log2(entries.length))
  out.setUint32(0, flavor)
  out.setUint16(4, entries.length)
  out.setUint16(6, 2 ** power * 16)
  out.setUint16(8, power)
  out.setUint16(10, (entries.length - 2 ** power) * 16)
  let at = 12 + entries.length * 16
  entries.forEach(([tag, bytes], i) => {
    for (let k = 0; k < 4; k++) out.setUint8(12 + i * 16 + k, tag.charCodeAt(k))
    out.setUint32(20 + i * 16, at)
    out.setUint32(24 + i * 16, bytes.length)
    file.set(bytes, at)
    at += (bytes.length + 3) & ~3
  })
  return file
}
