// What makes companyfacts files tell wrong numbers, one by one: the right value, worked out by hand from the rows, where the file is
// dropped on the desk and where the command line reads it. Files are cut so that the row in question is the latest.
import { describe, expect, it } from 'vitest'
import { factsReport } from '../../src/cli/facts/factsReport.ts'
import { companyFacts } from '../../src/filings/companyFacts.ts'
import type { FactRecord } from '../../src/filings/factRecord.ts'
import { intakeSession } from '../../src/intake/session.ts'
import { type FactsFile, type FileRow, factsFile, fileOf, type Ticker } from '../filings/files.ts'

type Cut = { ticker: Ticker; end?: string; filed?: string }

/** The file without rows of periods that end later, or that were filed later. */
function cut({ ticker, end = '9', filed = '9' }: Cut): FactsFile {
  const file = factsFile(ticker)
  for (const { units } of Object.values(file.facts).flatMap(concepts => Object.values(concepts)))
    for (const [unit, rows] of Object.entries(units))
      units[unit] = rows.filter(row => row.end <= end && row.filed <= filed)
  return file
}

const drop = (file: unknown) => intakeSession({ bytes: new TextEncoder().encode(JSON.stringify(file)) })({})

async function dropped(file: unknown) {
  const reply = await drop(file)
  return 'problem' in reply ? expect.fail(reply.problem) : reply
}

const rowsIn = async (file: unknown) => (await dropped(file)).preview.rows

const record = (file: unknown) =>
  JSON.parse(factsReport([companyFacts(file)], { facts: allFacts, quarters: 400, format: 'json' }))[0] as {
    facts: FactRecord[]
    shares: { day: string; count: number; today: number }[]
    says: string[]
  }

const allFacts = [
  'shares',
  'capex',
  'operatingCashFlow',
  'revenue',
  'grossProfit',
  'costOfSales',
  'depreciation',
  'nonOperatingIncome',
  'grossMargin',
] as never

/** The latest of a fact that is known or told in two ways, as the command line has it. */
const latest = (file: unknown, label: string, span: string) =>
  record(file).facts.findLast(
    one => one.label === label && one.span === span && (one.value !== null || one.readings.length > 0),
  )!

const millions = (text: string) =>
  [...text.matchAll(/\$([\d.]+)B/g)].map(([, billions]) => Math.round(Number(billions) * 1e6) / 1e3)

