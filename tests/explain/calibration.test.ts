import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import type { Fact } from '../../src/data/facts.ts'
import { calibrationOf } from '../../src/explain/calibration.ts'
import { type BaseId, bases, latestBase } from '../../src/model/bases.ts'
import { baseWorld } from '../../src/model/world.ts'

const facts = JSON.parse(readFileSync(new URL('../../public/data/facts.json', import.meta.url), 'utf8')) as Fact[]
const told = (base: BaseId, key: string) =>
  calibrationOf(whatIf(baseWorld(base)), bases[base].asOf, facts)
    .filter(check => check.key === key)
    .map(({ date, reported, model, gap }) => [date, reported, Number(model.toFixed(1)), `${(gap * 100).toFixed(1)} %`])

it('in March 2026 the model says 74.1 where 74.2 was filed, and goes on to the next filing, of which it fell short', () => {
  const [march, june, ...later] = told('reported-2026-03-31', 'aws.stakeValue')
  expect(march).toEqual(['2026-03-31', 74.2, 74.1, '-0.1 %'])
  expect(june?.slice(0, 2)).toEqual(['2026-06-30', 190.4])
  expect(june![2]).toBeLessThan(190.4 / 2)
  expect(later).toEqual([])
})

it('of what is older than the base, the last report is held against today', () =>
  expect(told('reported-2026-09-30', 'aws.stakeValue')).toEqual([['2026-06-30', 190.4, 183.3, '-3.7 %']]))

it('OpenAI’s run-rate of the base’s own day is met to the digit', () =>
  expect(told('reported-2026-09-30', 'alliance.arr')).toEqual([['2026-09-30', 50, 50, '0.0 %']]))

it('what is claimed for November is held against the last that was reported, and shows as twice as much', () => {
  expect(told('claimed-2026-11-20', 'aws.valuation')).toEqual([['2026-05-28', 965, 1750, '81.3 %']])
  expect(latestBase).not.toBe('claimed-2026-11-20')
})

it('shows how far the first base ran behind: revenue by date', () =>
  expect(
    told('article-stake', 'aws.arr')
      .filter(([date]) => ['2025-01-01', '2025-12-31', '2026-07-31'].includes(String(date)))
      .map(([date, , , gap]) => [date, gap]),
  ).toEqual([
    ['2025-01-01', '100.0 %'],
    ['2025-12-31', '-54.5 %'],
    ['2026-07-31', '-90.2 %'],
  ]))
