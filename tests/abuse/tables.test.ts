import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { estimatesOf } from '../../src/intake/estimates.ts'
import type { Answers } from '../../src/intake/preview.ts'
import { roles } from '../../src/intake/roles.ts'
import { isReady } from '../../src/intake/rowState.ts'
import { type IntakeReply, type IntakeSource, intakeSession } from '../../src/intake/session.ts'
import { lineKeys } from '../../src/model/index.ts'
import { inputOf, inputs } from '../../src/model/inputs.ts'
import { readShared } from '../../src/state/codec/fields.ts'
import { version } from '../../src/state/codec/versions.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { cases, fewerCases, patience } from '../kit/fuzz.ts'

const folder = join(import.meta.dirname, '../fixtures/intake')
const files = readdirSync(folder)
  .filter(name => /\.(xlsx|csv)$/.test(name))
  .map(name => new Uint8Array(readFileSync(join(folder, name))))

/** Whatever comes in, a value that would be taken is in its range, each row that is not says why, and what is taken as a consensus is one in links and files, too. */
function holds(reply: IntakeReply): void {
  if ('problem' in reply) {
    expect(reply.problem).toMatch(/^\S.*[^.]$/s)
    return
  }
  const { rows } = reply.preview
  for (const { key, line, value, problem, awaits, place } of rows) {
    expect(place).not.toBe('')
    if (value === null) expect(problem).toMatch(/\S/)
    if (awaits !== null) expect(problem).toMatch(/\S/)
    if (value === null) continue
    expect([key, line].filter(one => one !== null)).toHaveLength(1)
    const { min, max } = key ? inputOf(key).parameter : { min: -1e6, max: 1e6 }
    expect(value >= min && value <= max).toBe(true)
  }
  const consensus = estimatesOf(rows.filter(isReady))
  expect(readShared({ v: version, consensus })).toEqual({ state: { ...initial, consensus }, dropped: [] })
}

const read = async (source: IntakeSource, answers: Answers = {}) => holds(await intakeSession(source)(answers))

const word = fc.oneof(
  fc.constantFrom(...inputs.map(({ key }) => key as string), 'valuation', 'Capex, Amazon', 'Value', 'Source', 'sep=;'),
  fc.constantFrom(
    ...lineKeys,
    'ARR, Anthropic, Q4 2027',
    'ARR',
    'Quarter',
    'Company',
    'No. of estimates',
    'Amazon',
    'MSFT',
  ),
  fc.constantFrom('Q4 2027', 'FY27 Q2', '4Q27E', '2027-12-31', 'Q1 9999', 'Q1 0000', 'FY00 Q1', '34', '0', '1001'),
  fc.constantFrom(
    '1,234',
    '1.234',
    '(5)',
    '−5',
    '62.5 %',
    '1.75tn',
    '03/04/2026',
    '=1+1',
    '"',
    '""',
    '\0',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double().map(String),
)
const table = fc
  .tuple(
    fc.constantFrom('\t', ';', ',', '\n'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 12 }),
  )
  .map(([by, end, rows]) => rows.map(row => row.join(by)).join(end))
const row = fc.constantFrom('1', '2', '3')
const answers = fc.record(
  {
    table: fc.nat(3),
    separator: fc.constantFrom('tab', 'semicolon', 'comma'),
    decimal: fc.constantFrom('point', 'comma'),
    share: fc.constantFrom('percent', 'fraction'),
    days: fc.constantFrom('dayFirst', 'monthFirst'),
    roles: fc.array(fc.constantFrom(...roles), { maxLength: 6 }),
    inputs: fc.dictionary(row, fc.constantFrom(null, ...inputs.map(({ key }) => key))),
    lines: fc.dictionary(row, fc.constantFrom(null, ...lineKeys)),
    readings: fc.dictionary(row, fc.nat(3)),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>

it('any text is rows that can be taken, rows that say why not, or a sentence', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(table, answers, (text, by) => read({ text }, by)),
    cases,
  ),
)

it('any bytes are so too', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), bytes => read({ bytes })),
    cases,
  ),
)

it('a file of another program with bytes changed or cut is so too', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      fc.nat(),
      async (which, places, end) => {
        const bytes = files[which % files.length]!.slice()
        for (const [at, byte] of places) bytes[at % bytes.length] = byte
        await read({ bytes: end % 3 === 0 ? bytes.slice(0, end % bytes.length) : bytes })
      },
    ),
    fewerCases,
  ),
)

const hurting = fc.constantFrom(
  '',
  '<',
  '&',
  '"',
  '</c>',
  '1e999',
  '$C$1048576',
  'NaN',
  '\0',
  '9'.repeat(400),
  'r="XFD1048576"',
  't="s"',
)

it('a workbook with its parts spoiled is so too', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), hurting, async (which, part, at, by) => {
      const books = files.filter(([p]) => p === 0x50)
      const parts = unzipSync(books[which % books.length]!)
      const names = Object.keys(parts).filter(name => /workbook\.xml|sheet1|sharedStrings|styles/.test(name))
      const name = names[part % names.length]!
      const text = new TextDecoder().decode(parts[name])
      const place = at % text.length
      parts[name] = new TextEncoder().encode(text.slice(0, place) + by + text.slice(place + by.length))
      await read({ bytes: zipSync(parts) })
    }),
    fewerCases,
  ),
)

const filing = readFileSync(join(import.meta.dirname, '../fixtures/filings/MSFT.json'), 'utf8')
const spoilt = fc.constantFrom('null', '1e999', '-5', '"2027-02-30"', '"9999-12-31"', '{}', '[]', '"us-gaap"', '')

it('filings with values spoiled are so too', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), spoilt), { minLength: 1, maxLength: 12 }), async places => {
      let text = filing
      for (const [at, by] of places) {
        const value = /(?<=":)("[^"]*"|-?\d+)/g
        value.lastIndex = at % text.length
        const found = value.exec(text)
        if (found) text = text.slice(0, found.index) + by + text.slice(found.index + found[0].length)
      }
      await read({ bytes: new TextEncoder().encode(text) })
    }),
    fewerCases,
  ),
)
