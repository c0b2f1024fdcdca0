import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, sourceNamed } from '../../src/house/house.ts'
import { looksLikeHouse } from '../../src/house/looksLikeHouse.ts'
import { readHouse, writeHouse } from '../../src/house/readHouse.ts'
import { firm, readBack } from '../kit/house.ts'

const problemsOf = (changed: object) => {
  const read = readHouse(JSON.stringify({ stakeout: 'house', version: 1, ...firm, ...changed }))
  return 'problems' in read ? read.problems : []
}

describe('a house file', () => {
  it('reads back to what was written', () => expect(readBack(firm)).toEqual(firm))

  it('is told from other files by its head', () => {
    expect(looksLikeHouse(writeHouse(firm))).toBe(true)
    expect(looksLikeHouse('{"stakeout": 3, "records": []}')).toBe(false)
    expect(looksLikeHouse('Example Securities')).toBe(false)
  })

  it('may be empty: then nothing of it is carried', () =>
    expect(readBack({ firm: '  ', disclosure: {}, footer: '\u202e' })).toEqual({}))

  it('has its texts on one line, without what turns them about, and its long disclosure in paragraphs', () =>
    expect(readBack({ firm: ' Ex\u202eample\n Ltd ', disclosure: { long: 'One.\r\n\r\n\r\n\tTwo.' } })).toEqual({
      firm: 'Ex ample Ltd',
      disclosure: { long: 'One.\n\nTwo.' },
    }))

  it('names a source by its fact before its publisher, and never by what every object has', () => {
    const sources = { Anthropic: 'Anthropic PBC', 'anth-arr-1': 'Company blog' }
    expect(sourceNamed({ sources }, 'Anthropic', 'anth-arr-1')).toBe('Company blog')
    expect(sourceNamed({ sources }, 'Anthropic')).toBe('Anthropic PBC')
    expect(sourceNamed({ sources }, 'toString')).toBe('toString')
  })
})

describe('a house file that is not good is refused as a whole, with a sentence for each fault', () => {
  it.each<[string, object, string]>([
    [
      'a colour in words',
      { colours: { aws: 'red', alliance: '#112233' } },
      'The colour of Amazon’s side has to be a colour such as #1a4f8b.',
    ],
    ['one colour of two', { colours: { aws: '#112233' } }, '“colours.alliance” is missing.'],
    ['a field that it has not', { disclosures: 'x' }, 'A house file has no “disclosures”.'],
    ['a text that is none', { firm: 7 }, 'The firm has to be text.'],
    [
      'a disclosure that is too long',
      { disclosure: { short: 'x'.repeat(401) } },
      'The short disclosure is longer than 400 letters.',
    ],
    ['a day that there is not', { pricedAsOf: '2026-02-30' }, '“Priced as of” has to be a day, written YYYY-MM-DD.'],
    ['too many decimals', { numbers: { decimals: 4 } }, 'Decimals are a number from 0 to 3.'],
    [
      'an unknown grade',
      { unmarkedGrade: 'sure' },
      'The lowest unmarked grade is one of reported, estimated, claimed, judged.',
    ],
    [
      'a font that is none',
      { fonts: { text: { family: 'X', regular: 'AAAA' } } },
      'The font “X” is not taken: it is no font that can be read. Save it as TrueType (.ttf) or WOFF.',
    ],
    [
      'a family that would end a declaration',
      { fonts: { text: { family: '";}', regular: 'AAAA' } } },
      'The family of the font of texts has to be a name of letters and figures.',
    ],
    [
      'a logo of both kinds',
      { logo: { svg: '<svg/>', png: 'AAAA' } },
      'The logo has to be {"svg": …} or {"png": …}, of at most 300 kB.',
    ],
  ])('%s', (_, changed, sentence) => expect(problemsOf(changed)).toEqual([sentence]))

  it.each([
    ['no JSON', 'x', 'This is no house file: it begins with {"stakeout": "house", "version": 1}.'],
    [
      'a file of scenarios',
      '{"stakeout":3}',
      'This is no house file: it begins with {"stakeout": "house", "version": 1}.',
    ],
    [
      'a later version',
      '{"stakeout":"house","version":2}',
      'This house file was made by a later version of Stakeout (2; this is 1).',
    ],
    ['no version', '{"stakeout":"house"}', 'A house file says its version: "version": 1.'],
    ['too large', ' '.repeat(8_000_001), 'A house file has 8 MB at the most.'],
  ])('%s', (_, text, sentence) => expect(readHouse(text)).toEqual({ problems: [sentence] }))

  it('anything at all is read or refused in sentences, and never throws', () => {
    const names: (keyof House)[] = [
      'firm',
      'logo',
      'colours',
      'fonts',
      'disclosure',
      'numbers',
      'sources',
      'pricedAsOf',
    ]
    const file = fc.dictionary(fc.constantFrom(...names), fc.jsonValue())
    fc.assert(
      fc.property(file, raw => {
        const read = readHouse(JSON.stringify({ stakeout: 'house', version: 1, ...raw }))
        if ('problems' in read)
          expect(read.problems.every(text => text.endsWith('.') || text.endsWith('kB.'))).toBe(true)
        else expect(readBack(read.house)).toEqual(read.house)
      }),
    )
  })
})
