import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { refusalIn } from '../../src/intake/rowState.ts'
import { previewIn } from '../kit/intake.ts'

const folder = join(import.meta.dirname, '../fixtures/intake')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

const three = 'aws.valuation 1750, aws.arrGrowth 0.625, aws.capex 131.5'
const sourced = `${three}; https://example.org/listing 2026-11-20, Earnings call 2026-09-30, https://example.org/10-Q 2026-09-30`
const linked = sourced.replace('listing', 'listing (listing)')

/** What each file says: inputs and values, then sources and days, then what is refused. */
const files: Record<string, string> = {
  'exceljs-1904.xlsx': linked,
  'exceljs-formulas.xlsx':
    "aws.valuation 1750, aws.arrGrowth 0.625; Row 4 (Owner's capital spending, a year, Amazon): It holds the error #DIV/0!.",
  'exceljs-names.xlsx': 'aws.valuation 1750, aws.arrGrowth 0.625',
  'exceljs-plain.xlsx': linked,
  'exceljs-richText.xlsx': 'aws.valuation 1750, aws.arrGrowth 0.625',
  'exceljs-sharedStrings.xlsx': linked,
  'gnumeric-1904.xlsx': sourced,
  'gnumeric-formulas.xlsx': `${three}; Row 4: “not an input at all” is no input of the model.`,
  'gnumeric-hard.xlsx':
    "aws.valuation 1750, aws.arrGrowth 0.625, alliance.arrGrowth -0.05; Row 3 (Owner's capital spending, a year, Amazon): It holds the error #DIV/0!.",
  'gnumeric-names.xlsx': three,
  'gnumeric-plain.xlsx':
    'aws.valuation 1750, aws.capex 131.5; https://example.org/listing 2026-11-20, https://example.org/10-Q 2026-09-30; Row 3 (ARR growth, annual pace today, Anthropic): “0.625” can be read in two ways: 0.625 % or 62.5 %.',
  'gnumeric-recalculated.xlsx': 'aws.valuation 1750, aws.capex 131.5',
  'hucre-1904.xlsx': sourced,
  'hucre-formulas.xlsx': 'aws.valuation 1750, aws.capex 131.5',
  'hucre-inline.xlsx': sourced,
  'hucre-names.xlsx': three,
  'hucre-plain.xlsx': sourced,
  'libreoffice-1904.xlsx': sourced,
  'libreoffice-hard.xlsx':
    "aws.valuation 1750, aws.arrGrowth 0.625, alliance.arrGrowth -0.05; Row 3 (Owner's capital spending, a year, Amazon): It holds the error #DIV/0!.",
  'libreoffice-names.xlsx': 'alliance.arr 52, aws.valuation 1750, taxRate 0.21',
  'libreoffice-numberFormats.xlsx': `${three}, alliance.arrGrowth -0.05`,
  'libreoffice-plain.xlsx': sourced,
  'libreoffice-recalculated.xlsx': 'aws.valuation 1750, aws.capex 131.5',
  'libreoffice-semicolon.csv': sourced,
  'libreoffice-threeSheets.xlsx': sourced,
  'libreoffice-utf16.csv': sourced,
  'openpyxl-1904.xlsx': sourced,
  'openpyxl-errors.xlsx':
    'aws.capex 131.5; Row 2 (Lab valuation, Anthropic): It holds the error #DIV/0!. Row 3 (Annual recurring revenue today, Anthropic): Cannot read “true” as dollars. Row 5 (Annual recurring revenue today, OpenAI): 2026-11-20 is a date and no number.',
  'openpyxl-formulaWithoutResult.xlsx':
    'aws.capex 131.5; Row 2 (Lab valuation, Anthropic): It holds a formula without its result: open and save the workbook in a spreadsheet first.',
  'openpyxl-names.xlsx': 'aws.valuation 1750, taxRate 0.21, alliance.arr 52',
  'openpyxl-plain.xlsx': sourced,
  'openpyxl-streamed.xlsx': sourced,
  'openpyxl-threeSheets.xlsx': sourced,
  'openpyxl-units.xlsx': three,
  'xlsxwriter-1904.xlsx': sourced,
  'xlsxwriter-constantMemory.xlsx': sourced,
  'xlsxwriter-formulas.xlsx': `${three}; Row 4: “not an input at all” is no input of the model.`,
  'xlsxwriter-names.xlsx': 'aws.arrGrowth 0.625, aws.capex 131.5, aws.valuation 1750',
  'xlsxwriter-numberFormats.xlsx': `${three}, alliance.arrGrowth -0.05`,
  'xlsxwriter-plain.xlsx': sourced,
  'xlsxwriter-richText.xlsx': `${three}; https://example.org/listing`,
}

it('every file of six programs is looked at', () => {
  expect(readdirSync(folder).filter(name => name !== 'README.md')).toEqual(Object.keys(files))
  expect(new Set(Object.keys(files).map(name => name.split('-')[0])).size).toBe(6)
})

it.each(Object.entries(files))('%s says %s', async (name, says) => {
  const { preview } = await previewIn({ bytes: bytesOf(name) })
  const taken = preview.rows.filter(({ value }) => value !== null)
  const told = [
    taken.map(({ key, value }) => `${key} ${value}`).join(', '),
    taken.flatMap(({ reason }) => (reason ? [sourceText(reason)] : [])).join(', '),
    preview.rows.flatMap(row => refusalIn(row) ?? []).join(' '),
  ]
  expect(
    told
      .filter(part => part !== '')
      .join('; ')
      .replaceAll('\u00a0', ' '),
  ).toBe(says)
})

const sourceText = ({ source, publisher, date }: { source?: string; publisher?: string; date?: string }) =>
  [source && publisher ? `${source} (${publisher})` : (source ?? publisher), date].filter(Boolean).join(' ')

it('named cells stand before the sheets, by the cell they are in, and each sheet can be chosen', async () => {
  const named = await previewIn({ bytes: bytesOf('xlsxwriter-names.xlsx') })
  expect(named.tables.map(({ name }) => name)).toEqual(['Named cells', 'Numbers'])
  expect(named.preview.rows.map(({ place }) => place)).toEqual(['Numbers!J11', 'Numbers!J12', 'Numbers!J10'])
  const sheets = await previewIn({ bytes: bytesOf('openpyxl-threeSheets.xlsx') })
  expect(sheets.tables, 'a hidden sheet is not read').toEqual([
    { name: 'Cover', count: 0 },
    { name: 'Inputs', count: 3 },
  ])
  expect(sheets.table).toBe(1)
})
