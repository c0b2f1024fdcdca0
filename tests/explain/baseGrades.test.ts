import { expect, it } from 'vitest'
import { carriedSays, gradesSay } from '../../src/explain/baseGrades.ts'
import { baseIds, latestBase } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import fixture from '../fixtures/bases.json' with { type: 'json' }

it.each(baseIds)('the values of %s are counted by grade, all of them', base => {
  const counts = gradesSay(base)
    .match(/\d+(?= (?:reported|estimated|claimed|judgement))/g)!
    .map(Number)
  expect(gradesSay(base)).toContain(`Its ${inputs.length} values: `)
  expect(counts.reduce((sum, count) => sum + count)).toBe(inputs.length)
})

it('only the claimed base carries values: all but the valuation that is claimed, and the listing', () => {
  expect(baseIds.filter(base => carriedSays(base) !== '')).toEqual(['claimed-2026-11-20'])
  const own = inputs.length - 2
  expect(carriedSays('claimed-2026-11-20')).toBe(
    `${own} of ${inputs.length} values are carried from 30 September 2026.`,
  )
  expect(gradesSay('claimed-2026-11-20')).toMatch(/ \d+ claimed/)
  expect(latestBase).not.toBe('claimed-2026-11-20')
  const [claimed, latest] = [fixture['claimed-2026-11-20'], fixture[latestBase]] as Record<string, number>[]
  const moved = Object.keys(latest!).filter(key => claimed![key] !== latest![key])
  expect(moved).toEqual(expect.arrayContaining(['aws.valuation', 'aws.ipoQuarter']))
})
