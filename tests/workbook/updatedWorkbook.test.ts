import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { firstTables } from '../../src/analysis/tableChoice.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { workbookSentences } from '../../src/workbook/update/report.ts'
import { updatedWorkbook } from '../../src/workbook/update/updatedWorkbook.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, fileOf, partsOf, sheetPart } from '../kit/books.ts'
import { converted } from '../kit/libreoffice.ts'
import { hasValidator, officeErrors } from '../kit/office.ts'
import { complaintsOf, opened } from '../kit/packages.ts'

const before = await workbookOf(bookOf({ changes: { adoptionSlowdown: 0.4 } }))
const after = await workbookOf(
  bookOf(
    {
      base: 'reported-2026-03-31',
      changes: { 'aws.arrGrowth': 0.9 },
      weights: [{ name: 'Bull', weight: 1, base: 'reported-2026-03-31', own: null, changes: { 'aws.arrGrowth': 1.2 } }],
    },
    { hasTables: true },
  ),
)

/** What stands in every sheet. */
async function rowsOf(file: Uint8Array) {
  const { sheets } = await readXlsx(file)
  return new Map(sheets.map(({ name, rows }) => [name, rows]))
}

type Edits = Record<string, (xml: string) => string>

/** A workbook after somebody's work on its sheets. */
function edited(file: Uint8Array, edits: Edits): Uint8Array {
  const parts = partsOf(file)
  for (const [name, edit] of Object.entries(edits)) {
    const path = sheetPart(parts, name)
    const [now, then] = [parts[path]!, edit(parts[path]!)]
    if (now === then) throw new Error(`Nothing was edited on ${name}`)
    parts[path] = then
  }
  return fileOf(parts)
}

const words = (place: string, text: string) => (xml: string) =>
  xml.replace(
    new RegExp(`<c r="${place}"([^>]*?) t="s"([^>]*)>.*?</c>`),
    `<c r="${place}"$1 t="inlineStr"$2><is><t>${text}</t></is></c>`,
  )

/** A sheet of somebody's own that reads one of ours, at the end. */
function withOwnSheet(file: Uint8Array): Uint8Array {
  const parts = partsOf(file)
  return fileOf({
    ...parts,
    'xl/worksheets/own.xml':
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Mine</t></is></c><c r="B1"><f>aws_arrGrowth*100</f><v>0</v></c></row></sheetData></worksheet>',
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      '</sheets>',
      '<sheet name="Mine" sheetId="77" r:id="rOwn"/></sheets>',
    ),
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rOwn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/own.xml"/></Relationships>',
    ),
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '</Types>',
      '<Override PartName="/xl/worksheets/own.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
  })
}

