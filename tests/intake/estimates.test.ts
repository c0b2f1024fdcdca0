import { describe, expect, it } from 'vitest'
import { estimatesOf } from '../../src/intake/estimates.ts'
import type { Answers } from '../../src/intake/preview.ts'
import { lineKeys } from '../../src/model/index.ts'
import { lineName } from '../../src/model/lineName.ts'
import { estimateTarget } from '../../src/state/scenario/consensus.ts'
import { previewIn, rowsOf } from '../kit/intake.ts'

const estimates = async (text: string, answers: Answers = {}) =>
  estimatesOf((await previewIn({ text }, answers)).preview.rows)

const q4 = { 'aws.arr@2027-12-31': { value: 240 } }

it.each([
  ['its id and the last day of a quarter', 'aws.arr@2027-12-31\t240'],
  ['its id and a quarter', 'aws.arr@Q4 2027\t240'],
  ['its name with the quarter behind', 'Annual recurring revenue, Anthropic, Q4 2027\t240'],
  ['its name with the quarter before, in brackets', '(4Q27E) ARR of Anthropic\t240'],
  ['a column of quarters', 'Annual recurring revenue, Anthropic\tQ4 2027\t240'],
  ['a column of owners and one of quarters', 'Line\tCompany\tQuarter\tEstimate\nARR\tAmazon\t2027-Q4\t240bn'],
  ['the lab as owner', 'Line\tOwner\tPeriod\tConsensus\narr\tAnthropic\tDec 2027\t$0.24tn'],
  ['a quarter at the head of the column', 'Line\tQ4 2027E\nARR, Anthropic\t240'],
  ['the owner’s fiscal quarter', 'Line\tOwner\tQuarter\tValue\narr\tAMZN\tFY27 Q4\t240'],
])('a line at a quarter is understood by %s', async (_, text) => expect(await estimates(text)).toEqual(q4))

describe('Fiscal quarters are those of the owner whose books they are', () => {
  const quarterOf = async (owner: string, quarter: string, line = 'exposure') => {
    const { preview } = await previewIn({ text: `Line\tOwner\tQuarter\tValue\n${line}\t${owner}\t${quarter}\t240` })
    const [row] = preview.rows
    return [row?.line?.day, ...(row?.notes ?? [])]
  }
  it.each([
    ['Microsoft', 'FY27 Q2', '2026-12-31', 'FY27 Q2 of Microsoft is Q4 2026'],
    ['OpenAI', 'Q4 FY2027', '2027-06-30', 'Q4 FY2027 of Microsoft is Q2 2027'],
    ['MSFT', '1QFY28E', '2027-09-30', '1QFY28E of Microsoft is Q3 2027'],
  ])('%s, %s', async (owner, quarter, day, note) => expect(await quarterOf(owner, quarter)).toEqual([day, note]))

  it('Nvidia’s end in January, and are the quarter of the calendar in which their middle lies', async () => {
    const of = (quarter: string) => quarterOf('Nvidia', quarter, 'vendorProfit')
    expect(await of('FY28 Q1')).toEqual(['2027-03-31', 'FY28 Q1 of Nvidia is Q1 2027'])
    expect(await of('FY28 Q4')).toEqual(['2027-12-31', 'FY28 Q4 of Nvidia is Q4 2027'])
  })

  it('Amazon’s are those of the calendar, and so is every quarter without FY', async () => {
    expect(await quarterOf('Amazon', 'FY27 Q2')).toEqual(['2027-06-30'])
    expect(await quarterOf('Microsoft', 'Q2 2027')).toEqual(['2027-06-30'])
  })
})

it('a table with a column for each quarter gives an estimate for each, and says of each cell what is wrong with it', async () => {
  const text =
    'Line;Q4 2026;Q1 2027;2027E\nARR, Anthropic;80;;200\nStake value, Amazon;n/a;230;\nwacc;9%;9%;9%\nTotal;1;2;3'
  expect(await estimates(text)).toEqual({
    'aws.arr@2026-12-31': { value: 80 },
    'aws.stakeValue@2027-03-31': { value: 230 },
  })
  expect((await rowsOf(text)).filter(row => !row.includes(' = '))).toEqual([
    'Row 2, 2027E: “2027E” is a year: an estimate is for a quarter, as Q4 2027 or FY27 Q2',
    'Row 3, Q4 2026: There is no value',
    'Row 4: “wacc” is an input and has no quarters: leave its quarter out',
    'Row 5: “Total” is no line of the model',
  ])
})

