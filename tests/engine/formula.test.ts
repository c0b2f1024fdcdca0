import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { f, quarter } from '../../src/engine/formula.ts'
import { print } from '../../src/engine/print.ts'
import { anyFormula, named, readBack, value, worth, x, y, z } from '../kit/formulas.ts'
import { seeded } from '../kit/worlds.ts'

const given = `x = ${worth.x}, y = ${worth.y}, z = ${worth.z}`

describe(`a formula, where ${given}`, () => {
  it.each([
    ['times before plus', f`1 + ${x} * 2`, 7],
    ['brackets before all', f`(1 + ${x}) * 2`, 8],
    ['power before times', f`2 * ${x} ^ 2`, 18],
    ['the sign after power', f`-${x} ^ 2`, -9],
    ['the sign before times', f`-${x} * ${y}`, 6],
    ['a sign behind an operator', f`${x} * -${y}`, 6],
    ['a negative exponent', f`2 ^ -1`, 0.5],
    ['plus before a comparison', f`${x} > 1 + 1`, 1],
    ['minus from the left', f`10 - 4 - 3`, 3],
    ['division from the left', f`16 / 4 / 2`, 2],
    ['power from the left', f`2 ^ 3 ^ 2`, 64],
    ['comparison from the left', f`3 > 2 > 1`, 0],
    ['two signs', f`- -${x}`, 3],
    ['a negative number from outside, squared', f`${-3} ^ 2`, 9],
    ['the smaller', f`min(${x}, ${y})`, -2],
    ['the larger', f`max(${x}, ${y})`, 3],
    ['what holds', f`if(${z} < 1, 10, 20)`, 10],
    ['what does not hold', f`if(${z} = 1, 10, 20)`, 20],
    ['at least', f`(${x} >= 3) + (${x} >= 4)`, 1],
    ['a ratio', f`ratio(${y}, ${x} + 1)`, -0.5],
    ['a ratio to nothing', f`ratio(${x}, 0)`, 0],
    ['a ratio to less than nothing', f`ratio(${x}, ${y})`, 0],
    ['today', f`${quarter}`, 0],
  ])('reads %s', (_, formula, wanted) => expect(value(formula)).toBe(wanted))

  it('counts quarters from today', () => expect(value(f`${quarter} * ${x}`, 5)).toBe(15))

  it('means the same when printed and read back', () =>
    fc.assert(
      fc.property(anyFormula(fc.integer({ min: -8, max: 8 }).map(n => n / 4)), fc.nat(8), (formula, t) => {
        expect(value(readBack(print(formula, named)), t)).toBe(value(formula, t))
      }),
      { ...seeded, numRuns: 500 },
    ))

  it('is the same tree when printed and read back, brackets only where they are needed', () =>
    fc.assert(
      fc.property(anyFormula(fc.nat(9)), formula => {
        expect(readBack(print(formula, named))).toEqual(formula)
      }),
      { ...seeded, numRuns: 500 },
    ))
})

describe('a text that is no formula is refused with the text', () => {
  it.each([
    ['an end too early', () => f`${x} +`, 'In the formula "[…] +": did not expect the end'],
    ['two terms', () => f`${x} ${y}`, 'In the formula "[…] […]": did not expect a reference there'],
    ['an open bracket', () => f`(${x} + 1`, 'In the formula "([…] + 1": did not expect the end'],
    ['a closed bracket', () => f`${x})`, 'In the formula "[…])": did not expect ")"'],
    ['an unknown function', () => f`cbrt(${x})`, 'In the formula "cbrt([…])": did not expect "cbrt"'],
    ['an unknown operator', () => f`${x} % 2`, 'In the formula "[…] % 2": did not expect "%"'],
    ['a function between terms', () => f`${x} min ${y}`, 'In the formula "[…] min […]": did not expect "min"'],
    ['the sign by its name', () => f`${x} negate ${y}`, 'In the formula "[…] negate […]": did not expect "negate"'],
    ['too few arguments', () => f`max(${x})`, 'In the formula "max([…])": did not expect ")"'],
    ['too many arguments', () => f`max(${x}, 1, 2)`, 'In the formula "max([…], 1, 2)": did not expect ","'],
    ['a number with two points', () => f`1.2.3`, 'In the formula "1.2.3": did not expect "."'],
    ['nothing', () => f``, 'In the formula "": did not expect the end'],
  ])('%s', (_, write, sentence) => expect(write).toThrow(sentence))
})
