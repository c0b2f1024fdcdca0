import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type EntryRange, readEntry, readValue } from '../../src/model/entry.ts'
import { writeNumbersAs } from '../../src/model/separators.ts'
import { boxText, type ParameterUnit, parameterUnits } from '../../src/model/units.ts'

afterEach(() => writeNumbersAs('en'))

const dollars: EntryRange = { unit: 'usd_bn', present: 965, min: 10, max: 2500 }
const percent: EntryRange = { unit: 'fraction', present: 0.6, min: 0, max: 1 }
const growth: EntryRange = { unit: 'fraction', present: -0.2, min: -0.8, max: 1.5 }
const delay: EntryRange = { unit: 'quarters', present: 4, min: 0, max: 12 }
const point = { decimal: '.', group: ",'’ " }
const comma = { decimal: ',', group: ".'’ " }
const price: EntryRange = { unit: 'multiple', present: 10, min: 0.5, max: 40 }

describe('A dollar box', () => {
  it('takes bare billions, suffixes, dollar signs and thousands', () =>
    expectReadings(
      dollars,
      `
      965         | Read as $965B (965 billion dollars) | 965
      $1,234.5bn  | Read as $1,234.5B (1.2345 trillion dollars) | 1234.5
      1.2T        | Read as $1,200B (1.2 trillion dollars) | 1200
      $ 411.11 B  | Read as $411.11B (411.11 billion dollars) | 411.11
      900000m     | Read as $900B (900 billion dollars) | 900
      1 234       | Read as $1,234B (1.234 trillion dollars) | 1234
      .5e3        | Read as $500B (500 billion dollars) | 500
      2tn         | Read as $2,000B (2 trillion dollars) | 2000`,
    ))

  it.each([
    ['1', 'b bn billion'],
    ['1000', 't tn trillion'],
    ['0.001', 'm mn million'],
    ['0.000001', 'k'],
  ])('takes as %s billion each of: %s', (size, words) => {
    const typed = 100 / Number(size)
    for (const word of words.split(' '))
      expect(readEntry(`${typed}${word}`, dollars)).toMatchObject({ ok: true, value: 100 })
  })

  it('works out sums', () =>
    expectReadings(
      dollars,
      `
      2*450       | Read as 2*450 = $900B (900 billion dollars) | 900
      900/2       | Read as 900/2 = $450B (450 billion dollars) | 450
      (400+50)*2  | Read as (400+50)*2 = $900B (900 billion dollars) | 900
      2*450bn     | Read as 2*450bn = $900B (900 billion dollars) | 900
      2 × 450     | Read as 2 × 450 = $900B (900 billion dollars) | 900
      2x450       | Read as 2x450 = $900B (900 billion dollars) | 900
      1T + 50     | Read as 1T + 50 = $1,050B (1.05 trillion dollars) | 1050
      -5*-20      | Read as -5*-20 = $100B (100 billion dollars) | 100`,
    ))

  it('moves the present value where a sign says so', () =>
    expectReadings(
      dollars,
      `
      +10%   | Read as $965B + 10 % = $1,061.5B (1.0615 trillion dollars) | 1061.5
      −10 %  | Read as $965B − 10 % = $868.5B (868.5 billion dollars) | 868.5
      +50    | Read as $965B + $50B = $1,015B (1.015 trillion dollars) | 1015
      +50bn  | Read as $965B + $50B = $1,015B (1.015 trillion dollars) | 1015
      +2*25  | Read as $965B + $50B = $1,015B (1.015 trillion dollars) | 1015`,
    ))

  it('says what is wrong in one sentence', () =>
    expectReadings(
      dollars,
      `
      5        | The range is $10B to $2.5T
      2.6T     | The range is $10B to $2.5T
      -50      | The range is $10B to $2.5T
      35%      | A percentage needs a sign here, as in +10% of the present value
      10x      | “x” does not fit here; this box takes dollars
      +10pt    | Points only fit a percentage box; try +10%
      1bn*2bn  | Multiply by a plain number, without a unit
      900/2bn  | Divide by a plain number, without a unit`,
    ))
})

