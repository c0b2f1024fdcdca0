import { describe, expect, it } from 'vitest'
import { coverShares, splitRatio } from '../../src/filings/factTable.ts'
import { shareCounts } from '../../src/filings/shareCounts.ts'
import { factsOf, type Ticker } from './files.ts'

const sharesOf = (ticker: Ticker) => {
  const { rows } = factsOf(ticker)
  return shareCounts(rows.get(coverShares)!, rows.get(splitRatio) ?? [])
}

it.each([
  ['AMZN', '2026-07-22', 10786313572],
  ['MSFT', '2026-07-23', 7425545491],
  ['NVDA', '2026-08-21', 24100000000],
] as const)('%s had on %s, by the cover of its last report, %d shares', (ticker, day, count) =>
  expect(sharesOf(ticker).counts.at(-1)).toMatchObject({ day, count, today: count }),
)

it('a cover is dated by itself, some weeks after the period', () => {
  const { row } = sharesOf('MSFT').counts.at(-1)!
  expect([row.filing.form, row.filing.filed]).toEqual(['10-K', '2026-07-29'])
})

describe('splits', () => {
  it('Nvidia’s two stand in the file: earlier counts are told in shares of today, beside what was filed', () => {
    const { splits, counts } = sharesOf('NVDA')
    expect(splits.map(({ ratio, after, by, row }) => [ratio, after, by, row?.concept])).toEqual([
      [4, '2021-05-21', '2021-08-13', splitRatio],
      [10, '2024-05-24', '2024-08-23', splitRatio],
    ])
    const on = (day: string) => counts.find(one => one.day === day)
    expect(on('2021-05-21')).toMatchObject({ count: 623e6, today: 24.92e9 })
    expect(on('2024-05-24')).toMatchObject({ count: 2.46e9, today: 24.6e9 })
    expect(on('2024-08-23')).toMatchObject({ count: 24.53e9, today: 24.53e9 })
  })

  it('Amazon’s of 2022 stands in no row: the count itself tells 20 for 1, and no row is named', () => {
    const { splits, counts, jumps } = sharesOf('AMZN')
    expect(splits).toEqual([{ ratio: 20, after: '2022-04-20', by: '2022-07-20', row: null }])
    expect(jumps).toEqual([])
    expect(counts.find(({ day }) => day === '2022-04-20')!.today / 10.187e9).toBeCloseTo(1, 2)
  })

  it('a jump that no split explains is said and not smoothed', () => {
    const [row] = factsOf('AMZN').rows.get(coverShares)!
    const cover = (end: number, value: number) => ({ ...row!, end, value })
    const { splits, jumps, counts } = shareCounts([cover(20000, 1e9), cover(20090, 1.7e9)], [])
    expect(splits).toEqual([])
    expect(jumps).toEqual([expect.stringContaining('no split tells why')])
    expect(counts.map(({ today }) => today)).toEqual([1e9, 1.7e9])
  })
})
