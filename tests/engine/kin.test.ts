import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { type Formula, f, row } from '../../src/engine/formula.ts'
import { kinOf } from '../../src/engine/kin.ts'
import { readsOf, spreadFrom } from '../../src/engine/plan.ts'
import { inputsOf } from '../../src/engine/runner.ts'
import { program } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'

const leaf = (id: string): Formula => ({ kind: 'input', id, shared: true })
const keys = inputs.map(({ key }) => key)
const registers = new Map(inputsOf(program))

/** How many steps of the model some inputs move, by the road that a batch over them takes. */
function stepsMovedBy(some: readonly string[]): number {
  const sources = new Set(some.map(key => registers.get(key)))
  const moved = spreadFrom(readsOf(program), [...program.steps.keys()], at => sources.has(at))
  return moved.reduce((sum, is) => sum + is, 0)
}

describe('inputs that are asked about together', () => {
  it('are each in one group', () => expect(kinOf(program, keys).flat().toSorted()).toEqual(keys.toSorted()))

  it('have at most a quarter more steps worked out than each of them moves', () => {
    for (const kin of kinOf(program, keys))
      for (const key of kin)
        expect(stepsMovedBy(kin), `${key} of ${kin.join()}`).toBeLessThanOrEqual(1.25 * stepsMovedBy([key]))
  })

  it('move the same lines, and not those of another', () => {
    const near = row('Near', f`(${leaf('a')} + ${leaf('b')}) * 2 + 1`)
    const far = row('Far', f`${leaf('c')} * 3`)
    const two = compile({ shared: { near, far }, each: {}, sides: ['left', 'right'] })
    expect(kinOf(two, ['a', 'c', 'b'])).toEqual([['a', 'b'], ['c']])
  })

  it('stand alone where the program has no such input', () =>
    expect(kinOf(program, ['none', 'aws.arr'])).toEqual([['aws.arr'], ['none']]))
})
