import { describe, expect, it } from 'vitest'
import { previewIn, problemOf, rowsOf } from '../kit/intake.ts'

const values = 'aws.valuation = 1750\naws.arrGrowth = 0.625\nalliance.arrGrowth = -0.05'.split('\n')
const plain = (rows: readonly string[]) => rows.map(row => row.replaceAll('\u00a0', ' '))

describe('A text is parted and decoded by what is in it', () => {
  const cells = [
    ['Name', 'Value'],
    ['aws.valuation', '1,75tn'],
    ['ARR growth, Anthropic', '62,5 %'],
    ['alliance.arrGrowth', '(5) %'],
  ]
  const written = (by: string) =>
    cells.map(row => row.map(cell => (cell.includes(by) ? `"${cell}"` : cell)).join(by)).join('\r\n')
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = new Uint8Array(text.length * 2)
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), !isBig)
    return bytes
  }
  it.each([
    ['tab', '\t'],
    ['semicolon', ';'],
    ['comma', ','],
  ])('%s, with and without a mark of its bytes, in UTF-8 and in both UTF-16', async (separator, by) => {
    const text = written(by)
    const sources = [
      { text },
      { text: text.replaceAll('\r\n', '\n') },
      { text: `sep=${by}\r\n${text}` },
      ...[utf8(text), utf8(`\ufeff${text}`), utf16(text, false), utf16(text, true)].map(bytes => ({ bytes })),
      ...[utf16(`\ufeff${text}`, false), utf16(`\ufeff${text}`, true)].map(bytes => ({ bytes })),
    ]
    for (const source of sources) {
      const { preview } = await previewIn(source)
      expect(preview.separator).toBe(separator)
      expect(preview.rows.map(({ key, value }) => `${key} = ${value}`)).toEqual(values)
    }
  })

  it('dollars and shares are counted one by one where only that can be meant', async () => {
    expect(await rowsOf('aws.shares\t10,786,313,572\naws.valuation\t$965,000,000,000')).toEqual([
      'Row 1: aws.shares = 10.786313572',
      'Row 2: aws.valuation = 965',
    ])
    const [thousands] = await rowsOf('aws.shares\t10,786,313')
    expect(thousands).toContain('The range is')
  })

  it('letters that are no UTF-8 are those of Windows, and it is said', async () => {
    const { preview, remarks } = await previewIn({
      bytes: new Uint8Array([...utf8('aws.arr;5\nWert f'), 0xfc, ...utf8('r x;6')]),
    })
    expect(preview.rows[1]?.name).toBe('Wert für x')
    expect(remarks).toEqual(['It is no UTF-8, so its letters are read as those of Windows-1252'])
  })

  it('a semicolon or a comma within a source does not part columns, and the user may say what does', async () => {
    const text = 'aws.arr,60,"Call; Q3"\naws.capex,130,Filing; p. 4\naws.valuation,900,Press'
    expect(await rowsOf(text)).toEqual(['Row 1: aws.arr = 60', 'Row 2: aws.capex = 130', 'Row 3: aws.valuation = 900'])
    expect((await previewIn({ text }, { separator: 'semicolon' })).preview.separator).toBe('semicolon')
  })

  it('a comma in the names of a long table parts no columns, wherever the text that is looked at ends', async () => {
    const text = Array.from({ length: 900 }, () => 'Lab valuation, Anthropic\t900').join('\n')
    expect((await previewIn({ text })).preview.separator).toBe('tab')
  })

  it('a quotation mark that never closes is told', async () =>
    expect((await previewIn({ text: 'aws.arr,60\naws.capex,130,"Filing\naws.valuation,900' })).remarks).toEqual([
      'A quotation mark opens in row 2 and is never closed: what follows is one cell',
    ]))

  it.each([
    ['aws.arr;60\0', 'It is neither a text nor a workbook (XLSX)'],
    ['Prose without a number.', 'There is no row in it with a name and a value'],
    ['', 'There is no row in it with a name and a value'],
  ])('%j: %s', async (text, problem) => expect(await problemOf({ bytes: utf8(text) })).toBe(problem))
})