describe('A percentage box', () => {
  it('takes percents with or without the sign, and keeps them free of floating dust', () =>
    expectReadings(
      percent,
      `
      35       | Read as 35 %                | 0.35
      35%      | Read as 35 %                | 0.35
      35 %     | Read as 35 %                | 0.35
      41.1111  | Read as 41.1111 %           | 0.411111
      10%+20%  | Read as 10%+20% = 30 %      | 0.3
      +10pt    | Read as 60 % + 10 pt = 70 % | 0.7
      -10 pt   | Read as 60 % − 10 pt = 50 % | 0.5
      +10%     | Read as 60 % + 10 % = 66 %  | 0.66
      +10      | Read as 60 % + 10 pt = 70 % | 0.7`,
    ))

  it('reads a bare minus as a negative number where the range has them', () =>
    expectReadings(
      growth,
      `
      -50    | Read as −50 %                  | -0.5
      −50    | Read as −50 %                  | -0.5
      -10pt  | Read as −20 % − 10 pt = −30 %  | -0.3
      -90    | The range is −80 % to 150 %`,
    ))

  it.each([-0.2, 0])('has no zero less than nothing, where %s is there now', present =>
    expect(readEntry('-0', { ...growth, present })).toMatchObject({ ok: true, value: 0 }),
  )

  it('takes points without a sign as the value itself', () =>
    expectReadings(
      percent,
      `
      10pt     | Read as 10 % | 0.1
      60 pp    | Read as 60 % | 0.6
      150 bps  | Read as 1.5 % | 0.015
      +150bps  | Read as 60 % + 1.5 pt = 61.5 % | 0.615
      $35      | “$” does not fit here; this box takes a percentage
      50%*50%  | Multiply by a plain number, without a unit`,
    ))
})

describe('Brackets around one number', () => {
  it('are a minus, as in accounts', () =>
    expectReadings(
      growth,
      `
      (5)      | Read as −5 % | -0.05
      (12%)    | Read as −12 % | -0.12
      (12)%    | Read as −12 % | -0.12
      （１２％）  | Read as −12 % | -0.12
      ((5))    | Read as −5 % | -0.05
      (90)     | The range is −80 % to 150 %
      (5+3)    | Read as (5+3) = 8 % | 0.08
      (5)*2    | Read as (5)*2 = 10 % | 0.1
      -(5)     | Read as −5 % | -0.05`,
    ))

  it('are a minus of dollars, too, so that they are out of a range without any', () =>
    expectReadings(
      dollars,
      `
      ($965)    | The range is $10B to $2.5T
      $(965)    | The range is $10B to $2.5T
      (965bn)   | The range is $10B to $2.5T
      (965) USD | The range is $10B to $2.5T`,
    ))
})

it.each(
  (Object.keys(parameterUnits) as ParameterUnit[]).flatMap(unit =>
    ['en', 'de', 'fr', 'de-CH', 'en-IN'].map(locale => [unit, locale] as const),
  ),
)('in a box of %s, written as in %s, (5) is minus five, as −5 and -5 are', (unit, locale) => {
  writeNumbersAs(locale)
  const box = { unit, present: 1, min: -1e6, max: 1e6 }
  const minusFive = unit === 'fraction' ? -0.05 : -5
  for (const typed of ['(5)', ' ( 5 ) ', '（5）', '−5', '-5', '–5'])
    expect(readEntry(typed, box)).toMatchObject({ ok: true, value: minusFive })
  for (const marks of [point, comma])
    for (const typed of ['(5)', ' ( 5 ) ', '（5）', '−5', '-5', '–5', '‑5'])
      expect(readValue(typed, box, marks)).toMatchObject({ ok: true, value: minusFive })
})

