import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { limits } from '../../src/intake/limits.ts'
import { zipParts } from '../../src/intake/zipParts.ts'
import { problemOf, rowsOf } from '../kit/intake.ts'

const parts = (sheet: Uint8Array, others: Record<string, Uint8Array> = {}) => ({
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/worksheets/sheet1.xml': sheet,
  ...others,
})
const rows = (count: number) => strToU8(`<sheetData>${'<row r="1"><c><v>1</v></c></row>'.repeat(count)}</sheetData>`)

it('a text of more bytes or rows than are read is refused with a sentence', async () => {
  expect(await problemOf({ bytes: new Uint8Array(50_000_000) })).toBe('It is larger than 25 MB, the most that is read')
  expect(await problemOf({ text: 'x'.repeat(limits.textBytes + 1) })).toBe(
    'It is larger than 5 MB, the most that is read',
  )
  const many = 'a;1\n'.repeat(1_000_000)
  for (const text of [many, many.replaceAll('\n', '\r\n'), many.replaceAll('\n', '\r')])
    expect(await problemOf({ text })).toBe('It has more than 20,000 rows, the most that are read')
})

it('as many rows as are read are read', async () => {
  const text = `${'foo;1\n'.repeat(limits.rows - 1)}aws.arr;60`
  expect((await rowsOf(text)).at(-1)).toBe(`Row ${limits.rows}: aws.arr = 60`)
})

/** A packed file that says of each part that it has so many bytes, in the list of parts and before the part itself. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true)
  }
  return bytes
}

it('a workbook with a sheet of too many rows is refused while it unpacks', async () => {
  const bytes = zipSync(parts(rows(limits.rows + 1)), { level: 1 })
  expect(await problemOf({ bytes })).toBe('One of its sheets has more than 20,000 rows, the most that are read')
})

it('a workbook that says that it unpacks to gigabytes is not unpacked', async () => {
  const bytes = claiming(zipSync(parts(rows(2))), 2_000_000_000)
  expect(await problemOf({ bytes })).toBe('It unpacks to more than 40 MB, the most that is read')
})

it('what it says of itself is not believed: parts are measured while they unpack', () => {
  const most = 1_000_000
  const small = zipSync(parts(new Uint8Array(most - 1000)))
  const large = zipSync(parts(new Uint8Array(most + 1000)))
  const unpacked = (bytes: Uint8Array) => zipParts(claiming(bytes, 1), () => true, most)
  expect(unpacked(small)).toHaveProperty('parts')
  expect(unpacked(large)).toHaveProperty('problem')
})

it('one that lies about its gigabytes is not unpacked beyond the first megabytes', () => {
  const bytes = claiming(zipSync(parts(new Uint8Array(30_000_000))), 1)
  expect(zipParts(bytes, () => true)).toEqual({
    problem: 'It unpacks to more than a hundred times its size, which no workbook does',
  })
  const ofChance = Uint8Array.from({ length: 2_000_000 }, (_, at) => (at * at * 31) >> 7)
  expect(zipParts(zipSync(parts(ofChance)), () => true)).toHaveProperty('parts')
})

it('parts that are not read are not measured: pictures, charts, links to other files', () => {
  const bytes = zipSync({ 'xl/media/film.mp4': new Uint8Array(100_000), 'xl/workbook.xml': new Uint8Array(10) })
  expect(zipParts(bytes, name => name.endsWith('.xml'), 1000)).toEqual({
    parts: { 'xl/workbook.xml': new Uint8Array(10) },
  })
})

const others = join(import.meta.dirname, '../fixtures/otherSpreadsheets')
const kinds: Record<string, string> = {
  'gnumeric.gnumeric': 'It is packed (gzip), as Gnumeric saves its own',
  'gnumeric.ods': 'It is an OpenDocument file (ODS)',
  'gnumeric.xls': 'It is an old Excel workbook (XLS)',
  'libreoffice.dif': 'It is a DIF file',
  'libreoffice.fods': 'It is a flat OpenDocument file (FODS)',
  'libreoffice.ods': 'It is an OpenDocument file (ODS)',
  'libreoffice.slk': 'It is a SYLK file (SLK)',
  'libreoffice.xls': 'It is an old Excel workbook (XLS)',
  'libreoffice.xml': 'It is an XML spreadsheet of Excel 2003',
}

it('spreadsheets of other kinds, as LibreOffice and Gnumeric write them, are named and say what to do', async () => {
  expect(readdirSync(others)).toEqual(Object.keys(kinds))
  for (const [name, says] of Object.entries(kinds))
    expect(await problemOf({ bytes: new Uint8Array(readFileSync(join(others, name))) }), name).toBe(
      `${says}: save it as .xlsx or .csv`,
    )
})

it.each([
  [[...zipSync({ 'a.txt': strToU8('a;1') })], 'It is an archive and no workbook: unpack it and take one of its files'],
  [
    [...zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] })],
    'It is an OpenDocument file (ODS): save it as .xlsx or .csv',
  ],
  [[0x50, 0x4b, 3, 4, 9, 9, 9], 'It is damaged and cannot be read'],
])('another kind of file says what to do with it', async (bytes, problem) =>
  expect(await problemOf({ bytes: new Uint8Array(bytes) })).toBe(problem),
)
