import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '../../src/asks/refusal.ts'
import { edgarReader } from '../../src/cli/facts/edgar.ts'
import { readFactsRequest } from '../../src/cli/facts/factsOptions.ts'
import { factsReport } from '../../src/cli/facts/factsReport.ts'
import { companyInFile } from '../../src/cli/facts/filedFile.ts'
import { filedOverrides } from '../../src/cli/facts/filedOverrides.ts'
import { intakeSession } from '../../src/intake/session.ts'
import { factsOf, filingPath } from '../filings/files.ts'
import { onLoopback } from '../kit/loopback.ts'

const root = join(import.meta.dirname, '../..')
const contact = 'Test Desk desk@firm.example'
let folder = ''

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'stakeout-test-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const refusalOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return expect.fail('was not refused')
}

describe('what is asked', () => {
  it.each([
    ['', 'Say whose facts: --company AMZN asks the SEC, --file FILE reads a file of it.'],
    [
      '--company APPLE',
      'There is no company "APPLE" here: write AMZN, MSFT, NVDA, or a company\'s number at the SEC (CIK).',
    ],
    [
      '--company AMZN',
      'The SEC wants to know who asks: say it with --contact "Name name@firm.example", or in STAKEOUT_CONTACT.',
    ],
    [
      '--company AMZN --contact nobody',
      'The SEC wants to know who asks: say it with --contact "Name name@firm.example", or in STAKEOUT_CONTACT.',
    ],
    ['--company AMZN --contact a@b.example --server ftp://x', '--server needs a web address, not "ftp://x".'],
    [
      '--file a --fact profit',
      'There is no fact "profit"; the facts are shares, capex, operatingCashFlow, revenue, grossProfit, costOfSales, depreciation, nonOperatingIncome, grossMargin.',
    ],
    ['--file a --format xml', 'There is no format "xml"; the formats are table, json, csv.'],
    ['--file a --quarters 0', '--quarters needs a whole number from 1 to 200, not "0".'],
    ['--colour red', 'There is no option "--colour"; --help lists them.'],
  ])('"%s" is refused in a sentence', (line, sentence) =>
    expect(refusalOf(() => readFactsRequest(line.split(' ').filter(Boolean), {}))).toBe(sentence),
  )

  it('who asks may stand in the environment, and so may the server and the folder', () => {
    const environment = { STAKEOUT_CONTACT: contact, STAKEOUT_SEC: 'http://localhost:1/', STAKEOUT_FACTS: '/tmp/x' }
    expect(readFactsRequest(['--company', 'amzn'], environment)).toMatchObject({
      companies: [1018724],
      edgar: { contact, server: 'http://localhost:1', cache: '/tmp/x', isFresh: false },
    })
  })

  it.each([
    ['nothing.json', 'Cannot read "nothing.json" (ENOENT).'],
    ['README.md', '"README.md" is not JSON: it begins with "# Stakeout'],
    ['package.json', '"package.json": This is not a companyfacts file of the SEC'],
  ])('a file that is none is refused: %s', (path, sentence) =>
    expect(refusalOf(() => companyInFile(path))).toContain(sentence),
  )
})

