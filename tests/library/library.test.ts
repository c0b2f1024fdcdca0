import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { ask, bases, evaluate, explain, inputs, lines, link, questions, Refusal, scenario } from 'stakeout'
import { describe, expect, it } from 'vitest'
import { libraryExports, libraryReference } from '../../docs/make/library.ts'
import { flipsOf } from '../../src/analysis/flips.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { shippedRows } from '../../src/asks/shipped.ts'
import { worldOf } from '../../src/model/world.ts'
import { linkAt } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'

describe('evaluate', () => {
  it('has every digit that the model has, for base and changes', () => {
    const changes = { adoptionSlowdown: 0.4, 'aws.valuation': 1200 }
    const told = evaluate({ base: 'reported-2026-03-31', changes })
    const answer = whatIf(worldOf('reported-2026-03-31', changes))
    for (const side of ['market', 'aws', 'alliance'] as const)
      for (const [id, values] of Object.entries<Float64Array>(answer[side]))
        expect(told[side][id as never]).toEqual(Array.from(values, value => value + 0))
    expect(told.quarters[0]).toBe('Q1 2026')
    expect(told.inputs['aws.valuation']).toBe(1200)
  })

  it('reads a link and a code, and lays changes over them', () => {
    const sent = linkAt('https://a.example/', { ...initial, base: 'article-stake', changes: { 'aws.valuation': 90 } })
    const told = evaluate({ from: sent, changes: { 'aws.arrGrowth': 0.5 } })
    expect(told.changes).toEqual({ 'aws.valuation': 90, 'aws.arrGrowth': 0.5 })
    expect(told.aws).toEqual(evaluate({ base: 'article-stake', changes: told.changes }).aws)
    expect(evaluate({ from: told.provenance.code! }).aws).toEqual(told.aws)
  })

  it('starts on a base of one’s own with its own day', () => {
    const own = { label: 'Q4 filing', asOf: '2026-12-31', values: { 'aws.valuation': 1500 } }
    const told = evaluate({ from: linkAt('https://a.example/', { ...initial, own }) })
    expect([told.label, told.asOf, told.quarters[0]]).toEqual(['Q4 filing', '2026-12-31', 'Q4 2026'])
    expect(told.aws.arr).toEqual(evaluate({ changes: own.values }).aws.arr)
    const flips = ask('flips', { from: linkAt('https://a.example/', { ...initial, own }) }, { quarter: 4 })
    expect(flips.says[0]).toContain('by Q4 2027')
  })
})

describe('ask', () => {
  it('answers as the analysis does', () => {
    const criterion = { measure: 'stakeValue', quarter: 8 } as const
    expect(ask('flips', {}, { ...criterion, input: ['aws.valuation'] }).data.inputs).toEqual(
      flipsOf(['aws.valuation'], worldOf('reported-2026-09-30', {}), criterion),
    )
  })

  it('puts every question that its list names', () => {
    const needs: Record<string, object> = {
      goal: { goal: 'aws.arr=100', input: 'aws.arrGrowth' },
      fan: { draws: 100, quarter: 1 },
      backtest: { seed: 1 },
    }
    const without = ['weighted', 'compare', 'backtest']
    for (const { id } of questions.filter(one => !without.includes(one.id))) {
      const answer = ask(id, {}, needs[id])
      expect(answer.rows.length, id).toBeGreaterThan(0)
      expect(JSON.parse(JSON.stringify(answer)), id).toEqual(answer)
    }
  })
})

describe('explain', () => {
  it('says of each number its unit, quarter, base, grade and sources, and these are facts', () => {
    const known = new Set(shippedRows().facts.map(({ id }) => id))
    const { number, of, sources } = explain('aws.valueCreated')
    for (const one of [number, ...of]) {
      expect(one).toMatchObject({ base: 'Latest reported, 30 September 2026', unit: expect.any(String) as string })
      expect(one.sources.every(id => known.has(id))).toBe(true)
    }
    expect(number.sources.length).toBeGreaterThan(3)
    expect(sources.every(({ inputs: of }) => of.length > 0)).toBe(true)
    expect(number.value).toBe(evaluate().aws.valueCreated[12])
  })

  it('grades what is changed as the user’s, and cites nothing for it', () => {
    const { number } = explain('aws.arrGrowth', { changes: { 'aws.arrGrowth': 0.6 } })
    expect([number.value, number.grade, number.sources]).toEqual([0.6, 'yours', []])
  })

  it('tells the line of a key that both have, and the input where that is asked for', () => {
    expect(explain('aws.valuation').number.quarter).toBe(12)
    expect(explain('aws.valuation', {}, { as: 'input' }).number.quarter).toBeNull()
  })
})

it.each([
  [() => evaluate({ base: 'x' as never }), /^There is no base "x"; the bases are/],
  [
    () => evaluate({ changes: { valuation: 3 } as never }),
    'valuation belongs to a stack: write aws.valuation or alliance.valuation.',
  ],
  [
    () => evaluate({ changes: { 'aws.valuation': Number.NaN } }),
    'aws.valuation needs a plain number such as 0.4 or 1200, not "NaN".',
  ],
  [() => evaluate({ changes: { 'aws.valuation': null } as never }), 'aws.valuation needs a number.'],
  [
    () => evaluate({ from: 'x', base: 'article-stake' }),
    'A scenario has a base, or is read from a link, a code or a file: leave out base or from.',
  ],
  [() => ask('goal'), 'ask goal needs goal, as in goal aws.valueCreated=300.'],
  [() => ask('why' as never), /^There is no question "why"/],
  [() => ask('flips', {}, { colour: 'red' } as never), /^There is no option "colour"/],
  [() => ask('flips', {}, { quarter: 30 }), 'quarter needs a whole number from 0 to 24, not "30".'],
  [() => explain('aws.nothing'), 'There is no line "aws.nothing"; the lists “inputs” and “lines” have them.'],
  [() => link('file:///a', {}), 'A desk has an address of http or https.'],
])('%s is refused in a sentence', (run, sentence) => {
  expect(run).toThrow(sentence)
  expect(run).toThrow(Refusal)
})

it('whatever it is given, it answers or refuses', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (request, key) => {
      for (const run of [() => scenario(request as never), () => explain(key as never, request as never)])
        try {
          run()
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
    }),
  )
})

it('its lists have each input, line, base and question once', () => {
  for (const keys of [inputs.map(({ key }) => key), lines.map(({ key }) => key), bases.map(({ id }) => id)]) {
    expect(keys.length).toBeGreaterThan(4)
    expect(new Set(keys).size).toBe(keys.length)
  }
  expect(inputs.every(({ min, max, values }) => Object.values(values).every(one => one >= min && one <= max))).toBe(
    true,
  )
})

it('its reference is made of the docstrings as they are (npm run docs writes it)', () =>
  expect(readFileSync('docs/library.md', 'utf8')).toBe(libraryReference()))

it('the docstring of each function says units, shape and errors', () => {
  const functions = libraryExports().filter(({ kind }) => kind === 'function')
  expect(functions.length).toBeGreaterThan(4)
  for (const { name, says } of functions)
    expect(says.map(part => /^(\w+): /.exec(part)?.[1]).filter(Boolean), name).toEqual(['Units', 'Shape', 'Errors'])
})
