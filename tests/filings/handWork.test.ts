// Worked out by hand from the rows of the files, in millions: three months where they are filed, else year to date less year to date.
import { describe, expect, it } from 'vitest'
import type { FiledFactId } from '../../src/filings/filedFacts.ts'
import { factOn, factsFile, factsIn, type Ticker } from './files.ts'
import { plainQuarter, plainYear } from './plainQuarter.ts'

type Table = [ticker: Ticker, fact: FiledFactId, quarters: string]

const tables: Table[] = [
  [
    'AMZN',
    'capex',
    `
     2023-03-31 14207  2023-06-30 11455  2023-09-30 12479  2023-12-31 14588
     2024-03-31 14925  2024-06-30 17620  2024-09-30 22620  2024-12-31 27834
     2025-03-31 25019  2025-06-30 32183  2025-09-30 35095  2025-12-31 39522
     2026-03-31 44203  2026-06-30 54208`,
  ],
  [
    'AMZN',
    'operatingCashFlow',
    `
     2023-03-31 4788  2023-06-30 16476  2023-09-30 21217  2023-12-31 42465
     2024-03-31 18989  2024-06-30 25281  2024-09-30 25971  2024-12-31 45636
     2025-03-31 17015  2025-06-30 32515  2025-09-30 35525  2025-12-31 54459
     2026-03-31 26032  2026-06-30 45387`,
  ],
  [
    'MSFT',
    'capex',
    `
     2023-09-30 9917  2023-12-31 9735  2024-03-31 10952  2024-06-30 13873
     2024-09-30 14923  2024-12-31 15804  2025-03-31 16745  2025-06-30 17079
     2025-09-30 19394  2025-12-31 29876  2026-03-31 30876  2026-06-30 35802`,
  ],
  [
    'MSFT',
    'nonOperatingIncome',
    `
     2023-09-30 389  2023-12-31 -506  2024-03-31 -854  2024-06-30 -675
     2024-09-30 -283  2024-12-31 -2288  2025-03-31 -623  2025-06-30 -1707
     2025-09-30 -3660  2025-12-31 9971  2026-03-31 942  2026-06-30 3444`,
  ],
  // Nvidia files its cash flows as year to date only; its years end on the last Sunday of January.
  [
    'NVDA',
    'capex',
    `
     2023-04-30 248  2023-07-30 289  2023-10-29 278  2024-01-28 254
     2024-04-28 369  2024-07-28 977  2024-10-27 813  2025-01-26 1077
     2025-04-27 1227  2025-07-27 1895  2025-10-26 1636  2026-01-25 1284
     2026-04-26 1757  2026-07-26 2677`,
  ],
  [
    'NVDA',
    'revenue',
    `
     2023-04-30 7192  2023-07-30 13507  2023-10-29 18120  2024-01-28 22103
     2024-04-28 26044  2024-07-28 30040  2024-10-27 35082  2025-01-26 39331
     2025-04-27 44062  2025-07-27 46743  2025-10-26 57006  2026-01-25 68127
     2026-04-26 81615  2026-07-26 96221`,
  ],
]

describe.each(tables)('%s, %s', (ticker, fact, text) => {
  const quarters: Record<string, number> = Object.fromEntries(
    Array.from(text.matchAll(/(\S+) (-?\d+)/g), ([, end, millions]) => [end, Number(millions)]),
  )

  it('at least twelve quarters are worked out by hand', () =>
    expect(Object.keys(quarters).length).toBeGreaterThanOrEqual(12))

  it.each(Object.entries(quarters))('the quarter to %s is %d million', (end, millions) =>
    expect(factOn(ticker, fact, 'quarter', end).value).toBe(millions * 1e6),
  )

  it('the sum of any four in a row is the year that ends with them, but for rounding', () => {
    const ends = Object.keys(quarters)
    const apart = ends.slice(3).map((end, at) => {
      const four = ends.slice(at, at + 4).map(one => quarters[one]!)
      const year = factOn(ticker, fact, 'trailing year', end).value!
      return Math.abs(four.reduce((sum, one) => sum + one, 0) - year / 1e6)
    })
    expect(apart.length).toBeGreaterThan(8)
    expect(Math.max(...apart)).toBeLessThanOrEqual(1)
  })
})

it.each([
  ['AMZN', '2025-12-31', 131819],
  ['AMZN', '2026-06-30', 173028],
  ['MSFT', '2025-06-30', 64551],
  ['MSFT', '2025-12-31', 83094],
  ['MSFT', '2026-06-30', 115948],
  ['NVDA', '2026-01-25', 6042],
  ['NVDA', '2026-07-26', 7354],
] as const)('%s spent in the year to %s %d million', (ticker, end, millions) =>
  expect(factOn(ticker, 'capex', 'trailing year', end).value).toBe(millions * 1e6),
)

it.each([
  ['NVDA', '2026-07-26', 72142, 96221],
  ['NVDA', '2025-04-27', 26668, 44062],
  ['MSFT', '2026-06-30', 225465 - 164983, 331839 - 241832],
  // Amazon's is made of revenue less cost of sales.
  ['AMZN', '2026-06-30', 200606 - 95778, 200606],
] as const)('the gross margin of %s in the quarter to %s', (ticker, end, profit, revenue) =>
  expect(factOn(ticker, 'grossMargin', 'quarter', end).value).toBeCloseTo(profit / revenue, 12),
)

describe.each(['AMZN', 'MSFT', 'NVDA'] as const)('%s by the textbook', ticker => {
  const { facts } = factsFile(ticker)
  const known = factsIn(ticker).filter(({ value, madeOf }) => value !== null && !madeOf)

  it.each([
    ['quarter', plainQuarter, 70, 1],
    ['trailing year', plainYear, 30, 3],
  ] as const)('a %s whose rows agree is what the textbook makes of its concept', (span, plainOf, least, rounding) => {
    let compared = 0
    for (const { fact, start, quarter, value, readings, earlier, because } of known.filter(one => one.span === span)) {
      const [concept] = new Set(readings[0]!.parts.map(({ row }) => row.concept))
      const rows = facts['us-gaap']![concept!]!.units.USD!
      const plain = plainOf(rows, start, quarter.end)
      // Made of revenue less cost, or restated: those have tests of their own.
      if (plain === null || earlier.length > 0 || because || (fact === 'grossProfit' && ticker === 'AMZN')) continue
      compared += 1
      expect([fact, quarter.end, Math.abs(plain - value!) <= rounding * 1e6]).toEqual([fact, quarter.end, true])
    }
    expect(compared).toBeGreaterThan(least)
  })
})