describe.each<[trap: string, Cut, label: string, span: 'quarter' | 'trailing year', values: number[], period: string]>([
  // A paper of FY26 Q2 has last year’s quarter (30,040) under the same labels.
  ['1 labels of the paper', { ticker: 'NVDA', filed: '2025-09-01' }, 'Revenue', 'quarter', [46743], 'Q2 2025 (FY26 Q2'],
  // Rows of an 8-K have no label at all.
  [
    '2 no label',
    { ticker: 'MSFT', end: '2024-06-30', filed: '2024-12-03' },
    'Revenue',
    'trailing year',
    [245122],
    '(FY24 Q4)',
  ],
  [
    '3, 25 four lengths end together, and payments are positive',
    { ticker: 'AMZN' },
    'Capital spending',
    'quarter',
    [54208],
    'Q2 2026 (FY26 Q2',
  ],
  ['4 no fourth quarter', { ticker: 'MSFT' }, 'Capital spending', 'quarter', [115948 - 80146], 'Q2 2026 (FY26 Q4'],
  [
    '5 year to date only',
    { ticker: 'NVDA', filed: '2025-09-01' },
    'Capital spending',
    'quarter',
    [3122 - 1227],
    'Q2 2025',
  ],
  [
    '6 weeks',
    { ticker: 'NVDA', end: '2010-01-31' },
    'Revenue',
    'quarter',
    [982.488],
    '26 October 2009 to 31 January 2010',
  ],
  ['7 days apart', { ticker: 'NVDA', end: '2010-08-01' }, 'Revenue', 'quarter', [811.208], 'Q2 2010 (FY11 Q2'],
  ['8 frame of another year', { ticker: 'NVDA', end: '2026-01-25' }, 'Revenue', 'trailing year', [215938], '(FY26 Q4)'],
  ['11 several papers', { ticker: 'NVDA', end: '2025-01-26' }, 'Revenue', 'trailing year', [130497], '(FY25 Q4)'],
  ['12 restated', { ticker: 'AMZN', end: '2022-03-31' }, 'Depreciation and amortisation', 'quarter', [9193], 'Q1 2022'],
  [
    '13 columns swapped',
    { ticker: 'AMZN', end: '2011-12-31' },
    'Revenue',
    'quarter',
    [21268, 17431],
    'would make the year',
  ],
  [
    '14 net and gross',
    { ticker: 'AMZN', end: '2016-12-31' },
    'Capital spending',
    'trailing year',
    [6737, 7804],
    'two concepts',
  ],
  [
    '16 amended',
    { ticker: 'MSFT', filed: '2012-02-10' },
    'Capital spending',
    'quarter',
    [498],
    '(10-Q/A of 27 January 2012)',
  ],
  ['18 another concept', { ticker: 'NVDA', end: '2020-10-25' }, 'Capital spending', 'quarter', [845 - 372], 'FY21 Q3'],
  ['19 concepts that agree', { ticker: 'NVDA', end: '2019-10-27' }, 'Capital spending', 'quarter', [103], 'FY20 Q3'],
  ['21 made of two', { ticker: 'AMZN' }, 'Gross profit', 'quarter', [200606 - 95778], 'less $95.778B'],
  ['24 a total', { ticker: 'MSFT' }, 'Non-operating income', 'quarter', [3444], 'Q2 2026 (FY26 Q4'],
])('trap %s', (_, where, label, span, values, period) => {
  it('dropped on the desk: the value, with its period and its filings', async () => {
    const row = (await rowsIn(cut(where))).find(({ name }) => name === `${label}, ${span}`)
    expect([millions(row?.text ?? ''), row?.key]).toEqual([values, null])
    expect(row?.notes.join()).toContain(period)
  })

  it('on the command line: the same', () => {
    const { value, readings, says, because } = latest(cut(where), label, span)
    expect(value === null ? readings.map(one => one.value / 1e6) : [value / 1e6]).toEqual(values)
    expect(`${says} ${because}`).toContain(period)
  })
})

