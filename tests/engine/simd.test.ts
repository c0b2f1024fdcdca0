import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { evaluate, runOn } from '../../src/engine/evaluate.ts'
import { blockSize, plainMachine } from '../../src/engine/machine.ts'
import { type OperatorName, operator, operators } from '../../src/engine/operators.ts'
import { laneMachine } from '../../src/engine/simd.ts'
import { lastQuarter, lineKeys, marketLines, program, stackLines } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { runInLanes } from '../../src/model/lanes.ts'
import { sides } from '../../src/model/sides.ts'
import { engineInputs } from '../../src/model/world.ts'
import { seeded, someWorlds } from '../kit/worlds.ts'

const model = { shared: marketLines, each: stackLines, sides }
const [plain, laned] = [compile(model), compile(model)]
runOn(laned, laneMachine(laned))

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

describe('worlds two at a time have the bits of worlds one at a time', () => {
  it.each(names)('by %s, whatever the numbers', name => {
    const machines = [plainMachine(), laneMachine(plain)]
    const pair = fc.tuple(anyNumber, anyNumber, anyNumber)
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), worlds => {
        const [one, two] = machines.map(machine => {
          const [out, ...args] = [0, 1, 2, 3].map(machine.column)
          worlds.forEach((world, w) => world.forEach((value, arg) => (args[arg]![w] = value)))
          machine.ready(name, out!, args.slice(0, operator(name).arity))(worlds.length)
          return out!.slice(0, worlds.length)
        })
        expect(differences(one!, two!)).toEqual([])
      }),
      { ...seeded, numRuns: 100 },
    )
  })

  it.each([
    ['every input varies', 1, 0],
    ['every third input varies', 3, 0],
    ['one input varies', inputs.length, 5],
  ])('in every line and quarter of the model where %s', (_, every, first) => {
    const count = blockSize + 89
    const worlds = someWorlds(count)
    const columns = inputs.map(({ key }, i) => [
      key,
      i % every === first ? Float64Array.from(worlds, world => world[key]) : worlds[0]![key],
    ])
    const batch = { count, inputs: engineInputs(Object.fromEntries(columns) as Record<string, Float64Array>) }
    const one = evaluate(plain, batch, lineKeys, lastQuarter)
    const two = evaluate(laned, batch, lineKeys, lastQuarter)
    expect(lineKeys.filter(key => differences(one[key], two[key]).length > 0)).toEqual([])
  })

  it('where there is only one world', () => {
    for (const world of someWorlds(20)) {
      const batch = { count: 1, inputs: engineInputs(world) }
      expect(evaluate(laned, batch, lineKeys, lastQuarter)).toEqual(evaluate(plain, batch, lineKeys, lastQuarter))
    }
  })
})

it.each(names)(
  '%s runs in lanes, if it can, whichever of its numbers differ from world to world, to the same bits',
  name => {
    const machines = [plainMachine(), laneMachine(plain)]
    const { arity, lanes } = operator(name)
    const oneByOne = vi.spyOn(operators[name], 'column')
    for (let mix = 0; mix < 2 ** arity; mix++) {
      oneByOne.mockClear()
      const [one, two] = machines.map(machine => {
        const args = Array.from({ length: arity }, (_, at) =>
          mix & (1 << at) ? machine.column(at) : machine.number(at),
        )
        args.forEach((arg, at) =>
          arg.set([0, 2.5, -1, 7, 2.5].slice(0, arg.length).map(value => value * (3 - at) + at)),
        )
        const out = machine.column(arity)
        machine.ready(name, out, args)(5)
        return out.slice(0, 5)
      })
      expect(differences(one!, two!)).toEqual([])
      expect([mix, oneByOne.mock.calls.length]).toEqual([mix, lanes && mix > 0 ? 1 : 2])
    }
    oneByOne.mockRestore()
  },
)

describe('the model', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    runOn(program, plainMachine())
  })

  it('runs two worlds at a time where it may', () => expect(runInLanes()).toBe(true))

  it.each([
    ['there is no WebAssembly', undefined],
    ['the page may not compile any', { Module: refused }],
  ])('stays as it was where %s', (_, found) => {
    vi.stubGlobal('WebAssembly', found)
    expect(runInLanes()).toBe(false)
    const batch = { count: 1, inputs: engineInputs(someWorlds(1)[0]!) }
    expect(evaluate(program, batch, ['aws.arr'], 3)['aws.arr']).toHaveLength(4)
  })
})
