import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { csvOf, type DecimalMark, readersMark } from '../../src/export/csv.ts'
import { carriedIn } from '../../src/export/embeddedLink.ts'
import { formats, type WrittenFile } from '../../src/export/formats.ts'
import { writeNumbersAs } from '../../src/model/separators.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { figureCharts } from '../kit/figures.ts'
import { converted, oneSheet } from '../kit/libreoffice.ts'
import { futureScene } from '../kit/slides.ts'

afterEach(() => writeNumbersAs('en-US'))

const lines = (...asked: Parameters<typeof csvOf>) =>
  csvOf(...asked)
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')

const columns = [
  { name: 'Quarter', words: ['Q3 2026', 'Q4 2026', 'Q1 2027'] },
  { name: 'Amazon', unit: 'US$ bn', numbers: [229.33, -1.2, null] },
  { name: 'Cover', unit: 'times', numbers: [0.331, 1.494, 1 / 3] },
  { name: 'Event, or none', words: ['Anthropic lists', '', 'a "day"'] },
]

it('data come with where they are from, plain numbers, and their unit in a row of its own', () => {
  expect(lines(columns, [['Base', 'Latest reported, 30 September 2026']], 'point')).toEqual([
    'Base,"Latest reported, 30 September 2026"',
    '',
    'Quarter,Amazon,Cover,"Event, or none"',
    'Unit,US$ bn,times,',
    'Q3 2026,229.33,0.3310,Anthropic lists',
    'Q4 2026,-1.2,1.4940,',
    'Q1 2027,,0.333333333333,"a ""day"""',
  ])
})

it('where the comma is the decimal mark, semicolons part the columns', () => {
  expect(lines(columns, [], 'comma').slice(1)).toEqual([
    'Quarter;Amazon;Cover;"Event, or none"',
    'Unit;US$ bn;times;',
    'Q3 2026;229,33;0,3310;Anthropic lists',
    'Q4 2026;-1,2;1,4940;',
    'Q1 2027;;0,333333333333;"a ""day"""',
  ])
})

it.each([
  ['en-US', 'point'],
  ['de-DE', 'comma'],
  ['de-CH', 'point'],
  ['fr-FR', 'comma'],
  ['pt-BR', 'comma'],
  ['en-IN', 'point'],
])('a reader of %s is offered the %s first', (locale, mark) => {
  writeNumbersAs(locale)
  expect(readersMark()).toBe(mark)
})

it('no number of any chart has just three digits behind its mark: none reads as thousands', () => {
  const scene = futureScene()
  for (const chart of figureCharts)
    for (const line of lines(chart.data(scene), [], 'comma'))
      for (const cell of line.split(';')) expect(cell).not.toMatch(/^-?\d+[.,]\d{3}$/)
})

it('carries its scenario, and opens again to it', async () => {
  const link = writeLink({
    ...initial,
    changes: { adoptionSlowdown: 0.25 },
    reasons: { adoptionSlowdown: { says: 'CFOs; “tight”, ≥ 5 %' } },
  })
  const written = {
    data: () => columns,
    preamble: () => [['Base', 'x']],
    decimalMark: 'comma',
    link,
  } as unknown as WrittenFile
  const bytes = new Uint8Array(await (await formats.csv.write(written)).arrayBuffer())
  expect(readLink(carriedIn(bytes)!)).toEqual(readLink(link))
  expect(
    carriedIn(new Uint8Array(await (await formats.csv.write({ ...written, link: null })).arrayBuffer())),
  ).toBeNull()
})

describe('in LibreOffice', () => {
  const out = mkdtempSync(join(tmpdir(), 'stakeout-'))
  const capexCover = figureCharts.find(({ id }) => id === 'capexCover')!
  const data = capexCover.data(futureScene())
  const numbers = data.flatMap(column => ('numbers' in column ? column.numbers : [])).filter(value => value !== null)

  /** The numbers of our file as a program of that language (1031 German, 1033 English) takes them; what stays text is none. */
  function taken(mark: DecimalMark, language: number) {
    const file = join(out, `${mark}${language}.csv`)
    writeFileSync(file, csvOf(data, [], mark))
    const into = join(out, `${mark}${language}`)
    const separator = mark === 'comma' ? 59 : 44
    const [name] = converted([file], oneSheet, into, `CSV:${separator},34,76,1,,${language},false,true`)
    const cells = readFileSync(join(into, name!), 'utf8')
      .split('\n')
      .slice(3)
      .flatMap(line => line.replaceAll('"', '').split(';'))
    return cells.filter(cell => /^-?\d+(\.\d+)?(E-?\d+)?$/.test(cell)).map(Number)
  }

  it.each([
    ['comma', 'German', 1031],
    ['point', 'English', 1033],
  ] as const)('a file with the decimal %s opens in %s with every number what it is', (mark, _, language) => {
    const read = taken(mark, language).toSorted((a, b) => a - b)
    const own = numbers.toSorted((a, b) => a - b)
    expect(read).toHaveLength(own.length)
    for (const [i, value] of read.entries()) expect(value).toBeCloseTo(own[i]!, 9)
  })

  it.each([
    ['point', 'German', 1031],
    ['comma', 'English', 1033],
  ] as const)('and with the decimal %s in %s none is another number', (mark, _, language) => {
    for (const value of taken(mark, language))
      expect(
        numbers.some(own => Math.abs(own - value) < 1e-9),
        String(value),
      ).toBe(true)
  })
})