describe('traps of what an input takes', () => {
  const input = async (where: Cut, name: RegExp) => (await rowsIn(cut(where))).find(row => name.test(row.name))

  it('9 a year that ends in June is one, though its frame names a calendar year that goes on', async () =>
    expect(await input({ ticker: 'AMZN' }, /capital spending/)).toMatchObject({
      key: 'aws.capex',
      value: 173.028,
      reason: { date: '2026-06-30', says: expect.stringContaining('year to 30 June 2026 (FY26 Q2)') },
    }))

  it('10 rows without a frame count: nine months have none', async () =>
    expect((await input({ ticker: 'MSFT' }, /capital spending/))?.value).toBe(115.948))

  it('14 what is told in two ways is no value of an input', async () =>
    expect(await input({ ticker: 'AMZN', end: '2016-12-31' }, /^Owner's capital spending/)).toBeUndefined())

  it('22 a quarter with no road to it is left out, and the one before says which it is', async () => {
    const file = cut({ ticker: 'NVDA', end: '2021-01-31' })
    expect((await rowsIn(file)).find(({ name }) => name === 'Capital spending, quarter')?.notes[0]).toContain('FY21 Q3')
    expect(record(file).facts.findLast(one => one.fact === 'capex' && one.span === 'quarter')).toMatchObject({
      end: '2021-01-31',
      value: null,
    })
  })

  it('26 shares are of the day on the cover, weeks after the quarter', async () =>
    expect(await input({ ticker: 'AMZN' }, /shares/)).toMatchObject({
      value: 10.786313572,
      reason: { date: '2026-07-22' },
    }))

  it('27 to 29 covers are never restated: splits by their own concept or by a jump bring all to today’s shares', () => {
    const first = (ticker: Ticker) => record(cut({ ticker })).shares[0]
    expect(first('AMZN')).toMatchObject({ day: '2021-07-21', count: 506440520, today: 506440520 * 20 })
    expect(first('NVDA')).toMatchObject({ day: '2021-02-19', count: 620000000, today: 620000000 * 4 * 10 })
    expect(record(cut({ ticker: 'NVDA' })).shares.at(-1)).toMatchObject({ count: 24100000000, today: 24100000000 })
  })

  it.each([
    ['23', 'AMZN', 'finance leases are not in it'],
    ['24', 'AMZN', 'not the gain on one stake'],
    ['24', 'NVDA', 'A stake in a private lab is not in this file'],
  ] as const)('%s what is in a number and what is not is said (%s: %s)', async (_, ticker, says) => {
    expect((await dropped(factsFile(ticker))).remarks.join()).toContain(says)
    expect(record(factsFile(ticker)).says.join()).toContain(says)
  })
})

describe('traps of the form', () => {
  const quarter = { start: '2026-01-01', end: '2026-03-31' }
  it('15 the order of rows changes nothing', async () => {
    const file = factsFile('AMZN')
    for (const { units } of Object.values(file.facts).flatMap(concepts => Object.values(concepts)))
      for (const rows of Object.values(units)) rows.reverse()
    expect(await rowsIn(file)).toEqual(await rowsIn(factsFile('AMZN')))
  })

  it('17 a value that is off by the rounding of its rows is one value', async () => {
    const four = 57006 + 68127 + 81615 + 96221
    const [row] = (await rowsIn(cut({ ticker: 'NVDA' }))).filter(({ name }) => name === 'Revenue, trailing year')
    expect(Math.abs(millions(row!.text)[0]! - four)).toBe(1)
  })

  it('20 revenue of goods or of services alone is no revenue', async () =>
    expect(await drop(fileOf('SalesRevenueGoodsNet', [quarter]))).toEqual({
      problem: 'A Company has no figure that is read here',
    }))

  it('30 a number of the company as a text and no label', async () =>
    expect((await dropped({ ...factsFile('AMZN'), cik: '0001018724' })).preview.rows[0]).toMatchObject({
      value: 173.028,
    }))

  it('31 another unit is left out and said, and a value may be written with an exponent', async () => {
    const text = JSON.stringify(factsFile('AMZN')).replaceAll('"val":173028000000', '"val":1.73028E11')
    const file = JSON.parse(text.replaceAll('"USD":', '"EUR":[],"USD":')) as FactsFile
    expect(text).toContain('E11')
    expect((await rowsIn(file))[0]).toMatchObject({ key: 'aws.capex', value: 173.028 })
    expect((await dropped(file)).remarks.join()).toContain('is also in EUR: only USD is read')
  })

  it('32 figures by IFRS are refused in a sentence', async () =>
    expect(await drop({ ...fileOf('x', []), facts: { 'ifrs-full': {} } })).toEqual({
      problem: 'A Company reports by IFRS: only figures by US-GAAP, in US dollars, are read',
    }))

  it('33, 34 a day after the filing, a month and a moment are no quarters', async () => {
    const file = factsFile('AMZN')
    const odd: Partial<FileRow>[] = [
      { start: '2026-07-01', end: '2026-09-30', filed: '2026-07-31' },
      { start: '2026-06-01', end: '2026-06-30', filed: '2026-07-31' },
      { end: '2026-06-30', filed: '2026-07-31' },
    ]
    const rows = fileOf('x', odd).facts['us-gaap']!.x!.units.USD!
    file.facts['us-gaap']!.PaymentsToAcquireProductiveAssets!.units.USD!.push(...rows)
    const { preview, remarks } = await dropped(file)
    expect(preview.rows).toEqual(await rowsIn(factsFile('AMZN')))
    expect(remarks[0]).toBe('PaymentsToAcquireProductiveAssets: 1 row is not readable and left out')
  })
})
