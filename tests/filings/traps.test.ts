import { describe, expect, it } from 'vitest'
import { companyFacts } from '../../src/filings/companyFacts.ts'
import { filedFacts } from '../../src/filings/filedFacts.ts'
import { calendarName, fiscalName } from '../../src/filings/fiscalYear.ts'
import { rowsBehind } from '../../src/filings/words.ts'
import { type FileRow, factOn, factsFile, factsIn, fileOf } from './files.ts'

const millions = (dollars: number) => dollars / 1e6
const readings = (...asked: Parameters<typeof factOn>) => factOn(...asked).readings.map(({ value }) => millions(value))

describe('which period a row is about', () => {
  it('quarters are named by the calendar, and say which of the company’s own they were', () => {
    const { quarter } = factOn('NVDA', 'revenue', 'quarter', '2026-07-26')
    expect([calendarName(quarter), fiscalName(quarter), quarter.start]).toEqual(['Q2 2026', 'FY27 Q2', '2026-04-27'])
    const other = factOn('MSFT', 'capex', 'quarter', '2026-06-30').quarter
    expect([calendarName(other), fiscalName(other), other.start]).toEqual(['Q2 2026', 'FY26 Q4', '2026-04-01'])
  })

  it('the fourth quarter of a fiscal year, for which no row stands, is the year less nine months and names both', () => {
    const parts = rowsBehind(factOn('MSFT', 'capex', 'quarter', '2026-06-30'))
    expect(parts.map(({ row, sign }) => [sign * millions(row.value), row.filing.form, row.filing.filed])).toEqual(
      expect.arrayContaining([
        [115948, '10-K', '2026-07-29'],
        [-80146, '10-Q', '2026-04-29'],
      ]),
    )
  })

  it('cash flows that are filed as year to date only never stand as a quarter', () =>
    expect(millions(factOn('NVDA', 'capex', 'quarter', '2025-07-27').value!)).toBe(3122 - 1227))

  it('a quarter is unknown where one of its two rows is missing, not zero, and says so', () => {
    const { value, because } = factOn('NVDA', 'capex', 'quarter', '2021-01-31')
    expect(value).toBeNull()
    expect(because).toBe('No row tells it, and no two or three rows together.')
  })

  it('a year of 53 weeks has a quarter of 14, and starts the next year on its Monday', () => {
    const { quarter, value } = factOn('NVDA', 'revenue', 'quarter', '2010-01-31')
    expect([quarter.start, millions(value!), fiscalName(quarter)]).toEqual(['2009-10-26', 982.488, 'FY10 Q4'])
    expect(factOn('NVDA', 'revenue', 'quarter', '2010-05-02').quarter.start).toBe('2010-02-01')
  })

  it('the same quarter with days that are off by some is one quarter', () => {
    const quarters = factsIn('NVDA').filter(({ fact, span }) => fact === 'revenue' && span === 'quarter')
    const of2010 = quarters.filter(({ quarter }) => quarter.fiscal.year === 2011)
    expect(of2010.map(({ quarter, value }) => [quarter.end, millions(value!)]).slice(0, 3)).toEqual([
      ['2010-05-02', 1001.813],
      ['2010-08-01', 811.208],
      ['2010-10-31', 843.912],
    ])
  })

  it('a year that ends in June is the trailing year there, and no fiscal year of a company whose year ends in December', () => {
    const { quarter, value } = factOn('AMZN', 'capex', 'trailing year', '2026-06-30')
    expect([fiscalName(quarter), millions(value!)]).toEqual(['FY26 Q2', 173028])
  })

  it('no quarter is told twice, and none is left out between the first and the last', () => {
    for (const ticker of ['AMZN', 'MSFT', 'NVDA'] as const) {
      const ends = factsIn(ticker)
        .filter(({ fact, span, quarter }) => fact === 'capex' && span === 'quarter' && quarter.end > '2022-08')
        .map(({ quarter }) => calendarName(quarter))
      expect(ends.length).toBeGreaterThan(13)
      expect(new Set(ends).size).toBe(ends.length)
    }
  })
})