it('the day and the number of estimates come along, for lines and for inputs', async () => {
  const text = 'Line,Value,As of,# est.\naws.arr@2027-12-31,240,2026-11-20,34\naws.capex,250,20 Nov 2026,41'
  expect(await estimates(text)).toEqual({
    'aws.arr@2027-12-31': { value: 240, date: '2026-11-20', count: 34 },
    'aws.capex': { value: 250, date: '2026-11-20', count: 41 },
  })
  expect(await estimates('aws.arr@2027-12-31\t240\t2026-11-20\t34')).toEqual({
    'aws.arr@2027-12-31': { value: 240, date: '2026-11-20', count: 34 },
  })
})

it('a number of estimates that is none is told, and the value is taken without', async () => {
  const { preview } = await previewIn({ text: 'Line,Value,Estimates\naws.arr@2027-12-31,240,1.5' })
  expect(preview.rows[0]?.remarks).toEqual(['Its number of estimates “1.5” is no whole number from 1 to 1000'])
  expect(estimatesOf(preview.rows)).toEqual(q4)
})

it('a quarter that has ended is the day of what was reported, not of an estimate', async () =>
  expect(await estimates('Name,Value,Period\naws.capex,173,Q3 2026')).toEqual({
    'aws.capex': { value: 173, date: '2026-09-30' },
  }))

it('what cannot be an estimate says why', async () =>
  expect(
    await rowsOf(
      'Line;Quarter;Value\narr;Q4 2027;240\nLab is listed, Anthropic;Q4 2027;1\nslowdown;FY27 Q2;10%\naws.arr;15 Nov 2027;240\naws.arr;soon;240\naws.arr;Q1 2028;1,234',
    ),
  ).toEqual([
    'Row 2: “arr” may be Annual recurring revenue, Anthropic or Annual recurring revenue, OpenAI',
    'Row 3: There is no estimate for “Lab is listed”',
    'Row 4: “FY27 Q2” is a fiscal quarter, and it is not said whose',
    'Row 5: “15 Nov 2027” is not the last day of a quarter of the calendar',
    'Row 6: Its quarter “soon” cannot be read: it is written Q4 2027, FY27 Q2 or 2027-12-31',
    'Row 7: “1,234” can be read in two ways: $1.234T by a decimal point or $1.234B by a decimal comma',
  ]))

it('the user may say which line a row means', async () =>
  expect(await estimates('ARR\tQ4 2027\t240', { lines: { 1: 'aws.arr' } })).toEqual(q4))

it('two estimates for one line at one quarter are told of each other, at another they are not', async () =>
  expect(await rowsOf('aws.arr@Q4 2027\t240\naws.arr@2027-12-31\t250\naws.arr@Q1 2028\t260')).toEqual([
    'Row 1: Row 2 has another value for it',
    'Row 2: Row 1 has another value for it',
    'Row 3: aws.arr@2028-03-31 = 260',
  ]))

it('every line that is a number is understood by its id and by its name, and by nothing else', async () => {
  const all = lineKeys.flatMap(key => [`${key}@2027-12-31\t0.5`, `${lineName(key)}, Q4 2027\t0.5`])
  const { preview } = await previewIn({ text: all.join('\n') }, { share: 'fraction' })
  for (const [at, { line, problem }] of preview.rows.entries()) {
    const key = lineKeys[Math.floor(at / 2)]!
    if (line) expect(estimateTarget(`${line.key}@${line.day}`)).toMatchObject({ key, day: '2027-12-31' })
    else expect(problem).toMatch(/^There is no estimate for/)
  }
  expect(preview.rows.filter(({ line }) => line).length).toBeGreaterThan(lineKeys.length)
})