describe('A cell of a table', () => {
  const wide = { unit: 'usd_bn', min: -1e6, max: 1e6 } as const
  it.each([
    ['1.75tn', 1750, null],
    ['1,75tn', null, 1750],
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['1,234.5', 1234.5, null],
    ['1.234,5', null, 1234.5],
    ['1 234,5', null, 1234.5],
    ['1\u202f234', 1234, 1234],
    ['1’234.5', 1234.5, null],
    ["1'234", 1234, 1234],
    ['1,23,456', 123456, null],
    ['12,34', null, 12.34],
    ['0,123', null, 0.123],
    ['(1,234)', -1234, -1.234],
    ['-40', -40, -40],
    ['+5', 5, 5],
    ['$965bn', 965, 965],
    ['1.75 Mrd', 1.75, null],
    ['٣٫٥', 3.5, 3.5],
    ['=965', 965, 965],
    ['2e2', 200, 200],
  ])('%s is %s with a decimal point and %s with a decimal comma', (text, byPoint, byComma) => {
    for (const [marks, value] of [
      [point, byPoint],
      [comma, byComma],
    ] as const)
      expect(readValue(text, wide, marks)).toMatchObject(value === null ? { ok: false } : { ok: true, value })
  })

  it.each([
    ['900-965', 'Cannot read “900-965” as dollars'],
    ['2025-12-31', 'Cannot read “2025-12-31” as dollars'],
    ['1/2', 'Cannot read “1/2” as dollars'],
    ['*1.1', 'Cannot read “*1.1” as dollars'],
    ['5%', '“%” does not fit: this input takes dollars'],
    ['5 kg', '“kg” does not fit: this input takes dollars'],
    ['€5', '“€” does not fit: this input takes dollars'],
    ['n/a', 'There is no value'],
    ['—', 'There is no value'],
    ['', 'There is no value'],
    ['9e9', 'The range is −$1,000T to $1,000T'],
  ])('“%s” is refused: %s', (text, problem) => expect(readValue(text, wide, point)).toEqual({ ok: false, problem }))
})

describe('A percentage with a minus, where the range goes below nought', () => {
  it('is asked: the value itself, or less than now', () =>
    expectReadings(
      { ...growth, present: 0.6 },
      `
      -40%     | “-40%” can be read in two ways | Read as −40 %: -0.4 | Read as 60 % − 40 % = 36 %: 0.36
      -40 pct  | “-40 pct” can be read in two ways | Read as −40 %: -0.4 | Read as 60 % − 40 % = 36 %: 0.36
      -90%     | The range is −80 % to 150 %. It could also be read otherwise | Read as 60 % − 90 % = 6 %: 0.06
      -0%      | “-0%” can be read in two ways | Read as 0 %: 0 | Read as 60 % − 0 % = 60 %: 0.6
      =-40%    | Read as −40 % | -0.4
      -40      | Read as −40 % | -0.4
      (40%)    | Read as −40 % | -0.4
      +40%     | Read as 60 % + 40 % = 84 % | 0.84`,
    ))

  it('is the value itself as this page writes it, with a true minus', () =>
    expectReadings({ ...growth, present: 0.6 }, '−40 % | Read as −40 % | -0.4'))

  it('is less than now where nothing lies below nought', () =>
    expectReadings(percent, '-40% | Read as 60 % − 40 % = 36 % | 0.36'))
})