/** Somebody's work: a title, a width, a note beside the inputs, a format, and a sheet. */
const worked = withOwnSheet(
  edited(before, {
    Inputs: xml =>
      words(
        'A1',
        'What we assume',
      )(xml)
        .replace(/(<col min="1" max="1" width=")\d+/, '$163')
        .replace(/<row r="2">(.*?)<\/row>/, '<row r="2">$1<c r="Z2" t="inlineStr"><is><t>Ask Jane</t></is></c></row>')
        .replace(/(<c r="C25"[^>]*? s=")\d+/, '$11'),
  }),
)

describe('a workbook that somebody has edited', () => {
  const { file, report } = updatedWorkbook(worked, after)
  const parts = partsOf(file)
  const inputs = parts[sheetPart(parts, 'Inputs')]!

  it('has every formula, number and sentence of the new one but what was edited', async () => {
    const [now, fresh] = [await rowsOf(file), await rowsOf(after)]
    for (const [name, rows] of fresh) {
      for (const [y, row] of rows.entries())
        for (const [x, value] of row.entries()) {
          if (name === 'Inputs' && x === 0 && y === 0) continue
          expect([name, y, x, now.get(name)![y]?.[x] ?? null]).toEqual([name, y, x, value ?? null])
        }
    }
    expect(carriedInOffice(file)).toBe(carriedInOffice(after))
  })

  it('keeps its title, width, note, format and sheet, and says so', () => {
    expect(inputs).toContain('What we assume')
    expect(inputs).toContain('<col min="1" max="1" width="63"')
    expect(inputs).toContain('Ask Jane')
    expect(inputs).toMatch(/<c r="C25"[^>]* s="1"/)
    expect(parts[sheetPart(parts, 'Mine')]).toContain('aws_arrGrowth*100')
    const says = workbookSentences(report)
    expect(says[0]).toMatch(/^\d+ sheets updated, \d+ sheets added at the end, 1 sheet of yours kept\.$/)
    expect(says.find(one => one.startsWith('“Inputs”'))).toMatch(
      /replaced \d+ cells; kept 1 text that you edited \(A1\) and the format of 1 cell\.$/,
    )
    expect(says).toContain('“Sensitivity” is new.')
  })

  it('is a whole package, and what the schemas of Office say a workbook is', () => {
    expect(complaintsOf(opened(file)).filter(one => !one.endsWith('is not declared'))).toEqual([])
    if (!hasValidator) return
    const path = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'book.xlsx')
    writeFileSync(path, file)
    expect(officeErrors(path)).toEqual([])
  })

  it('can be updated again, and then nothing but the kept is told', () => {
    const again = workbookSentences(updatedWorkbook(file, after).report)
    expect(again.slice(1)).toEqual([
      expect.stringMatching(/^“Inputs”: kept 1 text that you edited \(A1\) and the format/),
    ])
  })
})

describe('after LibreOffice has saved it', () => {
  let saved: Uint8Array
  let updated: Uint8Array
  let calculated: Map<string, (string | number | null)[][]>
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stakeout-'))
    writeFileSync(join(folder, 'worked.xlsx'), worked)
    converted([join(folder, 'worked.xlsx')], 'xlsx:Calc MS Excel 2007 XML', join(folder, 'saved'))
    saved = new Uint8Array(readFileSync(join(folder, 'saved', 'worked.xlsx')))
    updated = updatedWorkbook(saved, after).file
    writeFileSync(join(folder, 'updated.xlsx'), updated)
    converted([join(folder, 'updated.xlsx')], 'xlsx:Calc MS Excel 2007 XML', join(folder, 'calculated'))
    calculated = (await rowsOf(new Uint8Array(readFileSync(join(folder, 'calculated', 'updated.xlsx'))))) as never
  }, 120_000)

  it('is updated, too, and LibreOffice comes to the new numbers in it, on the own sheet, too', async () => {
    expect(calculated.get('Mine')![0]).toEqual(['Mine', 90])
    const fresh = await rowsOf(after)
    let compared = 0
    for (const name of ['AWS', 'Alliance', 'Market'])
      for (const [y, row] of fresh.get(name)!.entries())
        for (const [x, value] of row.entries())
          if (typeof value === 'number') {
            compared++
            expect(calculated.get(name)![y]![x]).toBeCloseTo(value, 6)
          }
    expect(compared).toBeGreaterThan(2000)
    expect(calculated.get('Inputs')![0]![0]).toBe('What we assume')
  })
})

it('a formula over several cells stays one, and takes what a program wrote down beside it along', async () => {
  const tables = (across: number) => ({
    ...firstTables,
    steps: { 'aws.valuation': { start: 500, step: 100, count: across } },
  })
  const [wide, narrow] = await Promise.all(
    [4, 2].map(across => workbookOf(bookOf({ horizon: 1, tables: tables(across) }, { hasTables: true }))),
  )
  // As programs save it: each cell of the range with its number.
  const saved = edited(wide!, {
    Copies: xml =>
      xml.replace(
        /(<f t="array" ref="C(\d+):F\2">[^<]*<\/f><v>[^<]*<\/v><\/c>)/g,
        '$1<c r="D$2"><v>1</v></c><c r="E$2"><v>1</v></c><c r="F$2"><v>1</v></c>',
      ),
  })
  const copiesIn = (file: Uint8Array) => {
    const parts = partsOf(file)
    return parts[sheetPart(parts, 'Copies')]!
  }
  const now = copiesIn(updatedWorkbook(saved, narrow!).file)
  const ranges = (xml: string) => [...xml.matchAll(/<f t="array" ref="([^"]+)">([^<]*)/g)].map(([, ...one]) => one)
  expect(ranges(now)).toEqual(ranges(copiesIn(narrow!)))
  expect(ranges(now).length).toBeGreaterThan(20)
  expect(now.match(/<c r="[D-F]\d+"[^>]*><v>/g)).toBeNull()
})

describe('a workbook is refused with what to do', () => {
  it('where rows were inserted, as cells are known by their places', () => {
    const moved = edited(before, {
      Inputs: xml =>
        xml.replace(/(<row r="|<c r="[A-Z]+)(\d+)"/g, (_, start: string, row: string) =>
          Number(row) > 100 ? `${start}${Number(row) + 1}"` : `${start}${row}"`,
        ),
    })
    expect(() => updatedWorkbook(moved, after)).toThrow(/On the sheet “Inputs” rows or columns were inserted.*A101/)
  })

  it('where it is none of Stakeout’s, or none at all', () => {
    const parts = partsOf(before)
    const other = fileOf({ ...parts, 'docProps/custom.xml': parts['docProps/custom.xml']!.replaceAll('Stakeout', 'X') })
    expect(() => updatedWorkbook(other, after)).toThrow('not made by Stakeout, or another program has dropped')
    expect(() => updatedWorkbook(new Uint8Array(9), after)).toThrow('no Excel workbook')
  })
})