describe('An input is found', () => {
  it.each([
    ['aws.valuation', 'id'],
    ['AWS.Valuation', 'id'],
    ['aws_valuation', 'name in the workbook'],
    ['Lab valuation, Anthropic', 'label'],
    ['lab valuation (Anthropic)', 'label'],
    ['Anthropic: Lab valuation', 'label'],
    ['Anthropic’s lab valuation', 'label'],
    ['Valuation of Anthropic', 'label'],
    ['Lab valuation, Anthropic (US$ bn)', 'label'],
  ])('%s, by its %s', async (name, by) => {
    const { preview } = await previewIn({ text: `${name}\t900` })
    expect(preview.rows[0]).toMatchObject({ key: 'aws.valuation', by, value: 900 })
  })

  it('where a name is of both stacks or only spelled alike, it is asked, and the answer is taken', async () => {
    const text = 'valuation\t900\nLab valuatoin, OpenAI\t800\nCapex Amazn\t130\nZebra\t4'
    expect(await rowsOf(text)).toEqual([
      'Row 1: “valuation” may be Lab valuation, Anthropic or Lab valuation, OpenAI',
      'Row 2: “Lab valuatoin, OpenAI” may be Lab valuation, OpenAI',
      "Row 3: “Capex Amazn” may be Owner's capital spending, a year, Amazon",
      'Row 4: “Zebra” is no input of the model',
    ])
    expect(await rowsOf(text, { inputs: { 1: 'alliance.valuation', 3: 'aws.capex', 2: null } })).toEqual([
      'Row 1: alliance.valuation = 900',
      'Row 2: “Lab valuatoin, OpenAI” is no input of the model',
      'Row 3: aws.capex = 130',
      'Row 4: “Zebra” is no input of the model',
    ])
  })

  it('what the model works out is said to be no input', async () =>
    expect(await rowsOf('valueCreated\t4')).toEqual([
      'Row 1: “valueCreated” is worked out by the model and is no input; with a quarter, as Q4 2027, it is an estimate for a consensus',
    ]))

  it('two rows for one input are told of each other; the same said twice counts once', async () =>
    expect(await rowsOf('aws.arr\t60\naws.arr\t61\ntaxRate\t21%\nTax rate\t21 %\naws.capex\t130')).toEqual([
      'Row 1: Row 2 has another value for it',
      'Row 2: Row 1 has another value for it',
      'Row 3: taxRate = 0.21',
      'Row 4: It says the same as row 3',
      'Row 5: aws.capex = 130',
    ]))
})

describe('What can be read in two ways is asked with both readings, never guessed', () => {
  const text = 'aws.valuation;1,234\naws.arr;60'
  it('“1,234” alone', async () => {
    const { preview } = await previewIn({ text })
    expect(preview.questions).toEqual([
      {
        id: 'decimal',
        says: 'Which mark parts decimals in “1,234”?',
        choices: [
          { id: 'point', says: 'A point parts decimals: “1,234” is 1,234' },
          { id: 'comma', says: 'A comma parts decimals: “1,234” is 1.234' },
        ],
        chosen: null,
      },
    ])
    expect(await rowsOf(text)).toEqual([
      'Row 1: “1,234” can be read in two ways: $1.234T by a decimal point or out of range by a decimal comma',
      'Row 2: aws.arr = 60',
    ])
    expect(await rowsOf(text, { decimal: 'point' })).toEqual(['Row 1: aws.valuation = 1234', 'Row 2: aws.arr = 60'])
    expect((await rowsOf(text, { decimal: 'comma' }))[0]).toBe('Row 1: The range is $10B to $2.5T')
  })

  it.each([
    ['1,234', '60.5', 1234],
    ['1.234', '60,5', 1234],
    ['1,234', '60,5', null],
    ['1.234.567 m', '60', 1234.567],
    ['1 234,5', '60', 1234.5],
    ['1’234', '60', 1234],
  ])('beside a plain one it is as that is: %s beside %s is %s', async (one, other, value) => {
    const { preview } = await previewIn({ text: `aws.valuation\t${one}\naws.arr\t${other}` })
    expect(preview.rows[0]?.value).toBe(value)
  })

  it('a bare share that may be percent or a fraction, unless its range or another tells', async () => {
    expect(plain(await rowsOf('wacc;0,5'))).toEqual(['Row 1: The range is 4 % to 20 %'])
    expect(plain(await rowsOf('aws.arrGrowth;0.5'))).toEqual(['Row 1: “0.5” can be read in two ways: 0.5 % or 50 %'])
    expect(await rowsOf('aws.arrGrowth;0.5', { share: 'fraction' })).toEqual(['Row 1: aws.arrGrowth = 0.5'])
    expect(await rowsOf('aws.arrGrowth;0.5', { share: 'percent' })).toEqual(['Row 1: aws.arrGrowth = 0.005'])
    expect(await rowsOf('aws.arrGrowth;0.5\nwacc;0.09')).toEqual(['Row 1: aws.arrGrowth = 0.5', 'Row 2: wacc = 0.09'])
    expect(await rowsOf('aws.arrGrowth;0.5\ntaxRate;21')).toEqual([
      'Row 1: aws.arrGrowth = 0.005',
      'Row 2: taxRate = 0.21',
    ])
    expect(await rowsOf('id;value;unit\naws.arrGrowth;0.5;fraction')).toEqual(['Row 2: aws.arrGrowth = 0.5'])
    expect(await rowsOf('id;value;unit\naws.arrGrowth;0.5;%')).toEqual(['Row 2: aws.arrGrowth = 0.005'])
  })

  it('a day that may be of April or of March, unless another row tells', async () => {
    const dated = (day: string) => `aws.arr\t60\tCall\t03/04/2026\naws.capex\t130\tCall\t${day}`
    const daysBy = async (text_: string, days?: 'dayFirst' | 'monthFirst') =>
      (await previewIn({ text: text_ }, { ...(days && { days }) })).preview.rows.map(({ reason }) => reason?.date)
    expect(await daysBy(dated('1/2/2026'))).toEqual([undefined, undefined])
    expect(await daysBy(dated('1/2/2026'), 'monthFirst')).toEqual(['2026-03-04', '2026-01-02'])
    expect(await daysBy(dated('31/12/2026'))).toEqual(['2026-04-03', '2026-12-31'])
    expect(await daysBy(dated('12/31/26'))).toEqual(['2026-03-04', '2026-12-31'])
  })
})

