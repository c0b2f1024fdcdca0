import { describe, expect, it } from 'vitest'
import shipped from '../../public/data/facts.json' with { type: 'json' }
import { type Fact, facts } from '../../src/data/facts.ts'
import { history } from '../../src/data/history.ts'
import { parse } from '../../src/data/load.ts'

const all = parse(facts, shipped)

describe('reported history, as it stood at', () => {
  it('31 March 2025', () =>
    expect(table(all, '2025-03-31')).toBe(`
      arr        alliance  -5.66    1.3  2023-10-31  oa-arr-0
      arr        alliance  -5.00      2  2023-12-31  oa-arr-2
      arr        aws       -4.99  0.087  2024-01-01  an-arr-2024-01-01
      stakeValue aws       -1.00   13.8  2024-12-31  az-fv-2024q4
      arr        aws       -0.99      1  2025-01-01  an-arr-2025-01-01`))

  it('31 March 2026', () =>
    expect(table(all, '2026-03-31')).toBe(`
      arr        alliance  -9.66    1.3  2023-10-31  oa-arr-0
      arr        alliance  -9.00      2  2023-12-31  oa-arr-2
      arr        aws       -8.99  0.087  2024-01-01  an-arr-2024-01-01
      stakeValue aws       -5.00   13.8  2024-12-31  az-fv-2024q4
      arr        aws       -4.99      1  2025-01-01  an-arr-2025-01-01
      arr        aws       -3.34      3  2025-05-30  an-arr-2025-05-30
      stakeValue aws       -3.00   15.1  2025-06-30  az-fv-2025q2
      arr        alliance  -2.66     12  2025-07-31  oa-arr-3
      arr        aws       -2.33      5  2025-08-31  an-arr-2025-08-31
      stakeValue aws       -2.00   38.5  2025-09-30  az-fv-2025q3
      arr        aws       -1.77      7  2025-10-21  an-arr-2025-10-21
      stakeValue alliance  -1.70    135  2025-10-28  ms-oai-val-2025
      arr        aws       -1.00      9  2025-12-31  an-arr-2025-12-31
      arr        alliance  -1.00     20  2025-12-31  oa-arr-4
      stakeValue aws       -1.00   60.6  2025-12-31  az-fv-2025q4
      arr        aws       -0.52     14  2026-02-12  an-arr-2026-02-12
      arr        alliance  -0.34     25  2026-02-28  oa-arr-5
      arr        aws       -0.18     19  2026-03-15  an-arr-2026-03-15
      stakeValue aws        0.00   74.2  2026-03-31  az-fv-2026q1`))

  it('30 September 2026', () =>
    expect(table(all, '2026-09-30')).toBe(`
      arr        alliance -11.66    1.3  2023-10-31  oa-arr-0
      arr        alliance -11.00      2  2023-12-31  oa-arr-2
      arr        aws      -10.99  0.087  2024-01-01  an-arr-2024-01-01
      stakeValue aws       -7.00   13.8  2024-12-31  az-fv-2024q4
      arr        aws       -6.99      1  2025-01-01  an-arr-2025-01-01
      arr        aws       -5.34      3  2025-05-30  an-arr-2025-05-30
      stakeValue aws       -5.00   15.1  2025-06-30  az-fv-2025q2
      arr        alliance  -4.66     12  2025-07-31  oa-arr-3
      arr        aws       -4.33      5  2025-08-31  an-arr-2025-08-31
      stakeValue aws       -4.00   38.5  2025-09-30  az-fv-2025q3
      arr        aws       -3.77      7  2025-10-21  an-arr-2025-10-21
      stakeValue alliance  -3.70    135  2025-10-28  ms-oai-val-2025
      arr        aws       -3.00      9  2025-12-31  an-arr-2025-12-31
      arr        alliance  -3.00     20  2025-12-31  oa-arr-4
      stakeValue aws       -3.00   60.6  2025-12-31  az-fv-2025q4
      arr        aws       -2.52     14  2026-02-12  an-arr-2026-02-12
      arr        alliance  -2.34     25  2026-02-28  oa-arr-5
      arr        aws       -2.18     19  2026-03-15  an-arr-2026-03-15
      stakeValue aws       -2.00   74.2  2026-03-31  az-fv-2026q1
      arr        aws       -1.93     30  2026-04-06  an-arr-2026-04-06
      arr        aws       -1.36     47  2026-05-28  an-arr-2026-05-28
      stakeValue aws       -1.00  190.4  2026-06-30  az-fv-2026q2
      arr        aws       -0.66     65  2026-07-31  an-arr-2026-07-31
      arr        alliance  -0.52     40  2026-08-13  oa-arr-6
      arr        alliance   0.00     50  2026-09-30  oa-arr-8`))
})

describe('reported history', () => {
  it('takes the later published of two reports for one date, whichever comes first in the file', () => {
    const conflict = all.filter(({ id }) => ['oa-arr-1', 'oa-arr-2'].includes(id))
    for (const order of [conflict, conflict.toReversed()])
      expect(table(order, '2023-12-31')).toBe(`
      arr        alliance   0.00      2  2023-12-31  oa-arr-2`)
  })

  it.each(['estimate', 'claim', 'recollection'] as const)('never includes what is only a %s', kind =>
    expect(
      history(
        all.map(fact => ({ ...fact, kind })),
        '2026-09-30',
      ),
    ).toEqual([]),
  )

  it('never includes what has no date', () =>
    expect(
      history(
        all.map(fact => ({ ...fact, period_or_date: 'FY2026' })),
        '2026-09-30',
      ),
    ).toEqual([]))
})

function table(rows: readonly Fact[], asOf: string): string {
  return history(rows, asOf)
    .map(row => {
      const series = `${row.line.padEnd(10)} ${row.side.padEnd(8)}`
      return `\n      ${series} ${row.quarter.toFixed(2).padStart(6)} ${`${row.value}`.padStart(6)}  ${row.date}  ${row.factId}`
    })
    .join('')
}