describe('which of several values', () => {
  it('what was restated counts as it was filed last, and what was filed before is remembered', () => {
    const { value, earlier, because } = factOn('AMZN', 'depreciation', 'quarter', '2022-03-31')
    expect([millions(value!), earlier.map(one => millions(one.value)), because]).toEqual([9193, [8978], null])
  })

  it('where the last filing erred, four quarters do not make the year: both values are shown, with what would make it', () => {
    for (const [end, last, first] of [
      ['2011-03-31', 13185, 9857],
      ['2011-06-30', 12834, 9913],
      ['2011-09-30', 13806, 10876],
      ['2011-12-31', 21268, 17431],
    ] as const) {
      expect(readings('AMZN', 'revenue', 'quarter', end)).toEqual([last, first])
      const { value, because, readings: both } = factOn('AMZN', 'revenue', 'quarter', end)
      expect(value).toBeNull()
      expect(because).toBe(
        'The four quarters of 2011 make $61.093B, the year says $48.077B. $9.857B, $9.913B, $10.876B, $17.431B would make the year.',
      )
      expect(both.map(({ parts }) => parts[0]!.row.filing.form)[0]).toBe('10-K')
    }
    expect(millions(factOn('AMZN', 'revenue', 'trailing year', '2011-12-31').value!)).toBe(48077)
  })

  it('a year that was restated less nine months that were not is no quarter: both readings are shown', () => {
    expect(readings('MSFT', 'operatingCashFlow', 'quarter', '2014-06-30')).toEqual([32502 - 22717, 32231 - 22717])
    const { value, because } = factOn('MSFT', 'operatingCashFlow', 'quarter', '2014-06-30')
    expect([value, because]).toEqual([null, 'One of its rows was restated, and another was not filed again since.'])
  })

  it('a restated year is told beside quarters that were not filed again', () => {
    const { because } = factOn('AMZN', 'depreciation', 'quarter', '2020-06-30')
    expect(because).toBe(
      'The four quarters of 2020 make $25.251B, the year says $25.18B. The year was filed as $25.251B before.',
    )
  })

  it('a row that gives a quarter for a half year does not become a half year', () =>
    expect(millions(factOn('NVDA', 'revenue', 'trailing year', '2017-07-30').value!)).toBe(2004 + 2173 + 1937 + 2230))

  it('amended papers are kept: they are the only source of a quarter', () => {
    const file = factsFile('MSFT')
    const list = file.facts['us-gaap']!.PaymentsToAcquirePropertyPlantAndEquipment!.units.USD!
    file.facts['us-gaap']!.PaymentsToAcquirePropertyPlantAndEquipment!.units.USD = list.filter(
      one => one.filed < '2012-02',
    )
    const quarter = filedFacts(companyFacts(file)).find(
      one => one.fact === 'capex' && one.span === 'quarter' && one.quarter.end === '2011-12-31',
    )
    expect([millions(quarter!.value!), rowsBehind(quarter!)[0]!.row.filing.form]).toEqual([498, '10-Q/A'])
  })

  it('the order of rows in the file changes nothing', () => {
    const file = factsFile('NVDA')
    for (const concepts of Object.values(file.facts))
      for (const { units } of Object.values(concepts)) for (const unit of Object.keys(units)) units[unit]!.reverse()
    expect(filedFacts(companyFacts(file)).map(({ value }) => value)).toEqual(factsIn('NVDA').map(({ value }) => value))
  })
})

describe('concepts', () => {
  it('capital spending goes on where the company changes its concept, and two that do not agree are both shown', () => {
    const conceptOf = (end: string) => rowsBehind(factOn('AMZN', 'capex', 'quarter', end))[0]!.row.concept
    expect(conceptOf('2016-06-30')).toBe('PaymentsToAcquirePropertyPlantAndEquipment')
    expect(conceptOf('2017-09-30')).toBe('PaymentsToAcquireProductiveAssets')
    expect(readings('AMZN', 'capex', 'trailing year', '2016-12-31')).toEqual([6737, 7804])
    expect(factOn('AMZN', 'capex', 'trailing year', '2016-12-31').because).toBe(
      'It was filed under two concepts that do not agree.',
    )
  })

  it('a quarter that stands in no row of its own is found through trailing years, and names its three rows', () => {
    const { value, readings: found } = factOn('AMZN', 'capex', 'quarter', '2017-06-30')
    expect(millions(value!)).toBe(12905 + 3243 - 13035)
    expect(found[0]!.parts).toHaveLength(3)
  })

  it('where two concepts agree, the one tells what the other does not', () =>
    expect(millions(factOn('NVDA', 'capex', 'quarter', '2020-10-25').value!)).toBe(845 - 372))
})

describe('the form of the file', () => {
  const quarter = { start: '2026-01-01', end: '2026-03-31' }
  const refusal = (file: unknown) => () => companyFacts(file)

  it.each([
    [
      'something else',
      [1, 2],
      'This is not a companyfacts file of the SEC: it should hold "cik", "entityName" and "facts".',
    ],
    [
      'another currency',
      fileOf('Revenues', [quarter], 'EUR'),
      'A Company reports in EUR: only figures in US dollars are read.',
    ],
    [
      'IFRS',
      { ...fileOf('x', []), facts: { 'ifrs-full': {} } },
      'A Company reports by IFRS: only figures by US-GAAP, in US dollars, are read.',
    ],
    ['no figure that is read', fileOf('Goodwill', [quarter]), 'A Company has no figure that is read here.'],
  ])('%s is refused in a sentence', (_, file, sentence) => expect(refusal(file)).toThrow(sentence))

  it('a number of the company may be a text with zeros before it', () =>
    expect(companyFacts({ ...fileOf('Revenues', [quarter]), cik: '0001018724' }).cik).toBe(1018724))

  it.each<[string, Partial<FileRow>]>([
    ['a day that is none', { ...quarter, end: '2026-02-30' }],
    ['an end before its start', { start: '2026-06-01', end: '2026-03-31' }],
    ['an end after it was filed', { ...quarter, filed: '2026-03-01' }],
    ['a value that is no number', { ...quarter, val: '5' as never }],
    ['a filing without a number', { ...quarter, accn: '../x' }],
  ])('a row with %s is left out and counted', (_, row) => {
    const { rows, left } = companyFacts(fileOf('Revenues', [quarter, row]))
    expect(rows.get('Revenues')).toHaveLength(1)
    expect(left).toEqual(['Revenues: 1 row is not readable and left out.'])
  })

  it('a second currency beside US dollars is left out and said', () => {
    const file = fileOf('Revenues', [quarter])
    file.facts['us-gaap']!.Revenues!.units['CNY'] = file.facts['us-gaap']!.Revenues!.units.USD!
    expect(companyFacts(file).left).toEqual(['Revenues is also in CNY: only USD is read.'])
  })

  it('periods of a month are no quarters', () => {
    const months = [
      { start: '2026-01-01', end: '2026-01-31' },
      { start: '2025-04-01', end: '2026-03-31', form: '10-K' },
    ]
    const facts = filedFacts(companyFacts(fileOf('Revenues', months)))
    expect(facts.filter(({ span, value }) => span === 'quarter' && value !== null)).toEqual([])
  })
})
