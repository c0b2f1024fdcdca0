import fc from 'fast-check'
import { expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { codeOf, readCode } from '../../src/state/codec/code.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { readAnything } from '../../src/state/codec/openLink.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { worldFrom } from '../../src/state/scenario/start.ts'
import { cases, damaged, patience, someShared, words } from '../kit/fuzz.ts'
import { visit } from '../kit/session.ts'

/** A scenario that can be shown: it reads back to itself, and all its figures are numbers. */
function expectWhole(state: ScenarioState) {
  expect(readLink(writeLink(state))).toEqual({ state, dropped: [] })
  const { aws, alliance } = whatIf(worldFrom(state))
  expect([...aws.valueCreated, ...alliance.valueCreated].every(Number.isFinite)).toBe(true)
}

it('a link opens to the very scenario, whatever was typed into it', { timeout: patience }, () =>
  fc.assert(fc.property(someShared, expectWhole), cases),
)

it('a damaged link opens to some whole scenario, and never throws', { timeout: patience }, () =>
  fc.assert(
    fc.property(damaged(someShared.map(writeLink)), link => expectWhole(readLink(link).state)),
    cases,
  ),
)

it('what was not understood of a link is named, and costs nothing of the rest', { timeout: patience }, () =>
  fc.assert(
    fc.property(someShared, fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 }), (state, junk) => {
      const pairs = junk.map(([name, text]) => [`x${name}`, text])
      const { state: read, dropped } = readLink(`${writeLink(state)}&${new URLSearchParams(pairs).toString()}`)
      expect(read).toEqual(state)
      expect(dropped.length).toBe(new Set(pairs.map(([name]) => name!.toWellFormed())).size)
    }),
    cases,
  ),
)

it('what somebody pastes to be opened is a scenario, entries or a sentence', { timeout: patience }, () =>
  fc.assert(
    fc.property(fc.oneof(words, damaged(someShared.map(state => codeOf(state) ?? writeLink(state)))), text => {
      const opened = readAnything(text)
      if (opened.kind === 'scenario') expectWhole(opened.state)
      if (opened.kind === 'problem') expect(opened.problem).not.toBe('')
    }),
    cases,
  ),
)

it('a code that is mistyped anywhere is refused, or is another code', { timeout: patience }, () =>
  fc.assert(
    fc.property(damaged(someShared.map(state => codeOf({ ...state, own: null }) ?? '0000')), text => {
      const read = readCode(text)
      if ('state' in read) expect(readCode(codeOf(read.state)!)).toEqual(read)
    }),
    cases,
  ),
)

it.each([
  ['a million pairs', 'v=2&'.repeat(1_000_000)],
  ['one endless value', `v=2&why.taxRate=${'x'.repeat(10_000_000)}`],
  [
    'a story of a story of a story',
    Array.from({ length: 500 }).reduce<string>(link => `v=2&scene=${encodeURIComponent(link).slice(0, 90_000)}`, ''),
  ],
])('a monster is read all the same: %s', (_, link) => {
  const { state, dropped } = readLink(link)
  expectWhole(state)
  expect({ ...state, reasons: {}, scenes: [] }).toEqual(initial)
  expect(dropped.filter(one => one.includes('beyond')).length).toBe(link.length > 1_000_000 ? 1 : 0)
})

it('nobody is shown thousands of sentences', () => {
  const link = Array.from({ length: 20_000 }, (_, i) => `x${i}=1`).join('&')
  const { notice } = visit({}, link).session
  expect(notice.getState().notice?.says).toBe('20000 settings in this link were not understood')
  expect(notice.getState().notice?.particulars.slice(-2)).toEqual(['the input “x49” is not known', 'and 19950 more'])
})

it.each([
  ['a mail with thousands of links', 'see https://x.example/#v=2&taxRate=0.3&amp;bogus=1 \n'.repeat(30_000)],
  ['wrappers without an end', `https://u.example${'/v3/__'.repeat(50_000)}`],
  ['blanks and ends of lines', `#v=2&taxRate=0.3${'\n '.repeat(300_000)}x`],
  ['punctuation alone', `#v=2&taxRate=${'.'.repeat(500_000)}!`],
  ['percent signs', `#v=2&taxRate=${'%25'.repeat(200_000)}`],
  ['codes', 'Code: 9C1X, '.repeat(50_000)],
])('what is pasted is read in seconds, whatever it is: %s', { timeout: 10_000 }, (_, text) => {
  expect(['scenario', 'problem']).toContain(readAnything(text).kind)
})
