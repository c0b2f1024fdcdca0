import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { baseIds } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import { measureIds } from '../../src/model/measures.ts'
import { everywhere, judged, market } from '../../src/model/parameter.ts'
import { presetChanges, presetIds, presets } from '../../src/model/presets.ts'
import { baseWorld } from '../../src/model/world.ts'
import { codeOf, readCode } from '../../src/state/codec/code.ts'
import { latest } from '../../src/state/codec/codeChanges.ts'
import { readAnything } from '../../src/state/codec/openLink.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import kept from '../fixtures/links/v1.json' with { type: 'json' }

const seed = { seed: 24, numRuns: 400 }
const symbols = '0123456789ABCDEFGHJKMNPQRTVWXYZ'

const onStep = fc.nat(inputs.length - 1).chain(index => {
  const { key, parameter } = inputs[index]!
  const { min, max, step } = parameter
  return fc
    .nat(Math.round((max - min) / step))
    .map(count => [key, Number((min + count * step).toPrecision(12)) + 0] as const)
})

const scenarioOf = (most: number): fc.Arbitrary<ScenarioState> =>
  fc
    .record({
      base: fc.constantFrom(...baseIds),
      measure: fc.constantFrom(...measureIds),
      horizon: fc.nat(24),
      changes: fc
        .uniqueArray(onStep, { maxLength: most, selector: ([key]) => key })
        .map(pairs => Object.fromEntries(pairs)),
    })
    .map(coded => ({ ...initial, ...coded }))

describe('a short code', () => {
  it('is short for a first visit, and for a change', () => {
    expect(codeOf(initial)).toMatchInlineSnapshot(`"9C1K"`)
    expect(codeOf({ ...initial, changes: { adoptionSlowdown: 0.35 } })).toMatchInlineSnapshot(`"0EP8-Y81P"`)
  })

  it('has at most 24 characters in groups of four, and brings back any six changes on their steps exactly', () => {
    fc.assert(
      fc.property(scenarioOf(6), state => {
        const code = codeOf(state)!
        expect(code).toMatch(/^[0-9A-HJKMNP-RTV-Z]{4}(-[0-9A-HJKMNP-RTV-Z]{4}){0,4}$/)
        expect(code.length).toBeLessThanOrEqual(24)
        expect(readCode(code)).toEqual({ state })
      }),
      seed,
    )
  })

  it('has room for the six inputs with the most steps at their ends', () => {
    const long = inputs.toSorted((a, b) => stepsOf(b) - stepsOf(a)).slice(0, 6)
    const changes = Object.fromEntries(long.map(({ key, parameter }) => [key, parameter.max]))
    const state: ScenarioState = {
      ...initial,
      base: 'reported-2026-09-30',
      measure: 'allianceProfit',
      horizon: 24,
      changes,
    }
    expect(codeOf(state)).toHaveLength(24)
    expect(readCode(codeOf(state)!)).toEqual({ state })
  })

  it('shows any single mistyped character, and any two that changed places', () => {
    fc.assert(
      fc.property(scenarioOf(6), fc.nat(), fc.constantFrom(...Array.from(symbols)), (state, at, wrong) => {
        const code = codeOf(state)!
        const places = Array.from(code).flatMap((symbol, i) => (symbol === '-' ? [] : [i]))
        const place = places[at % places.length]!
        const mistyped = code.slice(0, place) + wrong + code.slice(place + 1)
        if (mistyped !== code) expect(readCode(mistyped)).toEqual({ problem: 'A character of this code is mistyped' })
        const next = places[(at + 1) % places.length]!
        const swapped = Array.from(code)
        swapped[place] = code[next]!
        swapped[next] = code[place]!
        if (swapped.join('') !== code)
          expect(readCode(swapped.join(''))).toEqual({ problem: 'A character of this code is mistyped' })
      }),
      seed,
    )
  })

  it('shows every possible slip in one full code', () => {
    const state: ScenarioState = { ...initial, changes: presetChanges(baseWorld(initial.base), presets.regulators) }
    const code = codeOf(state)!.replaceAll('-', '')
    const slips = Array.from(code).flatMap((right, i) =>
      Array.from(symbols)
        .filter(wrong => wrong !== right)
        .map(wrong => code.slice(0, i) + wrong + code.slice(i + 1)),
    )
    expect(slips).toHaveLength(code.length * 30)
    expect(slips.filter(slip => 'state' in readCode(slip))).toEqual([])
  })

  it('may be typed in lower case, without dashes, with blanks, and with letters for the digits they look like', () => {
    fc.assert(
      fc.property(scenarioOf(6), state => {
        const code = codeOf(state)!
        expect(readCode(code.toLowerCase().replaceAll('-', ''))).toEqual({ state })
        expect(readCode(` ${code.replaceAll('-', ' – ')} `)).toEqual({ state })
        const letters = code.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('5', 's').replaceAll('V', 'u')
        expect(readCode(letters)).toEqual({ state })
        expect(readCode(letters.replaceAll('l', 'I'))).toEqual({ state })
      }),
      seed,
    )
  })

  it('is there for every preset over every base', () => {
    for (const base of baseIds)
      for (const id of presetIds) {
        const state: ScenarioState = { ...initial, base, changes: presetChanges(baseWorld(base), presets[id]) }
        expect(readCode(codeOf(state) ?? '')).toEqual({ state })
      }
  })

  it.each([
    ['a value between two steps', { adoptionSlowdown: 0.36 }],
    ['a value nearly on a step', { adoptionSlowdown: 0.35000001 }],
    ['nine changes', Object.fromEntries(inputs.slice(0, 9).map(({ key, parameter }) => [key, parameter.max]))],
  ])('is not there for %s', (_, changes) => {
    expect(codeOf({ ...initial, changes })).toBeNull()
  })

  it.each([
    ['', 'A code has one to five groups of four characters; this has 0 characters'],
    ['0000-000', 'A code has one to five groups of four characters; this has 7 characters'],
    ['what?', '“?” is in no code'],
    ['0'.repeat(24), 'A code has one to five groups of four characters; this has 24 characters'],
    ['0000-0000-0000-0000-0000', `This code was made by another version of Stakeout (0; this is ${latest})`],
  ])('refuses “%s” with a sentence', (text, problem) => {
    expect(readCode(text)).toEqual({ problem })
  })

  it('reads whatever it is given, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from(symbols), '-') })), text => {
        const read = readCode(text)
        if ('state' in read) expect(readCode(codeOf(read.state)!)).toEqual(read)
      }),
      seed,
    )
  })
})

