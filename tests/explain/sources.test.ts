import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/data/facts.ts'
import { publisherOf } from '../../src/explain/publisher.ts'
import { sourcesOf } from '../../src/explain/sources.ts'
import { baseIds } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'

const facts = JSON.parse(readFileSync(new URL('../../public/data/facts.json', import.meta.url), 'utf8')) as Fact[]
const keys = inputs.map(({ key }) => key)
const told = (base: (typeof baseIds)[number], key: (typeof keys)[number]) => {
  const [source] = sourcesOf([key], base, facts)
  return [source?.grade, source?.fact?.id ?? null, source?.publisher, source?.date]
}

it.each([
  ['reported-2026-09-30', 'aws.valuation', 'reported', 'an-val-H', 'Anthropic', '2026-05-28'],
  ['article-stake', 'aws.invested', 'claimed', 'seed-invested', 'The article', '2026'],
  [
    'reported-2026-09-30',
    'alliance.ownership',
    'reported',
    'ms-oai-own-2026',
    'Microsoft, filed with the SEC',
    '2026-06-30',
  ],
  ['reported-2026-09-30', 'staffDilution', 'judged', null, null, null],
  ['claimed-2026-11-20', 'aws.valuation', 'claimed', 'an-listed-val', 'La settimana phastidiosa', '2026-11-21'],
  ['reported-2026-09-30', 'alliance.arr', 'reported', 'oa-arr-8', 'CNBC', '2026-10-08'],
] as const)('%s, %s: %s on %s, by %s, %s', (base, key, ...answer) => expect(told(base, key)).toEqual(answer))

describe.each(baseIds)('in %s', base => {
  const sources = sourcesOf(keys, base, facts)

  it('every base value has a grade, and a fact or a judgement with its reason', () =>
    expect(
      sources
        .filter(({ grade, fact, why }) => (grade === 'judged' ? fact !== null || why.trim() === '' : fact === null))
        .map(({ key }) => key),
    ).toEqual([]))

  it('nothing is graded reported that rests on a fact without address or quote, or on less than a report', () =>
    expect(
      sources
        .filter(({ grade }) => grade === 'reported')
        .filter(({ fact }) => !fact?.source_url || !fact.quote || fact.kind !== 'reported')
        .map(({ key, fact }) => `${key} rests on ${fact?.id}`),
    ).toEqual([]))
})

describe('a publisher is read from the title and the address', () => {
  const fact = (source_title: string | null, source_url: string | null) => ({ ...facts[0]!, source_title, source_url })
  it.each([
    ['CNBC: Google to invest up to $40 billion in Anthropic', 'https://www.cnbc.com/x', 'CNBC'],
    ['CNBC copy: Amazon Q2 2025 earnings', 'https://usaemall.com/x', 'CNBC (copy)'],
    ['NVIDIA 8-K: PORTS-Pike Technology Campus release', 'https://www.sec.gov/x', 'Nvidia, filed with the SEC'],
    ['Anthropic raises Series E at $61.5B post-money', 'https://www.anthropic.com/x', 'Anthropic'],
    ['Public AI brief summarising Reuters', 'https://www.investmentnews.com/x', 'investmentnews.com'],
    ['Public trading log, MSFT close', null, null],
    [null, null, null],
  ])('%s at %s: %s', (title, address, publisher) => expect(publisherOf(fact(title, address))).toBe(publisher))
})

it('all of the claimed base but the value and the listing of Anthropic was carried over from September', () => {
  const own = sourcesOf(keys, 'claimed-2026-11-20', facts).filter(({ carried }) => carried !== '2026-09-30')
  expect(own.map(({ key }) => key).toSorted()).toEqual(['aws.ipoQuarter', 'aws.valuation'])
  expect(sourcesOf(keys, 'reported-2026-09-30', facts).every(({ carried }) => carried === null)).toBe(true)
})