describe('the SEC', () => {
  onLoopback()
  let server: Server
  let seen: IncomingMessage[] = []
  let answer: { status: number; body: string }
  const address = () => `http://localhost:${(server.address() as AddressInfo).port}`
  const said: string[] = []
  const pauses: number[] = []
  const read = (cache = folder, at = Date.now(), isFresh = false) =>
    edgarReader(
      { contact, server: address(), cache, isFresh },
      { now: () => at, pause: async time => void pauses.push(time), say: line => void said.push(line) },
    )

  beforeEach(async () => {
    seen = []
    said.length = pauses.length = 0
    answer = { status: 200, body: readFileSync(filingPath('AMZN'), 'utf8') }
    server = createServer((request, response) => {
      seen.push(request)
      response.writeHead(answer.status).end(answer.body)
    })
    await once(server.listen(0), 'listening')
  })
  afterEach(() => void server.close())

  it('is asked by number, and told who asks', async () => {
    expect(await read()(1018724)).toBe(answer.body)
    expect(seen.map(({ url, headers }) => [url, headers['user-agent']])).toEqual([
      ['/api/xbrl/companyfacts/CIK0001018724.json', contact],
    ])
  })

  it('is asked at a polite pace: a pause lies between two questions, none before the first', async () => {
    const ask = read()
    for (const cik of [1, 2, 3]) await ask(cik)
    expect(seen).toHaveLength(3)
    expect(pauses).toHaveLength(2)
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(100)
  })

  it('is not asked again within a day, but for --fresh, and is on the next', async () => {
    await read()(7)
    expect(await read()(7)).toBe(answer.body)
    expect(seen).toHaveLength(1)
    await read(folder, Date.now(), true)(7)
    expect(seen).toHaveLength(2)
    await read(folder, Date.now() + 25 * 60 * 60 * 1000)(7)
    expect(seen).toHaveLength(3)
  })

  it('does not answer: the kept answer is taken, and its age said', async () => {
    writeFileSync(join(folder, 'CIK0000000007.json'), 'kept')
    const then = new Date(Date.UTC(2026, 0, 1))
    utimesSync(join(folder, 'CIK0000000007.json'), then, then)
    answer.status = 500
    expect(await read(folder, Date.UTC(2026, 0, 4))(7)).toBe('kept')
    expect(said).toEqual([
      expect.stringMatching(/^localhost:\d+ answered 500\. Taken from .*CIK0000000007\.json, 3 days old\.$/),
    ])
  })

  it.each([
    [403, 'does not answer this reader (403): is the contact a real one?'],
    [404, 'knows no facts of this company (404).'],
    [429, 'was asked too often (429): try again in ten minutes.'],
    [503, 'answered 503.'],
  ])('says no (%d): the command ends with a sentence', async (status, sentence) => {
    answer.status = status
    await expect(read()(7)).rejects.toThrow(sentence)
  })

  it('the command fetches, and tells the facts', async () => {
    const args = ['src/cli/facts/main.ts', '--company', 'AMZN', '--fact', 'capex', '--quarters', '1', '--cache', folder]
    const child = spawn(process.execPath, [...args, '--server', address(), '--contact', contact], { cwd: root })
    const { out, code } = await outputOf(child)
    expect(code).toBe(0)
    expect(out).toContain('AMAZON COM INC (CIK 1018724)')
    expect(out).toContain('Q2 2026 (FY26 Q2, to 2026-06-30)  $54.208B')
    expect(seen).toHaveLength(1)
  })
})

async function outputOf(child: ChildProcess) {
  let out = ''
  child.stdout?.on('data', (part: Buffer) => void (out += part))
  const [code] = await once(child, 'close')
  return { out, code }
}

describe('the answer', () => {
  const whole = { facts: ['capex', 'shares'] as const, quarters: 400 }
  const asked = (format: 'table' | 'json' | 'csv') => ({ ...whole, facts: [...whole.facts], format })

  it('JSON has each fact with its rows: concept, form, day, accession number and address', () => {
    const [record] = JSON.parse(factsReport([factsOf('MSFT')], asked('json')))
    const fact = record.facts.find(
      (one: { span: string; end: string }) => one.span === 'quarter' && one.end === '2026-06-30',
    )
    expect(fact).toMatchObject({ calendar: 'Q2 2026', fiscal: 'FY26 Q4', value: 35802e6, because: null })
    expect(fact.rows).toEqual([
      expect.objectContaining({
        value: 115948e6,
        sign: 1,
        form: '10-K',
        filed: '2026-07-29',
        accession: '0001193125-26-323660',
      }),
      expect.objectContaining({
        concept: 'PaymentsToAcquirePropertyPlantAndEquipment',
        start: '2025-07-01',
        end: '2026-03-31',
        sign: -1,
        address: 'https://www.sec.gov/Archives/edgar/data/789019/000119312526191507/0001193125-26-191507-index.htm',
      }),
    ])
    expect(record.says.join(' ')).toContain('A stake in a private lab is not in this file')
  })

  it('CSV has a row a fact, both readings where there are two, and no cell that is a formula', () => {
    const csv = factsReport([{ ...factsOf('AMZN'), name: '=1+1' }], asked('csv'))
    expect(csv).toContain('6737000000 or 7804000000')
    expect(csv.split('\r\n').filter(line => line.startsWith('='))).toEqual([])
    expect(csv).toContain("'=1+1,capex,trailing year,Q2 2026,FY26 Q2,2025-07-01,2026-06-30,173028000000")
  })

  it('the table marks what does not add up, and says why below', () => {
    const table = factsReport([factsOf('AMZN')], asked('table'))
    expect(table).toMatch(/Q4 2016 \(FY16 Q4, to 2016-12-31\) \* +\$6\.737B or \$7\.804B/)
    expect(table).toContain('* It was filed under two concepts that do not agree.')
  })
})