describe('What a sheet, a mail or a terminal writes', () => {
  it('is read', () =>
    expectReadings(
      dollars,
      `
      74 Mrd       | Read as $74B (74 billion dollars) | 74
      74 Mrd. $    | Read as $74B (74 billion dollars) | 74
      74 milliards | Read as $74B (74 billion dollars) | 74
      74 Milliarden Dollar | Read as $74B (74 billion dollars) | 74
      120 bio      | Read as $120B (120 billion dollars) | 120
      USD 965bn    | Read as $965B (965 billion dollars) | 965`,
    ))

  it.each([
    'USD 965bn',
    '965 bn USD',
    'US$965bn',
    '965 $',
    '~965',
    '≈ 965',
    'ca. 965',
    '$965B',
    '965 billion US dollars',
    '＄９６５Ｂ',
    '965 Mrd.',
    '965 mld',
    '965 milliards',
    '965 mil millones',
    '965,000 mln',
    '965,000 mio',
    '965000 mm',
    '0.965 trn',
    '=965',
    '"965"',
    "'965",
    '=+965',
    '965 bn.',
    '٩٦٥',
    '۹۶۵',
    '९६५',
    '９６５',
    '965\u200b',
    '\u200e965',
    '9,650億',
    '0.965 lakh crore',
    '96,500 crore',
    '965 milyar',
    '965 млрд',
  ])('%s is 965 billion dollars', typed => expect(readEntry(typed, dollars)).toMatchObject({ ok: true, value: 965 }))

  it.each([
    ['1200 mm', 1.2],
    ['1.2 trn', 1200],
    ['965 mln', 0.965],
    ['965 mio', 0.965],
    ['=2*450', 900],
    ['*1.1', 1061.5],
    ['×1.1', 1061.5],
    ['/2', 482.5],
    ['÷ 2', 482.5],
    ['* 1.1*2', 2123],
    ['1.2 million millions', null],
    ['*10%', null],
    ['*$5', null],
    ['€965', null],
    ['£5', null],
    ['10²', null],
    ['½', null],
    ['5-', null],
    ['>965', null],
    ['$$5', null],
  ])('%s is %s', (typed, value) =>
    expect(readEntry(typed, { ...dollars, min: 0 })).toMatchObject(
      value === null ? { ok: false } : { ok: true, value },
    ),
  )

  it('says what it does with a factor, and what comes behind one', () =>
    expectReadings(
      dollars,
      `
      *1.1     | Read as $965B × 1.1 = $1,061.5B (1.0615 trillion dollars) | 1061.5
      *10%     | After “*” comes a plain number, as in *1.1
      €965     | This box takes US dollars, not “€”`,
    ))

  it('asks what ×10 is where a multiple is written so', () =>
    expectReadings(
      { ...price, present: 2 },
      '×10 | “×10” can be read in two ways | Read as 10×: 10 | Read as 2× × 10 = 20×: 20',
    ))
})

describe('A quarters box', () => {
  it('takes quarters and years, and only whole numbers', () =>
    expectReadings(
      delay,
      `
      5        | Read as 5 quarters                     | 5
      1q       | Read as 1 quarter                      | 1
      2 years  | Read as 8 quarters                     | 8
      1.5y     | Read as 6 quarters                     | 6
      18 months | Read as 6 quarters | 6
      quarter 8 | Read as 8 quarters | 8
      in quarter 0 | Read as 0 quarters | 0
      +50%     | Read as 4 quarters + 50 % = 6 quarters | 6
      +1       | Read as 4 quarters + 1 quarter = 5 quarters | 5
      2.5      | Quarters are whole numbers
      +10%     | Quarters are whole numbers
      13       | The range is 0 to 12 quarters
      35%      | A percentage needs a sign here, as in +10% of the present value
      5bn      | “bn” does not fit here; this box takes quarters`,
    ))
})

describe('A multiple box', () => {
  it('takes x, × or nothing', () =>
    expectReadings(
      price,
      `
      12     | Read as 12×               | 12
      12x    | Read as 12×               | 12
      12.5×  | Read as 12.5×             | 12.5
      2*6x   | Read as 2*6x = 12×        | 12
      +10%   | Read as 10× + 10 % = 11×  | 11
      50x    | The range is 0.5× to 40×`,
    ))
})

