import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filedValues } from '../../src/filings/filedInputs.ts'
import { intakeSession } from '../../src/intake/session.ts'
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
    expect(ready.map(({ key, value, reason }) => ({ key, value, reason }))).toEqual(filedValues(factsOf(ticker)))
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

it.each([
  ['one in another currency', JSON.stringify(fileOf('Revenues', [{ start: '2026-01-01' }], 'EUR')), 'reports in EUR'],
  ['half a file', '{"cik":1018724,"entityName":"AMAZON","facts":{"us-gaap":', 'It is no JSON, or damaged'],
])('%s is refused in a sentence', async (_, text, sentence) => {
  const reply = await intakeSession({ bytes: bytesOf(text) })({})
  expect('problem' in reply && reply.problem).toContain(sentence)
})