it.each([
  ['2026-09-30', '2026-09-30'],
  ['2026-09-30T00:00:00Z', '2026-09-30'],
  ['2026/9/30', '2026-09-30'],
  ['30.09.2026', '2026-09-30'],
  ['1.2.26', '2026-02-01'],
  ['30 September 2026', '2026-09-30'],
  ['Sep 30, 2026', '2026-09-30'],
  ['30-Sep-26', '2026-09-30'],
  ['30. Dezember 2026', '2026-12-30'],
  ['September 2026', '2026-09-30'],
  ['Q3 2026', '2026-09-30'],
  ['20260930', '2026-09-30'],
  ['31/02/2026', undefined],
  ['soon', undefined],
])('the date %s is %s', async (text, day) => {
  const { preview } = await previewIn({ text: `Name\tValue\tDate\naws.arr\t60\t${text}` })
  expect(preview.rows[0]?.reason?.date).toBe(day)
  expect(preview.rows[0]?.remarks).toEqual(day ? [] : [`Its date “${text}” cannot be read`])
})

it('units are understood where they stand: beside the number, in a column, in the name, in the heading', async () => {
  expect(await rowsOf('Metric\tValue (US$ m)\naws.valuation\t900000\naws.arrGrowth\t62.5%\naws.arr\t60bn')).toEqual([
    'Row 2: aws.valuation = 900',
    'Row 3: aws.arrGrowth = 0.625',
    'Row 4: aws.arr = 60',
  ])
  expect(await rowsOf('Metric\tValue, in millions\naws.valuation\t900000')).toEqual(['Row 2: aws.valuation = 900'])
  expect(await rowsOf('id\tvalue\tunit\naws.valuation\t900\tUS$ bn\naws.arr\t5\tkg')).toEqual([
    'Row 2: aws.valuation = 900',
    'Row 3: “kg” does not fit: this input takes dollars',
  ])
})

it('a row brings its source, publisher, day, grade and reason along; an address is one only where it can be linked to', async () => {
  const text =
    'Input\tValue\tSource\tPublisher\tDate\tGrade\tNote\naws.arr\t60\thttps://example.org/a\tAmazon\t2026-09-30\tReported\tAs of the call\naws.capex\t130\tjavascript:alert(1)\t\t\tsure\t'
  const { preview } = await previewIn({ text })
  expect(preview.rows.map(({ reason }) => reason)).toEqual([
    {
      says: 'As of the call',
      source: 'https://example.org/a',
      publisher: 'Amazon',
      date: '2026-09-30',
      grade: 'reported',
    },
    { says: '', publisher: 'javascript:alert(1)' },
  ])
  expect(preview.rows[1]?.remarks).toEqual(['Its grade “sure” is none of reported, estimated, claimed, judged'])
})

it('columns without headings are known by what is in them, and the user may say otherwise', async () => {
  const text = '60\t2026-09-30\tAnthropic’s run-rate today\tCall\n130\t2026-06-30\tCapex, Amazon\tFiling'
  const { preview } = await previewIn({ text })
  expect(preview.columns.roles).toEqual(['value', 'date', 'name', 'source'])
  const chosen = await previewIn({ text }, { roles: ['none', 'value', 'name', 'reason'] })
  expect(chosen.preview.rows[1]).toMatchObject({ key: 'aws.capex', problem: 'Cannot read “2026-06-30” as dollars' })
})
