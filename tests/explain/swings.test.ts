import { expect, it } from 'vitest'
import { valueAt, whatIf } from '../../src/analysis/whatIf.ts'
import { feedsOf } from '../../src/explain/feeds.ts'
import { swingsOf } from '../../src/explain/swings.ts'
import { baseWorld } from '../../src/model/world.ts'

const world = baseWorld('reported-2026-09-30')
const swings = swingsOf('aws.stakeValue', 12, world, world)

it('asks about every input that feeds the number, and about no other', () =>
  expect(swings.map(({ key }) => key).toSorted()).toEqual([...feedsOf(['aws.stakeValue']).inputs].toSorted()))

it('puts the widest first, and those without a plausible range after all others', () => {
  const plausible = swings.filter(({ isFull }) => !isFull)
  expect(swings.slice(0, plausible.length)).toEqual(plausible)
  for (const [i, { swing }] of plausible.entries()) expect(swing).toBeLessThanOrEqual(plausible[i - 1]?.swing ?? swing)
})

it('says what the number is at both ends, as the model does alone', () => {
  for (const { key, low, high } of swings)
    for (const { value, result } of [low, high])
      expect(result).toBe(valueAt(whatIf({ ...world, [key]: value }), 'aws.stakeValue', 12))
})
