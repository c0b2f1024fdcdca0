import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputs } from '../../src/model/inputs.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'

const scenario: ScenarioState = {
  ...initial,
  base: 'reported-2026-03-31',
  changes: { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 },
  measure: 'paperGain',
  horizon: 8,
  reasons: { adoptionSlowdown: { says: 'CFO survey & “budget”', source: 'https://example.org/a?b=c#d' } },
  locks: ['vendorMargin'],
  baseline: { base: 'article-stake', own: null, changes: { 'aws.valuation': 411.11 } },
}

describe('a link', () => {
  it('says nothing of what is as on a first visit', () => {
    expect(writeLink(initial)).toBe('v=2')
  })

  it('can be read by a person', () => {
    expect(writeLink({ ...initial, changes: { 'aws.valuation': 1200 }, measure: 'paperGain' })).toBe(
      'v=2&c=2qqnv&measure=paperGain&aws.valuation=1200',
    )
  })

  it('opens to the same scenario', () => {
    expect(readLink(writeLink(scenario))).toEqual({ state: scenario, dropped: [] })
  })

  it('stays under 2,000 characters for a scenario with thirty changed inputs', () => {
    const changes = Object.fromEntries(inputs.slice(0, 30).map(({ key, parameter }) => [key, parameter.max]))
    expect(writeLink({ ...initial, changes }).length).toBeLessThan(2000)
  })

  it.each([
    ['v=2&base=nowhere', 'the base “nowhere” is not known'],
    ['v=2&aws.valuation=abc', 'aws.valuation is no number'],
    ['v=2&aws.valuation=9999', 'aws.valuation is outside 10 to 2500'],
    ['v=2&slowdownStart=2.5', 'slowdownStart counts quarters and is not whole'],
    ['v=2&valuation=3', 'the input “valuation” is not known'],
    ['v=2&__proto__=3', 'the input “__proto__” is not known'],
    ['v=2&why.constructor=x', 'the reason for “constructor” is not readable'],
    [
      'v=2&why.vendorMargin=x&source.vendorMargin=javascript:alert(1)',
      'the source of the reason for vendorMargin is no web address',
    ],
    ['v=2&measure=fame', 'the measure “fame” is not known'],
    ['v=2&horizon=25', 'the quarter “25” is not one of 0 to 24'],
    ['v=99', 'This link was made by a later version of Stakeout (99; this is 2)'],
    ['v=x', 'This link names no version of Stakeout that there is'],
  ])('%s opens, and says: %s', (link, sentence) => {
    expect(readLink(link).dropped).toEqual([sentence])
  })

  it('keeps what was understood beside what was not', () => {
    expect(readLink('v=2&aws.valuation=1200&bogus=1').state.changes).toEqual({ 'aws.valuation': 1200 })
  })

  it.each([
    ['v=2&aws.arrGrowth=0.6&alliance.ipoQuarter=3', {}],
    ['v=2&base=article-company&aws.arrGrowth=0.6&adoptionSlowdown=0', { 'aws.arrGrowth': 0.6 }],
    ['v=2&own=Mine&own.asOf=2026-09-30&own.aws.arr=80&aws.arr=80&alliance.arr=40', { 'alliance.arr': 40 }],
    ['v=2&own=Mine&own.asOf=2026-09-30&own.aws.arr=80&aws.arr=65', { 'aws.arr': 65 }],
  ])('counts no input as changed that has the value of its start: %s', (link, changes) => {
    expect(readLink(link)).toMatchObject({ state: { changes }, dropped: [] })
    expect(Object.keys(readLink(link).state.changes)).toEqual(Object.keys(changes))
  })

  it('counts none so in a pinned baseline', () => {
    const { state } = readLink('v=2&pinned=article-stake&pinned.aws.valuation=411.11&pinned.adoptionSlowdown=0')
    expect(Object.keys(state.baseline!.changes)).toEqual(['aws.valuation'])
  })

  it('opens whatever it is given, and never throws', () => {
    const word = fc.oneof(
      fc.constantFrom('v', 'base', 'aws.valuation', 'why.', 'pinned.', 'locks', '__proto__', 'pinned'),
      fc.string(),
    )
    const pair = fc.tuple(word, fc.oneof(fc.string(), fc.constantFrom('1', '1e999', '-0', 'NaN', '%', '%E0%A4%A')))
    const link = fc.oneof(
      fc.string(),
      fc.array(pair).map(pairs => pairs.map(([a, b]) => `${a}=${b}`).join('&')),
    )
    fc.assert(
      fc.property(link, text => {
        const { state } = readLink(text)
        expect(readLink(writeLink(state))).toEqual({ state, dropped: [] })
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
