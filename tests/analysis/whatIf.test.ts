import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { marketLines, stackLines } from '../../src/model/index.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'

const answer = whatIf(baseWorld('reported-2026-09-30'))

describe('the answer to a world', () => {
  it('has every line of the market and of both stacks, 25 quarters each', () => {
    expect(Object.keys(answer)).toEqual(['market', 'aws', 'alliance'])
    expect(Object.keys(answer.market)).toEqual(Object.keys(marketLines))
    expect(Object.keys(answer.aws)).toEqual(Object.keys(stackLines))
    expect(Object.keys(answer.alliance)).toEqual(Object.keys(stackLines))
    const columns = Object.values(answer).flatMap(lines => Object.values(lines))
    expect(new Set(columns.map(({ length }) => length))).toEqual(new Set([25]))
  })

  it('keeps the stacks apart', () => expect([answer.aws.arr[0], answer.alliance.arr[0]]).toEqual([65, 50]))

  it('moves with a change and forgets it', () => {
    const changed = whatIf(worldOf('reported-2026-09-30', { 'aws.arr': 80 }))
    expect(changed.aws.arr[0]).toBe(80)
    expect(changed.alliance.arr).toEqual(answer.alliance.arr)
    expect(whatIf(baseWorld('reported-2026-09-30'))).toEqual(answer)
  })
})
