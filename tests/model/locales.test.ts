import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { counted, pasted } from '../../src/model/digits.ts'
import { readEntry } from '../../src/model/entry.ts'
import { figureIn } from '../../src/model/figureIn.ts'
import { separators, separatorsOf, writeNumbersAs } from '../../src/model/separators.ts'
import {
  boxText,
  cents,
  fraction,
  multiple,
  type ParameterUnit,
  parameterUnits,
  share,
  spelledOut,
  usdBn,
} from '../../src/model/units.ts'

afterEach(() => writeNumbersAs('en'))

const locales = ['en', 'de', 'fr'] as const

describe('A number reads as the country of its reader writes it', () => {
  const written: [what: string, write: () => string][] = [
    ['usdBn 9.5', () => usdBn.format(9.5)],
    ['usdBn 1754.32', () => usdBn.format(1754.32)],
    ['usdBn exact', () => usdBn.exact(1754.32)],
    ['usdBn delta', () => usdBn.delta(-1.25)],
    ['share 0.147', () => share.format(0.147)],
    ['fraction 0.35', () => fraction.format(0.35)],
    ['multiple 0.85', () => multiple.format(0.85)],
    ['cents exact', () => cents.exact(0.0825)],
    ['box 1061.5', () => boxText('usd_bn', 1061.53)],
    ['100 000 runs', () => counted(100_000)],
    ['for a cell', () => pasted(-1234.5)],
  ]

  it('in English, German and French; signs, units and no-break spaces stay', () => {
    const columns = locales.map(locale => {
      writeNumbersAs(locale)
      return written.map(([, write]) => write().replaceAll('\u00a0', '_'))
    })
    const rows = written.map(([what], row) => [what, ...columns.map(column => column[row]!)])
    expect(
      `\n${rows
        .map(cells =>
          cells
            .map(cell => cell.padEnd(15))
            .join('')
            .trim(),
        )
        .join('\n')}`,
    ).toBe(`
usdBn 9.5      $9.5B          $9,5B          $9,5B
usdBn 1754.32  $1.75T         $1,75T         $1,75T
usdBn exact    $1,754.32B     $1.754,32B     $1_754,32B
usdBn delta    −$1.3B         −$1,3B         −$1,3B
share 0.147    14.7_%         14,7_%         14,7_%
fraction 0.35  35_%           35_%           35_%
multiple 0.85  0.85×          0,85×          0,85×
cents exact    8.3¢           8,3¢           8,3¢
box 1061.5     $1,061.53B     $1.061,53B     $1_061,53B
100 000 runs   100,000        100.000        100_000
for a cell     -1234.5        -1234,5        -1234,5`)
  })

  it('with the groups of its country, and English ones where the country is unknown', () => {
    const told = ['es', 'en-IN', 'de-CH', 'pl', 'ar-EG', 'not a place'].map(locale => {
      writeNumbersAs(locale)
      return `${locale}: ${counted(1234)} and ${counted(1_234_567)}`.replaceAll('\u00a0', '_')
    })
    expect(told).toEqual([
      'es: 1234 and 1.234.567',
      'en-IN: 1,234 and 12,34,567',
      'de-CH: 1’234 and 1’234’567',
      'pl: 1234 and 1_234_567',
      'ar-EG: 1,234 and 1,234,567',
      'not a place: 1,234 and 1,234,567',
    ])
    expect(separatorsOf('not a place')).toEqual(separatorsOf('en'))
  })

  it.each(['en', 'en-US', 'en-GB', 'en-IN', 'en-ZA'])(
    'in %s as its tables have it, also where they are not asked',
    locale => {
      writeNumbersAs(locale)
      expect(separators()).toEqual(separatorsOf(locale))
    },
  )
})

