import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  billions,
  cents,
  dollarsPerShare,
  flag,
  fraction,
  multiple,
  number,
  parameterUnits,
  quarters,
  share,
  type Unit,
  usdBn,
} from '../../src/model/units.ts'
import { table } from '../kit/valueTable.ts'

const results = { usdBn, fraction, share, quarters, multiple, flag, cents, dollarsPerShare, number }
const units: Unit[] = [...Object.values(results), ...Object.values(parameterUnits)]

describe('Results in text', () => {
  it('show dollars to a tenth of a billion below ten, whole above, three digits from a trillion', () =>
    expect(
      table(usdBn.format, [0, 0.04, 9.5, 9.94, 9.95, 10, 220, 999.4, 999.6, 1754.32, 9996, 99_960, 1e6, -40]),
    ).toBe(`
      0        $0
      0.04     $0
      9.5      $9.5B
      9.94     $9.9B
      9.95     $10B
      10       $10B
      220      $220B
      999.4    $999B
      999.6    $1.00T
      1754.32  $1.75T
      9996     $10.0T
      99960    $100T
      1000000  $1,000T
      -40      −$40B`))

  it('show fractions as whole percents', () =>
    expect(table(fraction.format, [0.35, 0.3527, 0.005, -0.004, 1.5, -0.5])).toBe(`
      0.35    35 %
      0.3527  35 %
      0.005   1 %
      -0.004  0 %
      1.5     150 %
      -0.5    −50 %`))

  it('show shares with one decimal under 20 %', () =>
    expect(table(share.format, [0.05, 0.1234, 0.1994, 0.1996, 0.27])).toBe(`
      0.05    5.0 %
      0.1234  12.3 %
      0.1994  19.9 %
      0.1996  20 %
      0.27    27 %`))

  it('show multiples with two decimals, and one from ten', () =>
    expect(table(multiple.format, [0.85, 1.005, 9.994, 9.996, 16.43])).toBe(`
      0.85   0.85×
      1.005  1.01×
      9.994  9.99×
      9.996  10.0×
      16.43  16.4×`))

  it('count quarters, and one is not many', () =>
    expect(table(quarters.format, [0, 1, 1.4, 5])).toBe(`
      0    0 quarters
      1    1 quarter
      1.4  1 quarter
      5    5 quarters`))

  it('say yes or no for a flag, cents for a part of a dollar, and plain numbers plainly', () =>
    expect([flag.format(1), flag.format(0), cents.format(0.14), number.format(1234.5), number.format(7)]).toEqual([
      'yes',
      'no',
      '14¢',
      '1,234.5',
      '7',
    ]))

  it('show dollars a share to the cent, years as they are, and shares in billions', () => {
    expect(table(dollarsPerShare.format, [0.0766, 12.5, 1204.5, -0.5])).toBe(`
      0.0766  $0.08
      12.5    $12.50
      1204.5  $1,204.50
      -0.5    −$0.50`)
    expect(table(parameterUnits.years.format, [1, 4.5, 6])).toBe(`
      1    1 year
      4.5  4.5 years
      6    6 years`)
    expect(table(parameterUnits.shares_bn.format, [7.43, 10.786])).toBe(`
      7.43    7.43B shares
      10.786  10.79B shares`)
  })

  it('keep one scale inside formulas', () => expect([billions(1754.32), billions(-12)]).toEqual(['$1,754B', '−$12B']))
})

it('Exact readings show more than text does', () =>
  expect(Object.values(results).map(unit => unit.exact(1754.3187))).toEqual([
    '$1,754.32B',
    '175,431.87\u00a0%',
    '175,431.87\u00a0%',
    '1,754.3 quarters',
    '1,754.319×',
    'yes',
    '175,431.9¢',
    '$1,754.3187',
    '1,754.3187',
  ]))

describe('Deltas', () => {
  it('carry a true sign, count points for fractions, and say ±0 where nothing shows', () => {
    expect(table(usdBn.delta, [14, -40, 0.01])).toBe(`
      14    +$14B
      -40   −$40B
      0.01  ±0`)
    expect(table(fraction.delta, [0.013, -0.05, 0.0996, 0.124, -0.0001])).toBe(`
      0.013    +1.3 pt
      -0.05    −5 pt
      0.0996   +10 pt
      0.124    +12 pt
      -0.0001  ±0`)
    expect([multiple.delta(0.07), quarters.delta(-1), flag.delta(1), flag.delta(-1), flag.delta(0)]).toEqual([
      '+0.07×',
      '−1 quarter',
      'becomes yes',
      'becomes no',
      '±0',
    ])
  })
})

describe('Every unit', () => {
  it('shows a dash for what is not finite', () => {
    for (const { format, exact, delta } of units)
      for (const value of [NaN, Infinity, -Infinity])
        expect([format(value), exact(value), delta(value)]).toEqual(['–', '–', '–'])
  })

  it('never shows a bare hyphen, a signed zero or machine notation', () =>
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom(...units), (value, unit) => {
        for (const text of [unit.format(value), unit.exact(value), unit.delta(value)])
          expect(text).not.toMatch(/-|−[^1-9]*$|e[+-]\d|NaN/)
      }),
    ))

  it('has a number format for the workbook', () =>
    expect(Object.values(results).map(unit => unit.excel)).toEqual([
      '#,##0.0',
      '0.0%',
      '0.0%',
      '0',
      '0.00"×"',
      '"yes";"yes";"no"',
      '"$"0.00',
      '"$"#,##0.00',
      '#,##0.00',
    ]))

  it('is named by its kind', () => expect(Object.values(results).map(unit => unit.kind)).toEqual(Object.keys(results)))

  it('keeps % and pt on the line of their number', () =>
    expect([fraction.format(0.35), share.format(0.05), fraction.delta(0.013)]).toEqual([
      '35\u00a0%',
      '5.0\u00a0%',
      '+1.3\u00a0pt',
    ]))
})
