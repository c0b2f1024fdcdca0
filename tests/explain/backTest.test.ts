import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import type { Fact } from '../../src/data/facts.ts'
import { type BackTestPoint, backTestOf, backTestSays, reportsSince } from '../../src/explain/backTest.ts'
import type { BaseId } from '../../src/model/bases.ts'
import { baseWorld } from '../../src/model/world.ts'

const facts = JSON.parse(readFileSync(new URL('../../public/data/facts.json', import.meta.url), 'utf8')) as Fact[]
const idsOf = (base: BaseId) => reportsSince({ base, own: null }, facts).map(({ id }) => id)
const chance = { seed: 1, correlation: 0.5 }

// The contract's own lists (docs/model.md, Back-test).
const inTheContract = (list: string) => list.trim().split(/\s+/)
const sinceTheArticle = inTheContract(`
  oa-arr-3 oa-arr-4 oa-arr-5 oa-arr-6 oa-arr-8 ms-oai-val-2025 oa-val-2026b an-arr-2025-05-30 an-arr-2025-08-31
  an-arr-2025-10-21 an-arr-2025-12-31 an-arr-2026-02-12 an-arr-2026-03-15 an-arr-2026-04-06 an-arr-2026-05-28
  an-arr-2026-07-31 az-fv-2025q2 az-fv-2025q3 az-fv-2025q4 az-fv-2026q1 az-fv-2026q2 an-val-F an-val-G an-val-H`)
const sinceMarch = inTheContract('an-arr-2026-05-28 an-arr-2026-07-31 oa-arr-6 oa-arr-8 az-fv-2026q2 an-val-H')

describe('what was reported since', () => {
  it.each(['article-company', 'article-stake'] as const)('%s: 24 figures', base => {
    expect(sinceTheArticle).toHaveLength(24)
    expect(idsOf(base).toSorted()).toEqual(sinceTheArticle.toSorted())
  })

  it('March 2026: 6, without the run-rate of April on which its own rests', () =>
    expect(idsOf('reported-2026-03-31').toSorted()).toEqual(sinceMarch.toSorted()))

  it('the latest base, and what is claimed of a later day: none', () =>
    expect([idsOf('reported-2026-09-30'), idsOf('claimed-2026-11-20')]).toEqual([[], []]))

  it('a base of the user’s own counts from its own day, with the fact on which its value no longer rests', () => {
    const ids = (asOf: string) =>
      reportsSince({ base: 'reported-2026-03-31', own: { asOf, values: { 'aws.arr': 20 } } }, facts).map(({ id }) => id)
    expect(ids('2026-03-31').toSorted()).toEqual([...sinceMarch, 'an-arr-2026-04-06'].toSorted())
    expect(ids('2026-06-30')).toEqual(['an-arr-2026-07-31', 'oa-arr-6', 'oa-arr-8'])
  })
})

describe('the bands of a base', () => {
  const march = backTestOf({ base: 'reported-2026-03-31', own: null }, facts, chance)

  it('hold 1 of the 6 figures reported since March 2026: the 190.4 of Amazon’s holding; all others lie above', () => {
    expect(march.filter(({ isInside }) => isInside).map(({ factId }) => factId)).toEqual(['az-fv-2026q2'])
    for (const { isInside, reported, high } of march) expect(isInside || reported > high).toBe(true)
  })

  // The contract's reference: about 6 and 9 with 20,000 draws, one more or less by the seed.
  it.each([
    ['article-company', 6],
    ['article-stake', 9],
  ] as const)('of %s hold about %d of 24', (base, about) => {
    const inside = backTestOf({ base, own: null }, facts, chance).filter(({ isInside }) => isInside).length
    expect(Math.abs(inside - about)).toBeLessThanOrEqual(1)
  })

  it('are those of all its futures, sorted whole and read on the straight line', () => {
    const world = baseWorld('reported-2026-03-31')
    const count = 20_000
    const { columns } = simulate(world, world, { ...chance, count, until: 24, lines: ['aws.arr', 'aws.stakeValue'] })
    const at = (key: 'aws.arr' | 'aws.stakeValue', quarter: number, share: number) => {
      const sorted = columns[key]!.slice(quarter * count, (quarter + 1) * count).toSorted()
      const rank = share * (count - 1)
      const below = sorted[Math.floor(rank)]!
      return below + (sorted[Math.ceil(rank)]! - below) * (rank % 1)
    }
    const the = (id: string) => march.find(({ factId }) => factId === id)!
    expect(the('az-fv-2026q2').low).toBeCloseTo(at('aws.stakeValue', 1, 0.05), 9)
    expect(the('az-fv-2026q2').high).toBeCloseTo(at('aws.stakeValue', 1, 0.95), 9)
    // 28 May is the 58th of the 91 days of its quarter.
    const [from, to] = [at('aws.arr', 0, 0.95), at('aws.arr', 1, 0.95)]
    expect(the('an-arr-2026-05-28').high).toBeCloseTo(from + ((to - from) * 58) / 91, 9)
  })
})

describe('it says', () => {
  const point = (isInside: boolean) => ({ isInside }) as BackTestPoint
  it.each([
    [[point(true), point(false), point(false)], 'This base’s 90 % band holds 1 of the 3 figures reported since.'],
    [[point(false)], 'This base’s 90 % band holds 0 of the 1 figure reported since.'],
    [[], null],
  ])('%#', (points, says) => expect(backTestSays(points)?.replaceAll('\u00a0', ' ') ?? null).toBe(says))
})