describe('what comes later', () => {
  afterEach(() => {
    vi.doUnmock('../../src/model/parameters/market.ts')
    vi.doUnmock('../../src/model/measures.ts')
  })

  /** Codes where the second input, or measure, comes with the next version. */
  async function later(what: 'input' | 'measure' = 'input') {
    vi.resetModules()
    if (what === 'measure')
      vi.doMock('../../src/model/measures.ts', async original => {
        const real = await original<typeof import('../../src/model/measures.ts')>()
        const { valueCreated, ...rest } = real.measures
        const measures = { valueCreated, late: { ...valueCreated, since: latest + 1 }, ...rest }
        return { ...real, measures, measureIds: Object.keys(measures) }
      })
    else
      vi.doMock('../../src/model/parameters/market.ts', async original => {
        const { adoptionSlowdown, ...rest } = (await original<Record<'marketInputs', object>>()).marketInputs as Late
        const told = { label: 'Late', unit: 'fraction', min: 0, max: 0.5, step: 0.01, scale: 'linear' } as const
        const late = market({
          ...told,
          spread: null,
          since: latest + 1,
          why: 'Judgement.',
          facts: [],
          values: everywhere(judged(0)),
        })
        return { marketInputs: { adoptionSlowdown, late, ...rest } }
      })
    return import('../../src/state/codec/code.ts')
  }

  it.each(['input', 'measure'] as const)('as %s changes no code that was ever shown', async what => {
    const code = await later(what)
    for (const { is, code: shown } of kept) {
      if (!shown) continue
      const read = code.readCode(shown)
      expect(read, is).toEqual(readCode(shown))
      expect('state' in read && code.codeOf(read.state), is).toBe(shown)
    }
  })

  it('has codes of the version that counts it, as a measure', async () => {
    const code = await later('measure')
    const state = { ...initial, measure: 'late' as ScenarioState['measure'] }
    expect(code.readCode(code.codeOf(state)!)).toEqual({ state })
    expect(readCode(code.codeOf(state)!)).toHaveProperty('problem')
  })

  it('has codes of the version that counts it, alone and with others', async () => {
    const code = await later()
    for (const changes of [{ late: 0.2 }, { late: 0.5, vendorMargin: 0.5, 'aws.arrGrowth': 0.9 }]) {
      const state: ScenarioState = { ...initial, changes }
      expect(code.readCode(code.codeOf(state)!)).toEqual({ state })
      expect(readCode(code.codeOf(state)!)).toEqual({
        problem: `This code was made by another version of Stakeout (${latest + 1}; this is ${latest})`,
      })
    }
  })
})

type Late = Record<string, unknown>

const stepsOf = ({ parameter: { min, max, step } }: (typeof inputs)[number]) => (max - min) / step

it.each([
  ['Code: 9C1K', '9C1K'],
  ['code 0ep8-y81p.', '0EP8-Y81P'],
  ['code: 0ep8 y81p next week', '0EP8-Y81P'],
  ['Bear case, 0EP8-Y81P, see page 2026', '0EP8-Y81P'],
  ['（0EP8‑Y81P）', '0EP8-Y81P'],
  ['０ＥＰ８－Ｙ８１Ｐ', '0EP8-Y81P'],
  ['٠EP٨-Y٨١P', '0EP8-Y81P'],
  ['Figure,ARR\r\nCode,0EP8-Y81P\r\n', '0EP8-Y81P'],
])('a code is found in %j', (text, code) =>
  expect(readAnything(text)).toMatchObject({ from: 'code', ...readCode(code) }),
)

it.each([
  ['0EP8-Y81', 'A code has one to five groups of four characters; this has 7 characters'],
  ['Code: 9C1X', 'A character of this code is mistyped'],
  ['9C1K or 0EP8-Y81P', 'There are 2 codes in this text; type the one that you mean'],
  ['In 2026 they were 1234', /./],
])('%j is no code', (text, problem) =>
  expect(readAnything(text)).toMatchObject({ kind: 'problem', problem: expect.stringMatching(problem) }),
)
