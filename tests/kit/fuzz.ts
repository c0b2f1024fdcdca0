import fc from 'fast-check'
import { bases } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import { measures } from '../../src/model/measures.ts'
import { grades } from '../../src/model/parameter.ts'
import { readShared } from '../../src/state/codec/fields.ts'
import { versionAlone } from '../../src/state/scenario/ownBase.ts'
import { type SavedItem } from '../../src/state/scenario/savedItem.ts'
import { type ScenarioState, views } from '../../src/state/scenario/scenarioState.ts'
import { someBase, somePreset, someScenario } from './scenarios.ts'

const runs = Number(process.env.FUZZ ?? 0)

/** Whether this is a run of `npm run fuzz`. */
export const isFuzz = runs > 0

/** How many cases: the same few hundred each time, or as many new ones as `npm run fuzz` asks for. */
export const cases = isFuzz ? { numRuns: runs } : { numRuns: 250, seed: 11 }

/** For what takes long: a tenth of that in CI, and just as many where `npm run fuzz` asks. */
export const fewerCases = isFuzz ? cases : { ...cases, numRuns: cases.numRuns / 10 }

/** As long as a run of that many may take. */
export const patience = isFuzz ? 1_800_000 : 120_000

/** Words that have broken other programs, and any at all: halves of pairs, controls, marks that turn text around. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '=HYPERLINK("http://evil.example","x")',
    '+1+cmd|" /C calc"!A0',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\u00a0=1+1',
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ']]></metadata><script/>',
    '\u202egnp.exe',
    'thin\u2009en\u2002zero\u200bmark\ufeff',
    '../../etc/passwd',
    'CON',
    '__proto__',
    'constructor',
    '\ud83d',
    '',
  ),
)

/** Any JSON, deep and hostile ones among it. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  words,
  fc.constantFrom<unknown>(null, -0, 1e308, -1e308, '1e999', [], {}, JSON.parse('{"__proto__":{"polluted":1}}')),
)

const step = fc
  .constantFrom(...inputs)
  .chain(({ key, parameter: { min, max, step: size } }) =>
    fc.nat(Math.round((max - min) / size)).map(count => [key, Number((min + count * size).toPrecision(12))] as const),
  )

const changes = fc.uniqueArray(step, { maxLength: 8, selector: ([key]) => key }).map(Object.fromEntries)
const key = fc.constantFrom(...inputs.map(input => input.key))
const base = fc.constantFrom(...Object.keys(bases))
const reason = fc.record(
  {
    says: words,
    source: fc.webUrl({ validSchemes: ['https'] }),
    publisher: words,
    date: fc.constantFrom('2026-10-29', '2024-02-29'),
    grade: fc.constantFrom(...grades),
  },
  { requiredKeys: [] },
)
const reasons = fc.dictionary(key, reason, { maxKeys: 3 })
const version = { label: words, asOf: fc.constant('2026-12-31'), values: changes, reasons }
const scenario = {
  base,
  changes,
  measure: fc.constantFrom(...Object.keys(measures)),
  view: fc.constantFrom(...views),
  horizon: fc.nat(24),
  own: fc.record({ ...version, before: fc.record(version) }, { requiredKeys: ['asOf'] }),
  reasons,
  locks: fc.array(key, { maxLength: 3 }),
  baseline: fc.record({ base, changes, reasons }),
  weights: fc.array(
    fc.record({ name: words, weight: fc.double({ min: 0, max: 1, noNaN: true }), base, changes, reasons }),
    {
      maxLength: 3,
    },
  ),
  compared: fc.record({
    scenarios: fc.array(fc.record({ name: words, base, changes, reasons }), { maxLength: 3 }),
    from: fc.constantFrom(null, 'present', 'base', 'baseline', 1, 9),
  }),
  seed: fc.integer({ min: 1, max: 999_999 }),
}
const scene = fc.record({ shared: fc.record(scenario, { requiredKeys: [] }), headline: words, notes: words })

/** Any scenario that a user can make, storyboard included, with any words in it. */
export const someShared: fc.Arbitrary<ScenarioState> = fc
  .record({ ...scenario, scenes: fc.array(scene, { maxLength: 2 }) }, { requiredKeys: [] })
  .map(raw => readShared(raw).state)

/** Any list of what a user can save, each entry with an id of its own. */
export const someSavedItems: fc.Arbitrary<SavedItem[]> = fc
  .array(
    fc.oneof(
      fc.tuple(words, someShared).map(([name, shared]) => someScenario(name, shared)),
      fc.tuple(words, changes).map(([name, sets]) => somePreset(name, sets)),
      fc.tuple(words, changes, fc.option(someShared)).map(([name, values, made]) => ({
        ...someBase(name, values),
        ...(made?.own && { before: versionAlone(made.own) }),
      })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(all => all.map((one, i) => ({ ...one, id: `kept${i}` })))

/** A text with a few places of it struck out, doubled or written over. */
export const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.oneof(words, fc.constant(''))), { maxLength: 4 }))
    .map(([whole, blows]) =>
      blows.reduce((rest, [at, length, by]) => {
        const from = rest.length === 0 ? 0 : at % rest.length
        return rest.slice(0, from) + by + rest.slice(from + length)
      }, whole),
    )
