import { describe, expect, it } from 'vitest'
import { fontFiles } from '../../src/cli/fonts.ts'
import { sfntOf, tablesOf } from '../../src/export/woff.ts'
import { bytesOf } from '../../src/house/base64.ts'
import { fontProblem } from '../../src/house/fontFile.ts'
import { dejaVu, fontWithRights } from '../kit/house.ts'

describe('a font may be put into files', () => {
  it.each([
    ['installed by anyone', 0x0],
    ['edited', 0x8],
    ['restricted or edited, of which the freer counts', 0xa],
  ])('where its bits say: %s', (_, bits) => expect(fontProblem(bytesOf(fontWithRights(bits)))).toBeNull())

  it('as WOFF and as TrueType, of which both tell the same tables', () => {
    const woff = fontFiles().serif600
    const plain = sfntOf(tablesOf(woff))
    expect(fontProblem(woff)).toBeNull()
    expect(fontProblem(plain)).toBeNull()
    expect(Object.fromEntries(tablesOf(plain).tables)).toEqual(Object.fromEntries(tablesOf(woff).tables))
    expect(fontProblem(bytesOf(dejaVu()))).toBeNull()
  })
})

describe('a font is refused in a sentence', () => {
  it.each([
    ['restricted', 0x2, /forbids to embed it/],
    ['no subsetting', 0x108, /no subsetting/],
    ['bitmaps only', 0x208, /bitmaps/],
    ['preview and print', 0x4, /preview and print/],
  ])('whose bits say: %s', (_, bits, sentence) => expect(fontProblem(bytesOf(fontWithRights(bits)))).toMatch(sentence))

  const font = tablesOf(fontFiles().sans400)
  const without = (tag: string) =>
    sfntOf({ ...font, tables: new Map([...font.tables].filter(([name]) => name !== tag)) })
  const with_ = (tag: string) => sfntOf({ ...font, tables: new Map(font.tables).set(tag, new Uint8Array(8)) })

  it.each([
    ['has PostScript outlines', with_('CFF '), /PostScript/],
    ['is variable', with_('fvar'), /variable/],
    ['has no outlines', without('glyf'), /lacks the table “glyf”/],
    ['does not say what it allows', without('OS/2'), /does not say/],
    ['is cut off', sfntOf(font).subarray(0, 900), /can be read/],
    ['is none', new TextEncoder().encode('Source Sans'), /can be read/],
  ])('that %s', (_, file, sentence) => expect(fontProblem(file)).toMatch(sentence))
})
