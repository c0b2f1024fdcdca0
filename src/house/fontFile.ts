import { tablesOf } from '../export/woff.ts'

/** The bits of `fsType` in the table OS/2, as the OpenType specification has them (OS/2, "fsType"). */
const rights = { restricted: 0x2, printOnly: 0x4, editable: 0x8, noSubsetting: 0x100, bitmapOnly: 0x200 } as const

/** Tables without which a figure cannot be set: its letters are cut out of `glyf`. */
const needed = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']

/**
 * Why a font cannot be put into files, in one sentence; null where it can. Fonts are TrueType, as TTF or WOFF. The right to
 * embed is read from the font: of several bits the least restrictive counts, as before version 3 of OS/2.
 */
export function fontProblem(file: Uint8Array): string | null {
  const tables = readTables(file)
  if (!tables) return 'it is no font that can be read. Save it as TrueType (.ttf) or WOFF.'
  if (tables.has('CFF ') || tables.has('CFF2'))
    return 'its outlines are PostScript (OTF). Save it as TrueType (.ttf): only those can be cut down to the letters that are used.'
  if (tables.has('fvar'))
    return 'it is a variable font, which no PDF can hold. Save the weights that you need as fonts of their own.'
  const absent = needed.find(tag => !tables.has(tag))
  if (absent) return `it lacks the table “${absent}”.`
  const os2 = tables.get('OS/2')
  if (!os2 || os2.length < 10)
    return 'it does not say whether it may be embedded (it has no table “OS/2”). Ask who made it for a font that does.'
  return rightsProblem(new DataView(os2.buffer, os2.byteOffset).getUint16(8))
}

function rightsProblem(bits: number): string | null {
  const ask = 'Ask who licensed it to you for one that may be embedded, or choose another.'
  if (bits & rights.restricted && !(bits & (rights.printOnly | rights.editable)))
    return `its licence forbids to embed it (fsType says “restricted licence”). ${ask}`
  if (bits & rights.noSubsetting)
    return `its licence forbids to embed only some of its letters (fsType says “no subsetting”), and files here carry no others. ${ask}`
  if (bits & rights.bitmapOnly) return `its licence allows to embed only its bitmaps (fsType says so). ${ask}`
  if (bits & rights.printOnly && !(bits & rights.editable))
    return `its licence allows it only in what is viewed and printed (fsType says “preview and print”), not in files that can be edited, as SVG is. ${ask}`
  return null
}

function readTables(file: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    return tablesOf(file).tables
  } catch {
    return null
  }
}
