import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type BaseId, baseIds } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import { measureIds } from '../../src/model/measures.ts'
import { presetChanges, presetIds, presets } from '../../src/model/presets.ts'
import { baseWorld } from '../../src/model/world.ts'
import { codeOf, readCode } from '../../src/state/codec/code.ts'
import { rankOf } from '../../src/state/codec/codeChanges.ts'
import { codeInputs } from '../../src/state/codec/codeInputs.ts'
import { spell } from '../../src/state/codec/codeSymbols.ts'
import { codeVersion, latestCode } from '../../src/state/codec/codeVersions.ts'
import { readShared, type SharedRead } from '../../src/state/codec/fields.ts'
import { readLink } from '../../src/state/codec/link.ts'
import { readAnything } from '../../src/state/codec/openLink.ts'
import { version } from '../../src/state/codec/versions.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import first from '../fixtures/links/v1.json' with { type: 'json' }
import second from '../fixtures/links/v2.json' with { type: 'json' }

const seed = { seed: 24, numRuns: 400 }
const symbols = '0123456789ABCDEFGHJKMNPQRTVWXYZ'

type Steps = { min: number; max: number; step: number }

const stepsOf = ({ min, max, step }: Steps) => Math.round((max - min) / step)

/** A cap of the revenue share, or a number of shares. */
const isFine = ({ parameter }: (typeof inputs)[number]) => stepsOf(parameter) > 10_000

const onStepOf = (among: typeof inputs) =>
  fc
    .constantFrom(...among)
    .chain(({ key, parameter }) =>
      fc
        .nat(stepsOf(parameter))
        .map(count => [key, Number((parameter.min + count * parameter.step).toPrecision(12)) + 0] as const),
    )

const scenarioOf = (most: number, among = inputs.filter(input => !isFine(input))): fc.Arbitrary<ScenarioState> =>
  fc
    .record({
      base: fc.constantFrom(...baseIds),
      measure: fc.constantFrom(...measureIds),
      horizon: fc.nat(24),
      changes: fc
        .uniqueArray(onStepOf(among), { maxLength: most, selector: ([key]) => key })
        .map(pairs => Object.fromEntries(pairs)),
    })
    .map(coded => readShared({ ...coded, v: version }).state)

describe('a short code', () => {
  it.each(first.filter(({ code }) => code))(
    'is as short as it was in the first edition where nothing new is changed: $is',
    ({ link, code }) => expect(codeOf(readLink(link).state)).toHaveLength(code!.length),
  )

  it('is short for a first visit, and for a change of what is new', () => {
    expect(codeOf(initial)).toHaveLength(4)
    expect(codeOf({ ...initial, base: 'claimed-2026-11-20' })).toHaveLength(4)
    expect(codeOf({ ...initial, changes: { gainTax: 0 } })?.length).toBeLessThanOrEqual(9)
  })

  it('brings back any four changes, also of what has tens of thousands of steps', () => {
    const often = inputs.filter(isFine).flatMap(input => Array.from({ length: 20 }, () => input))
    fc.assert(
      fc.property(scenarioOf(4, [...inputs, ...often]), state => {
        expect(codeOf(state)!.length).toBeLessThanOrEqual(24)
        expect(readCode(codeOf(state)!)).toEqual({ state, dropped: [] })
      }),
      seed,
    )
  })

  it('has at most 24 characters in groups of four, and brings back any six changes on their steps exactly', () => {
    fc.assert(
      fc.property(scenarioOf(6), state => {
        const code = codeOf(state)!
        expect(code).toMatch(/^[0-9A-HJKMNP-RTV-Z]{4}(-[0-9A-HJKMNP-RTV-Z]{4}){0,4}$/)
        expect(code.length).toBeLessThanOrEqual(24)
        expect(readCode(code)).toEqual({ state, dropped: [] })
      }),
      seed,
    )
  })

  it('has room for the six inputs with the most steps at their ends', () => {
    const long = inputs
      .filter(input => !isFine(input))
      .toSorted((a, b) => stepsOf(b.parameter) - stepsOf(a.parameter))
      .slice(0, 6)
    const changes = Object.fromEntries(long.map(({ key, parameter }) => [key, parameter.max]))
    const state: ScenarioState = {
      ...initial,
      base: 'claimed-2026-11-20',
      measure: 'allianceProfit',
      horizon: 24,
      changes,
    }
    expect(codeOf(state)).toHaveLength(24)
    expect(readCode(codeOf(state)!)).toEqual({ state, dropped: [] })
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
        expect(readCode(code.toLowerCase().replaceAll('-', ''))).toEqual({ state, dropped: [] })
        expect(readCode(` ${code.replaceAll('-', ' – ')} `)).toEqual({ state, dropped: [] })
        const letters = code.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('5', 's').replaceAll('V', 'u')
        expect(readCode(letters)).toEqual({ state, dropped: [] })
        expect(readCode(letters.replaceAll('l', 'I'))).toEqual({ state, dropped: [] })
      }),
      seed,
    )
  })

  it('is there for every preset over every base', () => {
    for (const base of baseIds)
      for (const id of presetIds) {
        const changes = presetChanges(baseWorld(base), presets[id])
        const { state } = readShared({ base, changes, v: version })
        expect(readCode(codeOf(state) ?? '')).toEqual({ state, dropped: [] })
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
    ['0000-0000-0000-0000-0000', `This code was made by another version of Stakeout (0; this is ${latestCode})`],
  ])('refuses “%s” with a sentence', (text, problem) => {
    expect(readCode(text)).toEqual({ problem })
  })

  it('reads whatever it is given, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from(symbols), '-') })), text => {
        const read = readCode(text)
        if (!('state' in read)) return
        const { firstEdition: _, ...now } = read
        expect(readCode(codeOf(read.state)!)).toEqual(now)
      }),
      seed,
    )
  })
})