describe('Any box', () => {
  it('answers nonsense with one clear sentence', () =>
    expectReadings(
      dollars,
      `
                 | Type a number
                 | Type a number
      abc        | Cannot read “abc”; try 965, 1.2T or +10%
      1,5        | Use a point for decimals; commas only group thousands, as in 1,234
      12,34      | Use a point for decimals; commas only group thousands, as in 1,234
      1.234,5    | Use a point for decimals; commas only group thousands, as in 1,234
      1 2        | Cannot read “1 2”; try 965, 1.2T or +10%
      2*         | Cannot read “2*”; try 965, 1.2T or +10%
      (2         | Cannot read “(2”; try 965, 1.2T or +10%
      1/0        | Cannot divide by zero
      1e999      | That is not a finite number
      NaN        | That is not a finite number
      -Infinity  | That is not a finite number
      +          | Cannot read “+”; try 965, 1.2T or +10%`,
    ))

  it('reads up to 60 characters', () => {
    expect(readEntry(`${'0'.repeat(57)}965`, dollars)).toMatchObject({ ok: true, value: 965 })
    expect(readEntry(`${'0'.repeat(58)}965`, dollars)).toEqual({ ok: false, problem: 'Keep it to 60 characters' })
  })

  it('left untouched keeps its value to the last digit, even where its text looks like a cut', () => {
    expect(readEntry('−20\u00a0%', growth)).toMatchObject({ ok: true, value: -0.2, reading: 'Read as −20\u00a0%' })
    expect(readEntry('$333.3333B', { ...dollars, present: 1000 / 3 })).toMatchObject({ ok: true, value: 1000 / 3 })
  })

  it('never snaps to a step', () => expect(readEntry('123.456789', dollars)).toMatchObject({ value: 123.456789 }))

  it('never throws, and what it accepts is finite and in range', () =>
    fc.assert(
      fc.property(
        anyText,
        anyBox,
        fc.constantFrom('en', 'de', 'fr', 'es', 'de-CH', 'en-IN', 'zh', 'ar'),
        (text, box, locale) => {
          writeNumbersAs(locale)
          const entry = readEntry(text, box)
          if (!entry.ok) {
            expect(entry.problem).toMatch(/^\S.*[^.]$/s)
            for (const { value } of entry.choices ?? []) expect(value >= box.min && value <= box.max).toBe(true)
            return
          }
          expect(Number.isFinite(entry.value)).toBe(true)
          expect(entry.value).toBeGreaterThanOrEqual(box.min)
          expect(entry.value).toBeLessThanOrEqual(box.max)
          expect(entry.reading).toMatch(/^Read as /)
        },
      ),
      { numRuns: 3000 },
    ))

  it('reads back the text it shows for a positive value', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 25_000_000 }), fc.constantFrom(dollars, price), (n, { unit }) => {
        const value = n / 10_000
        expect(readEntry(boxText(unit, value), { unit, present: 0, min: 0, max: 2500 })).toMatchObject({ value })
      }),
    ))
})

const anyBox = fc.constantFrom(dollars, percent, growth, delay, price)
const pieces = fc.constantFrom(
  ...Array.from('0123456789.,+-−*/()×x$% '),
  '\u00a0',
  'bn',
  'T',
  'pt',
  'q',
  'years',
  'e',
  '1e999',
  ...'Mrd mio mm bps USD US$ € ٣ ९ ５ ٫ = ~ − ’ Billion lakh 億 \u200f'.split(' '),
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(pieces, { maxLength: 12 }).map(found => found.join('')),
)

/** Each row is 'input | reading | value' or 'input | problem'; the width of spaces in a row does not matter. */
function expectReadings(box: EntryRange, table: string): void {
  const rows = table.trim().split('\n').map(cells)
  const read = rows.map(([input = '']) => {
    const entry = readEntry(input, box)
    if (entry.ok) return cells(`${input} | ${entry.reading} | ${entry.value}`)
    return cells(
      [input, entry.problem, ...(entry.choices ?? []).map(one => `${one.reading}: ${one.value}`)].join(' | '),
    )
  })
  expect(read).toEqual(rows)
}

function cells(row: string): string[] {
  return row.split('|').map(cell => cell.replaceAll('\u00a0', ' ').trim())
}
