import { expect, it } from 'vitest'
import { imprintOf } from '../../src/house/imprintText.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, partsOf } from '../kit/books.ts'
import { firm } from '../kit/house.ts'

it('a workbook carries the firm, its disclosures, colours and names of sources on a sheet of its own', async () => {
  const parts = partsOf(await workbookOf(bookOf({}, { house: firm })))
  expect(parts['xl/workbook.xml']).toContain('<sheet name="Disclosures"')
  const texts = Object.values(parts).join('').replaceAll('&amp;', '&')
  const said = [...imprintOf(firm, '2026-11-26'), ...firm.disclosure!.long!.split('\n\n'), '#00594f', 'Anthropic PBC']
  for (const text of said) expect(texts).toContain(text)
})

it('without a house file there is no such sheet', async () =>
  expect(partsOf(await workbookOf(bookOf()))['xl/workbook.xml']).not.toContain('Disclosures'))