describe('a code of the first edition', () => {
  const coded = ({ state: { base, measure, horizon, changes }, firstEdition }: SharedRead) => ({
    base,
    measure,
    horizon,
    changes,
    values: firstEdition?.values,
  })

  // A code leaves out what a link has besides: a reason, a lock, a baseline.
  it.each(first.filter(({ code, link }) => code && link.startsWith('v=')))(
    'opens what its link opens, now and as it was: $is',
    ({ link, code }) => {
      const read = readCode(code!)
      expect('state' in read && coded(read)).toEqual(coded(readLink(link)))
      expect(read).toHaveProperty('firstEdition')
    },
  )

  it('has the long-run ratios of the market as those of both labs', () =>
    expect(readCode(asFirstEdition({ matureComputeRatio: 0.5 }))).toMatchObject({
      state: { changes: { 'aws.matureComputeRatio': 0.5, 'alliance.matureComputeRatio': 0.5 } },
      dropped: [],
    }))

  it('has an end of the revenue share beyond its horizon as none', () => {
    const read = readCode(asFirstEdition({ 'alliance.revenueShareEnd': 40, 'aws.revenueShareEnd': 39 }))
    expect(read).toMatchObject({
      state: { changes: { 'alliance.revenueShareEnd': 120, 'aws.revenueShareEnd': 39 } },
      dropped: [],
    })
  })
})

/** A code as the first edition wrote it, of its latest base and a first visit’s measure and quarter. */
function asFirstEdition(changes: Record<string, number>): string {
  const [bases, base, measures, measure, quarters, quarter] = [4n, 3n, 6n, 0n, 25n, 12n]
  return spell(1n + 31n * (base + bases * (measure + measures * (quarter + quarters * rankOf(changes, 1)!))))!
}

describe('what comes later', () => {
  afterEach(() => {
    vi.doUnmock('../../src/model/parameters/market.ts')
    vi.doUnmock('../../src/model/bases.ts')
  })

  /** Codes of a model whose first base and second input of the market came later. */
  async function later() {
    vi.resetModules()
    vi.doMock('../../src/model/bases.ts', async original => {
      const real = await original<typeof import('../../src/model/bases.ts')>()
      const bases = { late: real.bases['article-company'], ...real.bases }
      const carriesFrom = (id: string) => (id === 'late' ? 'article-company' : real.carriesFrom(id as BaseId))
      return { ...real, bases, baseIds: Object.keys(bases), isBase: (text: string) => text in bases, carriesFrom }
    })
    vi.doMock('../../src/model/parameters/market.ts', async original => {
      const { adoptionSlowdown, ...rest } = (await original<Record<'marketInputs', object>>()).marketInputs as Late
      return { marketInputs: { adoptionSlowdown, late: rest.slowdownStart, ...rest } }
    })
    return import('../../src/state/codec/code.ts')
  }

  it('changes no code that was ever shown, be it a base or an input', async () => {
    const code = await later()
    for (const { is, code: shown } of [...first, ...second]) {
      if (!shown) continue
      const read = code.readCode(shown)
      expect(read, is).toEqual(readCode(shown))
      if ('state' in read && !read.firstEdition) expect(code.codeOf(read.state), is).toBe(shown)
    }
  })

  it('has no code until a version of codes counts it', async () => {
    const code = await later()
    expect(code.codeOf({ ...initial, changes: { late: 2 } as ScenarioState['changes'] })).toBeNull()
    expect(code.codeOf({ ...initial, base: 'late' as ScenarioState['base'] })).toBeNull()
  })

  it('wants a version of its own: the latest counts every base, measure and input that there is, on its steps', () => {
    const { bases, measures } = codeVersion(latestCode)!
    expect(bases.toSorted()).toEqual(baseIds.toSorted())
    expect(measures.toSorted()).toEqual(measureIds.toSorted())
    const byKey = <Row extends { key: string }>(rows: readonly Row[]) =>
      rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
    const there = inputs.map(({ key, parameter: { min, max, step } }) => ({ key, min, max, step }))
    expect(byKey(codeInputs.at(-1)!)).toEqual(byKey(there))
    expect(codeInputs).toHaveLength(latestCode)
  })
})

type Late = Record<string, unknown>

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
