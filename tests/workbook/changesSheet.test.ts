import { expect, it } from 'vitest'
import { baseChanges } from '../../src/state/scenario/baseChanges.ts'
import { changesSheet } from '../../src/workbook/changesSheet.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, partsOf } from '../kit/books.ts'
import { latest } from '../kit/ownBase.ts'

const before = { label: 'Q3', asOf: '2026-09-30', values: { 'aws.arr': 75 } }
const own = {
  label: 'Q4',
  asOf: '2026-12-31',
  values: { 'aws.arr': 90, adoptionSlowdown: 0.2 },
  reasons: { 'aws.arr': { says: '=1+1', source: 'https://www.sec.gov/q4', publisher: 'Amazon', grade: 'reported' } },
  before,
} as const
const book = bookOf({ own })

/** The cells of a sheet by row and column. */
const cellsIn = (sheet: ReturnType<typeof changesSheet>) => {
  const cells = sheet!.written.cells!
  return (row: number, column: number) => cells.get(`${row},${column}`)
}

it('has old, new and source of each input, and what it did to each figure, from Before to Now', () => {
  const at = cellsIn(changesSheet(book))
  const { values, figures } = baseChanges(
    book.shared,
    { base: latest, own: before },
    {
      measure: 'valueCreated',
      quarter: 12,
    },
  )
  expect(values.map((_, i) => [at(5 + i, 2)?.value, at(5 + i, 3)?.value])).toEqual(
    values.map(({ from, to }) => [from, to]),
  )
  const row = 5 + values.findIndex(({ key }) => key === 'aws.arr')
  expect([4, 6].map(column => at(row, column)?.value)).toEqual(['reported', 'Amazon'])
  expect(at(row, 8)?.hyperlink).toEqual({ target: 'https://www.sec.gov/q4' })
  const [day, now] = [5 + values.length, 6 + values.length]
  expect([at(4, 0)?.value, at(day, 0)?.value, at(now, 0)?.value]).toEqual(['Before', 'Starts on another day', 'Now'])
  figures.forEach(({ bridge, id }, i) => {
    const column = Array.from({ length: now - 3 }, (_, k) => Number(at(4 + k, 9 + i)?.value))
    expect(column[0], id).toBe(bridge.from)
    expect(Math.abs(column.slice(0, -1).reduce((sum, value) => sum + value, 0) - column.at(-1)!), id).toBeLessThan(1e-9)
    expect(at(now + 1, 9 + i)?.formula, id).toMatch(/^ROUND\([A-Z]+\d+ - SUM\([A-Z]+5:[A-Z]+\d+\), 9\)$/)
  })
})

it('is in the workbook of a scenario that starts from an own base, and of no other', async () => {
  const names = async (of: typeof book) => partsOf(await workbookOf(of))['xl/workbook.xml']
  expect(await names(book)).toContain('<sheet name="Changes"')
  expect(await names(bookOf({ changes: { adoptionSlowdown: 0.2 } }))).not.toContain('Changes')
})