describe('What is typed is read as the reader writes', () => {
  const read = (locale: string, unit: ParameterUnit, text: string) => {
    writeNumbersAs(locale)
    const entry = readEntry(text, { unit, present: 965, min: -1e9, max: 1e9 })
    return entry.ok ? String(entry.value) : entry.problem
  }

  it('each country’s own marks, and the other’s only where they cannot mean something else', () => {
    const rows: [locale: string, text: string, value: string][] = [
      ['en', '1,234.5', '1234.5'],
      ['de', '1.234,5', '1234.5'],
      ['fr', '1 234,5', '1234.5'],
      ['fr', '1\u202f234,5', '1234.5'],
      ['fr', '1234.5', '1234.5'],
      ['de-CH', "1'234.5", '1234.5'],
      ['de-CH', '1’234,5', '1234.5'],
      ['es', '1234,5', '1234.5'],
      ['en-IN', '12,34,567', '1234567'],
      ['de', '1,2T', '1200'],
      ['de', '+10,5%', '1066.325'],
      ['de', '2,5*100', '250'],
      ['en', '1,5', 'Use a point for decimals; commas only group thousands, as in 1,234'],
      ['de', '1.5', 'Use a comma for decimals; points only group thousands, as in 1.234'],
      ['fr', '1,061.5', 'Use a comma for decimals; spaces only group thousands, as in 1\u00a0234'],
      ['de-CH', '1,061.5', 'Use a point for decimals; apostrophes only group thousands, as in 1’234'],
      ['en-IN', '1,5', 'Use a point for decimals; commas only group thousands, as in 1,234'],
      ['es', '1.5', 'Use a comma for decimals; points only group thousands, as in 1.234'],
      ['en', '١٬٢٠٠', '1200'],
      ['de', '١٬٢٠٠', '1200'],
      ['fr', '١٬٢٠٠٬٠٠٠٫٥', '1200000.5'],
      ['de-CH', '١٬٢٠٠', '1200'],
      ['de', '١٬٢', 'Cannot read “١٬٢”; try 965, 1,2T or +10%'],
      ['de', 'lots', 'Cannot read “lots”; try 965, 1,2T or +10%'],
    ]
    expect(rows.map(([locale, text]) => [locale, text, read(locale, 'usd_bn', text)])).toEqual(rows)
  })

  it('words of size as the reader’s language has them, and asks where that is not what English means', () => {
    const asked = (locale: string, text: string) => {
      writeNumbersAs(locale)
      const entry = readEntry(text, { unit: 'usd_bn', present: 965, min: 0.5, max: 2500 })
      return entry.ok ? entry.reading : [entry.problem, ...(entry.choices ?? []).map(({ value }) => value)].join(' | ')
    }
    const rows: [locale: string, text: string, says: string][] = [
      ['en', '1 billion', 'Read as $1B (1 billion dollars)'],
      ['de', '1 Billion', '“1 Billion” can be read in two ways | 1 | 1000'],
      ['de', '1,5 B', '“1,5 B” can be read in two ways | 1.5 | 1500'],
      ['fr', '1 bn', '“1 bn” can be read in two ways | 1 | 1000'],
      ['de', '$1B', 'Read as $1B (1 billion dollars)'],
      ['de', '965 bn', 'Read as $965B (965 billion dollars)'],
      ['de', '1 Billionen', 'Read as $1.000B (1 trillion dollars)'],
      ['de', '1,2T', 'Read as $1.200B (1,2 trillion dollars)'],
      ['de', '74 Mrd', 'Read as $74B (74 billion dollars)'],
      ['fr', '74 Md', 'Read as $74B (74 billion dollars)'],
      ['es', '1 billón', 'Read as $1000B (1 trillion dollars)'],
      ['es', '800 mm', '“800 mm” can be read in two ways | 0.8 | 800'],
      ['pt-BR', '2 bi', 'Read as $2B (2 billion dollars)'],
      ['pt-BR', '1 billion', 'Read as $1B (1 billion dollars)'],
    ]
    expect(rows.map(([locale, text]) => [locale, text, asked(locale, text)])).toEqual(rows)
    writeNumbersAs('en', 'de-DE')
    expect(readEntry('1 billion', { unit: 'usd_bn', present: 965, min: 0.5, max: 2500 })).toMatchObject({ ok: false })
  })

  it('whatever a box shows, typed again, is the same value; and a figure on its way to a spreadsheet too', () => {
    const values = fc.integer({ min: 1, max: 99_999_999 })
    const units = fc.constantFrom<ParameterUnit>('usd_bn', 'fraction', 'multiple')
    fc.assert(
      fc.property(fc.constantFrom(...locales, 'de-CH', 'es', 'en-IN'), units, values, (locale, unit, n) => {
        const value = Number((n / (unit === 'fraction' ? 1e6 : 1e4)).toPrecision(12))
        writeNumbersAs(locale)
        expect(read(locale, unit, boxText(unit, value))).toBe(String(value))
        expect(figureIn(usdBn.exact(value))?.value).toBe(Math.round(Number((value * 100).toPrecision(12))) / 100)
      }),
    )
  })
})

describe('Every number that is printed, typed again, is the same value', () => {
  const tongues =
    'en en-GB en-IN en-ZA de de-AT de-CH fr fr-CH fr-CA es es-MX it it-CH pt pt-BR nl sv da nb fi pl cs sk hu ro hr sl sr bg ru uk tr el he ar ar-EG fa hi bn th ja ko zh zh-TW vi id ms et lv lt is ca eu gl ka hy kk uz az'
  const kinds = Object.keys(parameterUnits) as ParameterUnit[]

  it.each(tongues.split(' '))('in %s', locale => {
    writeNumbersAs(locale)
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: -99_999_999, max: 99_999_999 }), (unit, n) => {
        const places = unit === 'quarters' ? 1e6 : unit === 'fraction' ? 1e6 : 1e4
        const value = (unit === 'quarters' ? Math.trunc(n / places) : Number((n / places).toPrecision(12))) + 0
        const box = { unit, present: 0.7, min: -1e9, max: 1e9 }
        expect(readEntry(boxText(unit, value), box)).toMatchObject({ ok: true, value })
        expect(readEntry(spelledOut(unit, value), box)).toMatchObject({ ok: true, value })
        for (const { text, write } of [parameterUnits[unit].format, parameterUnits[unit].exact].map(write => ({
          write,
          text: write(value),
        }))) {
          const again = readEntry(text, box)
          expect(again.ok ? write(again.value) : [text, again]).toBe(text)
        }
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})

it('numbers that people read are written here alone; coordinates of drawings are the only others', () => {
  const drawings = /^(charts\/(heatmap|kit\/(dateMarks|marks))\.tsx|export\/(annotations|hatch|qr|shapeRoom|type)\.ts)$/
  const writers = sourceFiles().filter(
    ({ path, source }) => /\btoLocaleString\b|\bIntl\.(?!Segmenter\b)|\.toFixed\(/.test(source) && !drawings.test(path),
  )
  expect(writers.map(({ path }) => path)).toEqual(['model/digits.ts', 'model/separators.ts'])
})

function sourceFiles(): { path: string; source: string }[] {
  const src = new URL('../../src/', import.meta.url)
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(path => /\.tsx?$/.test(path))
  return paths.toSorted().map(path => ({ path, source: readFileSync(new URL(path, src), 'utf8') }))
}
