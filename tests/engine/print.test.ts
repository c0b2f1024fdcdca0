import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { f, type InputLeaf, quarter, rival, row } from '../../src/engine/formula.ts'
import { type Leaf, leaves } from '../../src/engine/leaves.ts'
import { print, printCells, printRanges } from '../../src/engine/print.ts'
import { anyFormula, named, value, worth, x, y, z } from '../kit/formulas.ts'
import { sheet } from '../kit/sheet.ts'
import { seeded } from '../kit/worlds.ts'

const price = row('Net price', f`${x}`)
const figures: Record<string, string> = { x: '$3', y: '−2', z: '50 %' }
const cells: Record<string, string> = { x: 'B1', y: 'B2', z: 'B3' }
const by = (words: Record<string, string>) => (leaf: Leaf) => (leaf.kind === 'input' ? words[leaf.id]! : 'C9')
const names = (leaf: Leaf) => (leaf.kind === 'line' ? leaf.line.label : leaf.kind)

describe('one formula', () => {
  it('prints by names', () =>
    expect(print(f`${price} * max(${quarter} - 1, 0)`, names)).toBe('Net price * max(quarter - 1, 0)'))

  it.each([
    ['the sign of a power', f`-${price} ^ 2`, '-Net price ^ 2'],
    ['the sign of a sum', f`-(${price} + 1)`, '-(Net price + 1)'],
    ['a number less than nothing', f`${price} * ${f`-2`}`, 'Net price * -2'],
    ['a part of one', f`0.5 ^ ${price}`, '0.5 ^ Net price'],
    ['a difference taken away', f`1 - (${price} - 0.5)`, '1 - (Net price - 0.5)'],
  ])('has the brackets that it needs, and no others: %s', (_, formula, wanted) =>
    expect(print(formula, names)).toBe(wanted),
  )

  it('prints by figures', () => expect(print(f`${x} * (1 - ${z}) + ${y}`, by(figures))).toBe('$3 * (1 - 50 %) + −2'))

  it.each([
    ['arithmetic', f`${x} * (1 - ${z}) ^ 2`, 'B1 * (1 - B3)^2'],
    ['functions in capitals', f`min(${x}, ${y})`, 'MIN(B1, B2)'],
    ['a sign that binds as here', f`-${x} ^ 2`, '(0 - B1^2)'],
    ['the sign of a sum', f`-(${x} + ${y})`, '(0 - (B1 + B2))'],
    ['a comparison as a number', f`${quarter} >= ${x} + 1`, 'IF(C9 >= B1 + 1, 1, 0)'],
    ['a ratio that cannot fail', f`ratio(${x}, ${y} + 1)`, 'IF((B2 + 1) > 0, B1 / (B2 + 1), 0)'],
  ])('prints by cells: %s', (_, formula, wanted) => expect(printCells(formula, by(cells))).toBe(wanted))

  it('over ranges takes the least number by number, and not of all', () =>
    expect(printRanges(f`min(${x} + 1, max(${y}, ${z}))`, by({ ...cells, x: 'C1:E1' }))).toBe(
      'IF((C1:E1 + 1) < IF(B2 > B3, B2, B3), (C1:E1 + 1), IF(B2 > B3, B2, B3))',
    ))

  it('comes to the same in a spreadsheet, bit for bit', () => {
    const inputs: Record<string, string> = { B1: `${worth.x}`, B2: `${worth.y}`, B3: `${worth.z}`, C9: '5' }
    fc.assert(
      fc.property(anyFormula(fc.integer({ min: -8, max: 8 }).map(n => n / 4)), formula => {
        for (const printed of [printCells, printRanges]) {
          const cell = sheet(address => inputs[address] ?? printed(formula, by(cells)))
          expect(cell('A1') + 0).toBe(value(formula, 5) + 0)
        }
      }),
      { ...seeded, numRuns: 500 },
    )
  })

  it('names its leaves once each, in reading order', () =>
    expect(leaves(f`${y} + ${x} * ${y} + ${quarter}`).map(named)).toEqual(['{y}', '{x}', '{quarter}']))

  it('tells a line from the same line of the other side, and an input too', () => {
    expect(leaves(f`${price} - ${rival(price)}`)).toHaveLength(2)
    const size: InputLeaf = { kind: 'input', id: 'size', shared: false }
    expect(leaves(f`${size} - ${rival(size)}`)).toHaveLength(2)
  })
})
