import { joinedBytes } from '../subset.ts'
import { type Sfnt, sfntOf, tablesOf } from '../woff.ts'

/** What an embedded font is called by the program that opens it. */
type FontName = { family: string; style: 'Regular' | 'Bold' }

/**
 * A font as PowerPoint embeds it (.fntdata): Embedded OpenType, version 0x00020001 of its specification (W3C submission of 2008),
 * neither compressed nor scrambled. It is called as the slides call it, whatever it was called in its own file.
 */
export function embeddedFont(file: Uint8Array, { family, style }: FontName): Uint8Array {
  const { flavor, tables } = tablesOf(file)
  const name = { family, style, version: 'Version 1', full: style === 'Regular' ? family : `${family} ${style}` }
  const sfnt = summed({ flavor, tables: new Map(tables).set('name', nameTable(name)) })
  const [os2, head] = [viewOf(tables.get('OS/2')!), viewOf(tablesOf(sfnt).tables.get('head')!)]
  const names = joinedBytes(
    [name.family, name.style, name.version, name.full, ''].flatMap((text, i) => {
      const bytes = utf16(text, true)
      return [...(i === 0 ? [] : [short(0)]), short(bytes.length), bytes]
    }),
  )
  const start = 82
  const header = new Uint8Array(start)
  const out = viewOf(header)
  out.setUint32(0, start + names.length + sfnt.length, true)
  out.setUint32(4, sfnt.length, true)
  out.setUint32(8, 0x00020001, true)
  for (let i = 0; i < 10; i++) header[16 + i] = os2.getUint8(32 + i)
  header[26] = 1
  header[27] = os2.getUint16(62) & 1
  out.setUint32(28, style === 'Bold' ? 700 : 400, true)
  out.setUint16(32, os2.getUint16(8), true)
  out.setUint16(34, 0x504c, true)
  for (let i = 0; i < 4; i++) out.setUint32(36 + i * 4, os2.getUint32(42 + i * 4), true)
  for (let i = 0; i < 2; i++) out.setUint32(52 + i * 4, os2.getUint16(0) > 0 ? os2.getUint32(78 + i * 4) : 0, true)
  out.setUint32(60, head.getUint32(8), true)
  return joinedBytes([header, names, sfnt])
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const short = (value: number) => new Uint8Array([value & 0xff, value >> 8])

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) viewOf(bytes).setUint16(i * 2, text.charCodeAt(i), isLittle)
  return bytes
}

/** The table of names (OpenType, "name"), in English for Windows. */
function nameTable(name: { family: string; style: string; version: string; full: string }): Uint8Array {
  const plain = name.full.replaceAll(/[^\w-]/g, '').slice(0, 63)
  const texts = [name.family, name.style, `${name.full}, embedded`, name.full, name.version, plain]
  const bodies = texts.map(text => utf16(text, false))
  const records = new Uint8Array(6 + bodies.length * 12)
  const out = viewOf(records)
  out.setUint16(2, bodies.length)
  out.setUint16(4, records.length)
  let at = 0
  bodies.forEach((body, i) => {
    ;[3, 1, 0x409, i + 1, body.length, at].forEach((value, k) => out.setUint16(6 + i * 12 + k * 2, value))
    at += body.length
  })
  return joinedBytes([records, ...bodies])
}

/** The font as a file whose tables have their sums, and the whole has its own, as Windows may want them (OpenType, "otff" and "head"). */
function summed(font: Sfnt): Uint8Array {
  const bare = font.tables.get('head')!.slice()
  viewOf(bare).setUint32(8, 0)
  const file = sfntOf({ ...font, tables: new Map(font.tables).set('head', bare) })
  const out = viewOf(file)
  let head = 0
  for (let entry = 12; entry < 12 + out.getUint16(4) * 16; entry += 16) {
    const [start, length] = [out.getUint32(entry + 8), out.getUint32(entry + 12)]
    out.setUint32(entry + 4, sumOf(file.subarray(start, start + ((length + 3) & ~3))))
    if (out.getUint32(entry) === headTag) head = start
  }
  out.setUint32(head + 8, (0xb1b0afba - sumOf(file)) >>> 0)
  return file
}

const headTag = 0x68656164

function sumOf(bytes: Uint8Array): number {
  const words = viewOf(bytes)
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + words.getUint32(i)) >>> 0
  return sum
}
