import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/engine/evaluate.ts'
import { feedsOf, standsOn, usersOf } from '../../src/explain/feeds.ts'
import { type LineKey, lastQuarter, lineKeys, program } from '../../src/model/index.ts'
import { inputOf, inputs } from '../../src/model/inputs.ts'
import { engineInputs, type World } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'

const allOf = (keys: readonly LineKey[]) => feedsOf(keys).inputs

it('a stake is fed by its own lab and by the market, and by nothing of the rival', () => {
  const { inputs: keys, lines } = feedsOf(['aws.stakeValue'])
  expect(keys).toContain('aws.arrGrowth')
  expect(keys).toContain('sentiment')
  expect([...keys, ...lines].filter(key => key.startsWith('alliance.'))).toEqual([])
})

it('value created is fed by the rival lab too, of which the owner holds a part', () =>
  expect(allOf(['aws.valueCreated'])).toContain('alliance.arrGrowth'))

it('reaches through the past: demand is fed by the revenue that it started from', () =>
  expect(allOf(['aws.demand'])).toContain('aws.arr'))

it('names each input once, in reading order, however many lines ask', () => {
  const keys = allOf(['aws.stakeValue', 'aws.paperGain', 'aws.stakeValue'])
  expect(keys).toEqual(inputs.map(({ key }) => key).filter(key => keys.includes(key)))
})

it('an input that does not feed a line never moves it; two independent roads', () => {
  const wrong = someWorlds(4).flatMap(world =>
    lineKeys.flatMap(line => {
      const fed = new Set(allOf([line]))
      const others = inputs.map(({ key }) => key).filter(key => !fed.has(key))
      return moves(line, world, others) ? [line] : []
    }),
  )
  expect(wrong).toEqual([])
})

it('every line stands on something', () => expect(lineKeys.filter(key => standsOn(key).length === 0)).toEqual([]))

/** Do these inputs, all at once at an end of their ranges, move the line? */
function moves(line: LineKey, world: World, keys: readonly (keyof World)[]): boolean {
  const ends = keys.map(key => [
    key,
    Float64Array.of(world[key], inputOf(key).parameter.min, inputOf(key).parameter.max),
  ])
  const columns = engineInputs({ ...world, ...Object.fromEntries(ends) })
  const answer = evaluate(program, { count: 3, inputs: columns }, [line], lastQuarter)[line]
  return answer.some((value, at) => value !== answer[at - (at % 3)])
}

describe('where a number goes on', () => {
  it('every input is read by a line, and what no line reads is a result', () => {
    expect(inputs.filter(({ key }) => usersOf({ kind: 'input', key }).length === 0)).toEqual([])
    const unread = lineKeys.filter(key => key.startsWith('aws.') && usersOf({ kind: 'line', key }).length === 0)
    expect(unread.map(key => key.slice('aws.'.length)).toSorted()).toEqual(
      [
        'chipMaking',
        'infrastructure',
        'otherClouds',
        'vendorTaxAvoided',
        'nvidiaReliance',
        'allianceProfit',
        'moneyMultiple',
        'stakeOfMarketCap',
        'exposure',
        'valuePerDollar',
        'capexCover',
        'gainOverCapex',
        'gainOverCapexAfterTax',
        'stakePerShare',
        'shareOfPrice',
        'epsEffect',
      ].toSorted(),
    )
  })

  it('is told for both stacks, and where only the quarter after looks back on it', () => {
    expect(usersOf({ kind: 'line', key: 'aws.away' })).toContainEqual({
      key: 'alliance.rivalCloudProfit',
      isLater: false,
    })
    expect(usersOf({ kind: 'input', key: 'aws.rivalCloudShare' })).toEqual([
      { key: 'aws.otherClouds', isLater: false },
      { key: 'alliance.rivalCloudProfit', isLater: false },
    ])
    expect(usersOf({ kind: 'line', key: 'aws.cash' })).toContainEqual({ key: 'aws.shortOfCash', isLater: true })
    expect(usersOf({ kind: 'line', key: 'aws.stakeValue' })).toContainEqual({ key: 'aws.gainInIncome', isLater: false })
  })
})
