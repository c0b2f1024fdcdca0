import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { themeInks } from '../../src/export/colours.ts'
import { imprintOf } from '../../src/house/imprintText.ts'
import type { Book } from '../../src/workbook/book.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, partsOf, sheetPart } from '../kit/books.ts'
import { dejaVu, firm } from '../kit/house.ts'

it('a workbook carries the firm, its disclosures, colours and names of sources on a sheet of its own', async () => {
  const parts = partsOf(await workbookOf(bookOf({}, { house: firm })))
  expect(parts['xl/workbook.xml']).toContain('<sheet name="Disclosures"')
  const texts = Object.values(parts).join('').replaceAll('&amp;', '&')
  const said = [...imprintOf(firm, '2026-11-26'), ...firm.disclosure!.long!.split('\n\n'), '#00594f', 'Anthropic PBC']
  for (const text of said) expect(texts).toContain(text)
})

it('a workbook has the firm’s colours, font, brackets below nought and names of sources', async () => {
  const fonts = { text: { family: 'House Sans', regular: dejaVu() } }
  const parts = partsOf(await workbookOf(bookOf({}, { house: { ...firm, fonts } })))
  const styles = parts['xl/styles.xml']!
  const own = themeInks.light
  for (const [ours, theirs] of [
    [own.aws, firm.colours!.aws],
    [own.alliance, firm.colours!.alliance],
  ] as const) {
    const rgb = (colour: string) => `${colour.slice(1).toUpperCase()}"`
    expect(styles).not.toContain(rgb(ours))
    expect(styles).toContain(rgb(theirs))
    for (const sheet of ['AWS', 'Alliance']) expect(parts[sheetPart(parts, sheet)]).not.toContain(rgb(ours))
  }
  expect(styles).not.toContain('Calibri')
  expect(styles).toContain('House Sans')
  expect(styles).toContain('formatCode="#,##0.0;&quot;(&quot;#,##0.0&quot;)&quot;"')
  const sources = await sourcesIn(bookOf({}, { house: firm }))
  expect(sources).toContain('Anthropic PBC')
  expect(sources).not.toContain('Anthropic')
  expect(await sourcesIn(bookOf())).toContain('Anthropic')
})

it('without a house file there is no such sheet', async () =>
  expect(partsOf(await workbookOf(bookOf()))['xl/workbook.xml']).not.toContain('Disclosures'))

/** The publishers on the sheet of sources. */
async function sourcesIn(book: Book): Promise<unknown[]> {
  const { sheets } = await readXlsx(await workbookOf(book))
  const { rows } = sheets.find(({ name }) => name === 'Sources')!
  const column = rows.find(row => row.includes('Publisher'))!.indexOf('Publisher')
  return rows.map(row => row[column])
}
