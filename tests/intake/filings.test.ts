import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/data/facts.ts'
import { filedValues } from '../../src/filings/filedInputs.ts'
import { limits } from '../../src/intake/limits.ts'
import { intakeSession } from '../../src/intake/session.ts'
import { latestBase } from '../../src/model/bases.ts'
import { inputOf } from '../../src/model/inputs.ts'
import { baseValue } from '../../src/model/world.ts'
import { factsOf, fileOf, filingPath, type Ticker } from '../filings/files.ts'

async function replyTo(bytes: Uint8Array) {
  const reply = await intakeSession({ bytes })({})
  return 'problem' in reply ? expect.fail(reply.problem) : reply
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe.each(['AMZN', 'MSFT', 'NVDA'] as const)('the filings of %s, dropped', (ticker: Ticker) => {
  it('give the inputs what the core gives them, ready to be taken, each with its filing', async () => {
    const { preview } = await replyTo(readFileSync(filingPath(ticker)))
    const ready = preview.rows.filter(({ value, awaits }) => value !== null && awaits === null)
    const values = filedValues(factsOf(ticker))
    expect(ready.map(({ key, value, reason }) => ({ key, value, reason }))).toEqual(
      values.map(({ key, value, reason }) => ({ key, value, reason })),
    )
    expect(ready.map(({ notes }) => notes)).toEqual(values.map(({ note }) => (note ? [note] : [])))
    expect(ready.length).toBeGreaterThan(0)
    expect(preview.questions).toEqual([])
  })

  it('name the other facts, which no input takes, and say what is not in such a file', async () => {
    const { preview, remarks } = await replyTo(readFileSync(filingPath(ticker)))
    const cash = preview.rows.find(({ name }) => name.startsWith('Operating cash flow'))
    expect(cash?.problem).toContain('is no input of the model')
    expect(remarks.join(' ')).toContain('A stake in a private lab is not in this file')
  })
})

it('a trailing year of capital spending is told from guidance, on which the latest base rests', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../public/data/facts.json'), 'utf8')
  const all = new Map((JSON.parse(text) as Fact[]).map(fact => [fact.id, fact]))
  for (const [ticker, key] of [
    ['AMZN', 'aws.capex'],
    ['MSFT', 'alliance.capex'],
  ] as const) {
    const { preview } = await replyTo(readFileSync(filingPath(ticker)))
    const note = preview.rows.find(row => row.key === key)?.notes[0]
    expect(note).toMatch(/^It is what was reported for the year to 30 June 2026: cash paid/)
    expect(note).toMatch(/The latest base takes .*guidance.* The two mean different things$/)
    const { fact } = baseValue(latestBase, inputOf(key))
    expect(all.get(fact ?? '')?.metric, 'and so it does').toMatch(/^capex_guidance/)
  }
})

it('a companyfacts file as large as real ones are is read in seconds', async () => {
  const { cik, entityName, facts } = JSON.parse(readFileSync(filingPath('AMZN'), 'utf8')) as {
    cik: number
    entityName: string
    facts: Record<string, Record<string, unknown>>
  }
  const gaap = Object.entries(facts['us-gaap']!)
  const others = Array.from({ length: 600 }, (_, at) => {
    const [name, concept] = gaap[at % gaap.length]!
    return [`${name}Other${at}`, concept] as const
  })
  const text = JSON.stringify({
    cik,
    entityName,
    facts: { ...facts, 'us-gaap': Object.fromEntries([...others, ...gaap]) },
  })
  expect(text.length).toBeGreaterThan(4_000_000)
  expect(text.length).toBeLessThan(limits.fileBytes)
  const { preview } = await replyTo(bytesOf(text))
  expect(preview.rows).toEqual((await replyTo(readFileSync(filingPath('AMZN')))).preview.rows)
})

it.each([
  ['one in another currency', JSON.stringify(fileOf('Revenues', [{ start: '2026-01-01' }], 'EUR')), 'reports in EUR'],
  ['half a file', '{"cik":1018724,"entityName":"AMAZON","facts":{"us-gaap":', 'It is no JSON, or damaged'],
])('%s is refused in a sentence', async (_, text, sentence) => {
  const reply = await intakeSession({ bytes: bytesOf(text) })({})
  expect('problem' in reply && reply.problem).toContain(sentence)
})
