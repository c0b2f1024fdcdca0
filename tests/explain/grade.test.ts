import { expect, it } from 'vitest'
import { feedsOf } from '../../src/explain/feeds.ts'
import { markAt, markCounts, markOfLines } from '../../src/explain/grade.ts'

const base = 'reported-2026-09-30'
const untouched = { base, yours: {} } as const

it('an input has the grade of its base value until the user changes it', () => {
  const place = { kind: 'input', key: 'aws.valuation' } as const
  expect([markAt(place, untouched), markAt(place, { base, yours: { 'aws.valuation': 965 } })]).toEqual([
    'reported',
    'yours',
  ])
})

it('a number is no surer than the least sure input that feeds it', () => {
  expect(markOfLines(['chipCost'], untouched)).toBe('judged')
  expect(markOfLines(['aws.paperGain'], untouched)).toBe('judged')
})

it('a changed assumption marks what it feeds, and nothing else', () => {
  const given = { base, yours: { 'alliance.valuation': 900 } } as const
  expect([markOfLines(['alliance.stakeValue'], given), markOfLines(['aws.stakeValue'], given)]).toEqual([
    'yours',
    'judged',
  ])
})

it('every input beneath a number is counted once, by its mark', () => {
  const counts = markCounts(['aws.stakeValue'], untouched)
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(feedsOf(['aws.stakeValue']).inputs.length)
  expect(counts[0]?.mark).toBe('judged')
})
