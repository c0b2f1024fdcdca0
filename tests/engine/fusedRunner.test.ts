import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compile, type Program } from '../../src/engine/compile.ts'
import { evaluate, runOn } from '../../src/engine/evaluate.ts'
import { closing, type Formula, f, opening, quarter, row } from '../../src/engine/formula.ts'
import { fusedRunner } from '../../src/engine/fusedRunner.ts'
import { type OperatorName, operator, operators } from '../../src/engine/operators.ts'
import { plainRunner } from '../../src/engine/plainRunner.ts'
import { runFused } from '../../src/model/fused.ts'
import { lastQuarter, lineKeys, marketLines, program, stackLines } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { sides } from '../../src/model/sides.ts'
import { engineInputs } from '../../src/model/world.ts'
import { seeded, someWorlds } from '../kit/worlds.ts'

/** The same program twice: run by plain loops, and as WebAssembly of its own. */
function both(model: Parameters<typeof compile>[0]): { plain: Program; fused: Program } {
  const [plain, fused] = [compile(model), compile(model)]
  runOn(fused, fusedRunner(fused))
  return { plain, fused }
}

const { plain, fused } = both({ shared: marketLines, each: stackLines, sides })

const names = Object.keys(operators) as OperatorName[]
const strange = [
  0,
  -0,
  1,
  -1,
  0.5,
  Number.NaN,
  Infinity,
  -Infinity,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  -Number.EPSILON,
]
const anyNumber = fc.oneof(fc.constantFrom(...strange), fc.double())

function refused() {
  throw new Error('Refused by the policy of the page')
}

/** The places where two columns do not hold the same bits; any NaN is like another. */
const differences = (a: Float64Array, b: Float64Array) =>
  [...a.keys()].filter(i => !Object.is(a[i], b[i])).map(i => `${i}: ${a[i]} or ${b[i]}`)

const leaf = (id: string): Formula => ({ kind: 'input', id, shared: true })

describe('the program as WebAssembly has the bits of the plain loops', () => {
  it.each(names)('by %s, whatever the numbers and whichever of them differ from world to world', name => {
    const letters = ['a', 'b', 'c'].slice(0, operator(name).arity)
    const it = row('It', { kind: 'call', name, args: letters.map(leaf) })
    const two = both({ shared: { it }, each: {}, sides: ['left', 'right'] })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyNumber, anyNumber, anyNumber), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 7 }),
        (worlds, mix) => {
          const batch = {
            count: worlds.length,
            inputs: Object.fromEntries(letters.map((letter, i) => [letter, worlds[0]![i]!])),
            columns: Object.fromEntries(
              letters.flatMap((letter, i) =>
                mix & (1 << i) ? [[letter, Float64Array.from(worlds, world => world[i]!)]] : [],
              ),
            ),
          }
          const [one, other] = [two.plain, two.fused].map(each => evaluate(each, batch, ['it'], 1)['it'])
          expect(differences(one!, other!)).toEqual([])
        },
      ),
      { ...seeded, numRuns: 100 },
    )
  })

  it.each([
    ['every input varies', 1, 0],
    ['every third input varies', 3, 0],
    ['one input varies', inputs.length, 5],
  ])('in every line and quarter of the model where %s', (_, every, first) => {
    const count = 601
    const worlds = someWorlds(count)
    const columns = Object.fromEntries(
      inputs.flatMap(({ key }, i) =>
        i % every === first ? [[key, Float64Array.from(worlds, world => world[key])]] : [],
      ),
    )
    const batch = { count, inputs: engineInputs(worlds[0]!), columns }
    const one = evaluate(plain, batch, lineKeys, lastQuarter)
    const two = evaluate(fused, batch, lineKeys, lastQuarter)
    expect(lineKeys.filter(key => differences(one[key], two[key]).length > 0)).toEqual([])
  })

  it('where there is only one world, one after the other', () => {
    for (const world of someWorlds(20)) {
      const batch = { count: 1, inputs: engineInputs(world) }
      expect(evaluate(fused, batch, lineKeys, lastQuarter)).toEqual(evaluate(plain, batch, lineKeys, lastQuarter))
    }
  })

  it('where fewer quarters are wanted than were worked out before, and then more', () => {
    const [world, other] = someWorlds(2)
    for (const [one, until] of [
      [world, 24],
      [world, 3],
      [other, 3],
      [other, 24],
      [world, 12],
    ] as const) {
      const batch = { count: 1, inputs: engineInputs(one!) }
      expect(evaluate(fused, batch, lineKeys, until, 2)).toEqual(evaluate(plain, batch, lineKeys, until, 2))
    }
  })

  it('where what a corkscrew starts from differs from world to world, and what it grows by does not', () => {
    const before = opening('Before', leaf('start'))
    const savings = closing(before, 'Savings', f`${before} * ${leaf('growth')}`)
    const copy = row('Copy', f`${savings} + ${before} + ${quarter}`)
    const two = both({ shared: { savings, copy }, each: {}, sides: ['left', 'right'] })
    const batch = { count: 3, inputs: { growth: 1.1, start: 0 }, columns: { start: Float64Array.of(1, 2, 3) } }
    const [one, other] = [two.plain, two.fused].map(each => evaluate(each, batch, ['savings', 'copy'], 5))
    expect(other).toEqual(one)
  })
})

describe('the program as WebAssembly refuses', () => {
  it('inputs that are missing', () =>
    expect(() => evaluate(fused, { count: 1, inputs: {} }, ['aws.arr'], 1)).toThrow(/^The input ".+" is missing$/))

  it('inputs that are missing, and works on as before, also where only a column stood in for one', () => {
    const [world, other] = someWorlds(2).map(engineInputs)
    const [one] = ['aws.arr'] as const
    const want = evaluate(plain, { count: 1, inputs: other! }, [one], 5)
    const { [one]: _, ...rest } = other!
    expect(() => evaluate(fused, { count: 1, inputs: rest }, [one], 5)).toThrow()
    expect(evaluate(fused, { count: 1, inputs: other! }, [one], 5)).toEqual(want)
    evaluate(fused, { count: 1, inputs: rest, columns: { [one]: Float64Array.of(other![one]) } }, [one], 5)
    expect(() => evaluate(fused, { count: 1, inputs: rest }, [one], 5)).toThrow('The input "aws.arr" is missing')
    expect(evaluate(fused, { count: 1, inputs: world! }, [one], 5)).toEqual(
      evaluate(plain, { count: 1, inputs: world! }, [one], 5),
    )
  })

  it('columns that are too short', () => {
    const inputs = engineInputs(someWorlds(1)[0]!)
    const columns = { 'aws.arr': Float64Array.of(10, 20) }
    expect(() => evaluate(fused, { count: 3, inputs, columns }, ['aws.arr'], 1)).toThrow(
      'The input "aws.arr" has 2 numbers, fewer than there are worlds',
    )
  })
})

describe('the model', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    runOn(program, plainRunner(program))
  })

  it('runs as WebAssembly where it may', () => expect(runFused()).toBe(true))

  it.each([
    ['there is no WebAssembly', undefined],
    ['the page may not compile any', { Memory: WebAssembly.Memory, Module: refused }],
  ])('stays as it was where %s', (_, found) => {
    vi.stubGlobal('WebAssembly', found)
    expect(runFused()).toBe(false)
    const batch = { count: 1, inputs: engineInputs(someWorlds(1)[0]!) }
    expect(evaluate(program, batch, ['aws.arr'], 3)['aws.arr']).toHaveLength(4)
  })
})
