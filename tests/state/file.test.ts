import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName, readFile, writeFile } from '../../src/state/codec/file.ts'
import { readAnything } from '../../src/state/codec/openLink.ts'
import { someBase, somePreset, someScenario } from '../kit/scenarios.ts'

const full = someScenario('Bear', {
  base: 'reported-2026-03-31',
  changes: { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.2501 },
  measure: 'paperGain',
  horizon: 8,
  reasons: { adoptionSlowdown: { says: 'CFO survey & “budget”', source: 'https://example.org/a?b=c#d' } },
  locks: ['vendorMargin'],
  baseline: { base: 'article-stake', own: null, changes: { 'aws.valuation': 411.11 } },
})

const frame = { stakeout: 2, modelVersion: '2' }
const fileOf = (...records: unknown[]) => JSON.stringify({ ...frame, records })

it('brings back every field of scenarios, presets and bases', () => {
  const kept = [full, somePreset('Mine', { vendorMargin: 0.8 }), someBase('Q4', { 'aws.arr': 80 })]
  expect(readFile(writeFile(kept))).toEqual({ kept, dropped: [] })
})

it('says the version of the model', () => {
  expect(JSON.parse(writeFile([full]))).toMatchObject({ stakeout: 2, modelVersion: '2' })
})

it.each([
  ['nothing', '', 'This is no file of Stakeout’s'],
  ['a picture', '\u0089PNG\r\n', 'This is no file of Stakeout’s'],
  ['another’s JSON', '{"a":1}', 'This is no file of Stakeout’s'],
  ['a list', '[]', 'This is no file of Stakeout’s'],
  ['a deep nest', '['.repeat(200_000), 'This is no file of Stakeout’s'],
  ['no scenario', fileOf(), 'This file has no scenario in it that can be read'],
  ['rubbish', fileOf(1, null, {}), 'This file has no scenario in it that can be read'],
  ['too much', ' '.repeat(2_000_001), 'This file is larger than any of Stakeout’s (2 MB at the most)'],
  ['too many', fileOf(...Array(2001).fill(1)), 'This file has 2001 entries; 2000 are the most that are read'],
  [
    'a later version',
    JSON.stringify({ ...frame, stakeout: 3, records: [] }),
    'This file was made by a later version of Stakeout (3; this is 2)',
  ],
])('refuses %s with a sentence', (_, text, problem) => expect(readFile(text)).toEqual({ problem }))

it('keeps what it understands, and says what not', () => {
  const hostile = `{"kind":"scenario","id":"x","name":"<b>X</b>\\u202e","place":1,"savedAt":"","modelVersion":"2","extra":1,
    "shared":{"__proto__":{"polluted":1},"changes":{"__proto__":1,"taxRate":0.3,"constructor":2},"locks":"all"}}`
  const read = readFile(`{"stakeout":2,"modelVersion":"2","records":[${hostile},{"name":"Y"}]}`)
  expect(read).toEqual({
    kept: [{ ...someScenario('<b>X</b>', { changes: { taxRate: 0.3 } }), id: 'x', savedAt: '' }],
    dropped: [
      'in “<b>X</b>”, the input “__proto__” is not known',
      'in “<b>X</b>”, the input “constructor” is not known',
      'in “<b>X</b>”, the locks are no list',
      '“Y” is not readable',
    ],
  })
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

it('reads any JSON at all without a throw, and what it reads can be written', () => {
  const value = fc.jsonValue({ maxDepth: 4 })
  const near = fc.record({
    kind: fc.constantFrom('scenario', 'preset'),
    id: fc.string({ minLength: 1, maxLength: 9 }),
    name: fc.string(),
    place: fc.double({ noNaN: true, noDefaultInfinity: true }),
    savedAt: fc.string({ maxLength: 9 }),
    modelVersion: fc.constant('2'),
    says: fc.string(),
    sets: fc.dictionary(fc.constantFrom('taxRate', 'aws.valuation', '__proto__'), value),
    shared: fc.dictionary(
      fc.constantFrom('base', 'changes', 'measure', 'horizon', 'reasons', 'locks', 'ties', 'baseline'),
      value,
    ),
  })
  fc.assert(
    fc.property(fc.array(fc.oneof(value, near)), records => {
      const read = readFile(fileOf(...records))
      if ('kept' in read) expect(readFile(writeFile(read.kept))).toEqual({ kept: read.kept, dropped: [] })
    }),
    { seed: 4, numRuns: 400 },
  )
})

it.each([
  ['Bear case', 'Stakeout Bear case.json'],
  ['../../etc/passwd', 'Stakeout . . etc passwd.json'],
  ['a/b\\c:d*e?f"g<h>i|j', 'Stakeout a b c d e f g h i j.json'],
  ['CON', 'Stakeout CON.json'],
  ['\u202egnp.exe', 'Stakeout gnp.exe.json'],
  ['Überhang – 35 %', 'Stakeout Überhang – 35.json'],
  ['🐻', 'Stakeout scenario.json'],
  ['x'.repeat(99), `Stakeout ${'x'.repeat(60)}.json`],
])('gives the scenario %j a safe file name', (name, file) => expect(fileName(name)).toBe(file))

it.each([
  ['9c1k', { kind: 'scenario', from: 'code' }],
  ['https://stakeout.example/#v=2&taxRate=0.3', { kind: 'scenario', from: 'link', dropped: [] }],
  ['v=2&taxRate=0.3&x=1', { kind: 'scenario', from: 'link', dropped: ['the input “x” is not known'] }],
  ['https://stakeout.example/', { kind: 'problem', problem: 'There is no scenario in this link' }],
  ['#v=9', { kind: 'problem', problem: 'This link was made by a later version of Stakeout (9; this is 2)' }],
  ['hello!', { kind: 'problem', problem: '“!” is in no code' }],
  ['  ', { kind: 'problem', problem: 'Type or paste a code or a link, or choose a file' }],
  [fileOf(), { kind: 'problem', problem: 'This file has no scenario in it that can be read' }],
])('tells what %j is', (text, opened) => expect(readAnything(text)).toMatchObject(opened))