describe('--facts of the model', () => {
  const said: string[] = []
  const filed = (files: string[], overrides = {}) => {
    said.length = 0
    return filedOverrides({ overrides }, files, line => said.push(line.replace(folder, '')))
  }
  const refused = (files: string[]) =>
    filed(files).then(
      () => expect.fail('was not refused'),
      (error: unknown) => (error instanceof Refusal ? error.message.replace(folder, '') : expect.fail(String(error))),
    )
  const copy = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const amazon = readFileSync(filingPath('AMZN'), 'utf8')

  it('sets what inputs take, with the filing as the reason; what is set by hand counts over it', async () => {
    const { overrides, reasons } = await filed([filingPath('AMZN')], { 'aws.shares': 11 })
    expect(overrides).toEqual({ 'aws.capex': 173.028, 'aws.shares': 11 })
    expect(reasons['aws.capex']).toMatchObject({ grade: 'reported', date: '2026-06-30' })
    expect(reasons['aws.shares']).toBeUndefined()
  })

  it('takes several companies', async () =>
    expect((await filed([filingPath('MSFT'), filingPath('NVDA')])).overrides).toMatchObject({
      'alliance.capex': 115.948,
      vendorMargin: expect.closeTo(0.74975, 5),
    }))

  it('says what the desk says of such a file: what is not in it, and what does not mean what a base means', async () => {
    await filed([copy('f.json', amazon)])
    const reply = await intakeSession({ bytes: new Uint8Array(readFileSync(filingPath('AMZN'))) })({})
    if ('problem' in reply) return expect.fail(reply.problem)
    const notes = reply.preview.rows.flatMap(({ key, name, notes: all }) =>
      key ? all.map(one => `${name}: ${one}`) : [],
    )
    expect(notes.join()).toContain('The two mean different things')
    expect(said).toEqual([...reply.remarks, ...notes].map(one => `"/f.json": ${one}.`))
    expect(said.join()).toContain('A stake in a private lab is not in this file')
  })

  it('what it cannot take is refused in the words of the desk', async () => {
    expect(await refused([filingPath('AMZN'), filingPath('AMZN')])).toBe('aws.capex is in two of the files of --facts.')
    expect(await refused([copy('f.json', amazon.replace('1018724', '320193'))])).toBe(
      '"/f.json": it holds nothing of AMAZON COM INC that an input takes.',
    )
    expect(await refused([copy('f.json', amazon.slice(0, 5000))])).toBe(
      '"/f.json" is not read. It is no JSON, or damaged.',
    )
    expect(await refused([copy('f.csv', 'aws.arr;60')])).toBe(
      '"/f.csv" is not read. This is not a companyfacts file of the SEC: it should hold "cik", "entityName" and "facts".',
    )
    expect(await refused([copy('f.json', amazon.replaceAll('10786313572', '107863135720000'))])).toMatch(
      /^"\/f\.json": Row \d \(.+, Amazon\): The range is /,
    )
    expect(await refused(['none.json'])).toBe('Cannot read "none.json" (ENOENT).')
  })
})
