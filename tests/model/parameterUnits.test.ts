import { describe, expect, it } from 'vitest'
import { boxText, type ParameterUnit, parameterUnits, spelledOut } from '../../src/model/units.ts'
import { table } from '../kit/valueTable.ts'

describe('The value of a slider', () => {
  it('show the fewest decimals that show the value, at most two', () => {
    expect(table(parameterUnits.fraction.format, [0.6, 0.333, 0.411111])).toBe(`
      0.6       60 %
      0.333     33.3 %
      0.411111  41.11 %`)
    expect(table(parameterUnits.multiple.format, [10, 0.85, 16.4])).toBe(`
      10    10×
      0.85  0.85×
      16.4  16.4×`)
    expect(parameterUnits.usd_bn.format(411.1111)).toBe('$411B')
  })

  it('keep what was typed in the entry box, and no floating dust', () => {
    expect(
      table(value => boxText('usd_bn', value), [965, 411.11, 0.30000000000000004, 1754, 1754.3, 1754.32, -50]),
    ).toBe(`
      965                  $965B
      411.11               $411.11B
      0.30000000000000004  $0.3B
      1754                 $1.754T
      1754.3               $1.7543T
      1754.32              $1,754.32B
      -50                  −$50B`)
    expect(table(value => boxText('fraction', value), [0.35, 0.333, 0.30000000000000004, -0.5])).toBe(`
      0.35                 35 %
      0.333                33.3 %
      0.30000000000000004  30 %
      -0.5                 −50 %`)
    expect([boxText('quarters', 5), boxText('multiple', 10), boxText('multiple', 0.85)]).toEqual(['5', '10×', '0.85×'])
  })

  it('are billions in the box where trillions would round what was typed, to a ten-thousandth of a billion', () =>
    expect(table(value => boxText('usd_bn', value), [1234.6, 1234.60001, 1234.6004])).toBe(`
      1234.6      $1.2346T
      1234.60001  $1.2346T
      1234.6004   $1,234.6004B`))

  it('are spelled out with their unit in sentences, to four decimals', () =>
    expect(Object.keys(parameterUnits).map(unit => spelled(unit as ParameterUnit, [1061.5, 1, 0.10000512]))).toEqual([
      '$1,061.5B, $1B, $0.1B',
      '106,150 %, 100 %, 10.0005 %',
      '1,061.5 quarters, 1 quarter, 0.1 quarters',
      '1,061.5×, 1×, 0.1×',
      '1,061.5 years, 1 year, 0.1 years',
      '1,061.5B shares, 1B shares, 0.1B shares',
      '$1,061.5, $1, $0.1',
    ]))

  it('have exact readings as results do', () =>
    expect(Object.values(parameterUnits).map(unit => unit.exact(0.41116))).toEqual([
      '$0.41B',
      '41.12\u00a0%',
      '0.4 quarters',
      '0.411×',
      '0.41 years',
      '0.411B shares',
      '$0.4112',
    ]))
})

const spelled = (unit: ParameterUnit, values: number[]) =>
  values
    .map(value => spelledOut(unit, value))
    .join(', ')
    .replaceAll('\u00a0', ' ')
