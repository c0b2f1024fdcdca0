import Pdf from 'pdfkit'
import { describe, expect, it, vi } from 'vitest'
import type { FontId } from '../../src/export/faces.ts'
import { drawable } from '../../src/export/letters.ts'
import { missingIn } from '../../src/export/missingLetters.ts'
import { notePages } from '../../src/export/notePages.ts'
import { pdfOf } from '../../src/export/pdf.ts'
import { svgOf } from '../../src/export/svg.ts'
import { drawnWhole, openType, type Type } from '../../src/export/type.ts'
import { missingLettersNotes } from '../../src/figures/missingLettersNotes.ts'
import { figure, figureCharts, footnote } from '../kit/figures.ts'
import { fontFiles, openedType, shelf } from '../kit/type.ts'

const [hero] = figureCharts

/** A figure with these words as its headline and in its footnote, and what was fetched for it. */
async function saying(words: string) {
  const fetched: FontId[] = []
  const type = openType(fontFiles, { ...shelf, fetch: ids => (fetched.push(...ids), shelf.fetch(ids)) })
  const asked = { type, headline: [{ text: words }], footnote: { ...footnote, changed: [words] } }
  const drawn = await drawnWhole(type, () => figure(hero!, asked))
  return { type, drawn, fetched: fetched.toSorted() }
}

const textOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text!.replaceAll(/<[^>]*>/g, '')).join('\n')

describe('letters beyond those of western Europe', () => {
  it.each([
    ['Polish, Czech and Turkish', 'Łódź, Škoda, Erdoğan ₹5 ₺', ['sans400 latin-ext', 'serif600 latin-ext']],
    ['Greek', 'ΔΣΩπ', ['sans400 greek', 'serif600 greek']],
    ['Russian', 'Ёлка', ['sans400 cyrillic', 'serif600 cyrillic']],
    ['Vietnamese', 'Tiếng', ['sans400 vietnamese', 'serif600 vietnamese']],
    ['mathematical signs and arrows', '≥ ≤ ≈ ≠ → ← √ ∞ ∈ ∅ ∝', ['signs']],
    ['accents that stand apart', 's\u030cc\u030c', ['sans400 latin-ext', 'serif600 latin-ext']],
  ])('are drawn in the same fonts, whose files are fetched when they are needed: %s', async (_, words, files) => {
    const { type, drawn, fetched } = await saying(words)
    expect(fetched).toEqual(files)
    expect(missingIn(type, drawn)).toEqual([])
    expect(svgOf(type, drawn, { asOutlines: true })).not.toContain('<text')
  })

  it('are fetched by no figure that has none', async () => {
    const { fetched } = await saying('Amazon’s stake – “worth” $219.4B, −3 % × 1½ €')
    expect(fetched).toEqual([])
  })

  it('are said when their fonts cannot be had', async () => {
    const type = openType(fontFiles, { ...shelf, fetch: () => Promise.reject(new Error('out of reach')) })
    await expect(drawnWhole(type, () => type.widthOf('Ω', 1, 'sans400'))).rejects.toThrow('out of reach')
  })
})

describe('letters that no font has', () => {
  const words = 'Budget 漢字 and 🙂 or 👩‍🚀 or שלום עולם, all else as it was'

  it('split the text: all else is written in its own font, and what is written is as wide as was measured', async () => {
    const type = openedType()
    const pieces = type.pieces(words, 'sans400')
    expect(pieces.filter(({ font }) => font === null).map(({ text }) => text)).toEqual([
      '漢字',
      '🙂',
      '👩‍🚀',
      'שלום עולם',
    ])
    expect(pieces.map(({ text }) => text).join('')).toBe(words)
    const sum = pieces.reduce((wide, piece) => wide + type.pieceWidth(piece, 10), 0)
    expect(type.widthOf(words, 10, 'sans400')).toBeCloseTo(sum, 9)
  })

  it.each([true, false])('are given their room in an SVG, so that nothing moves: outlines %s', async asOutlines => {
    const { type, drawn } = await saying(words)
    const svg = svgOf(type, drawn, { asOutlines })
    const rooms = [...svg.matchAll(/textLength="([\d.]+)" lengthAdjust="spacingAndGlyphs"[^>]*>([^<]*)</g)]
    const size = drawn.shapes.find(shape => shape.kind === 'text')!.size
    expect(rooms.map(([, , text]) => text).slice(0, 3)).toEqual(['漢字', '🙂', '👩‍🚀'])
    expect(Number(rooms[0]![1])).toBeCloseTo(type.widthOf('漢字', size, 'serif600'), 1)
  })

  it('are boxes in a PDF that are read out as what they are, and never question marks', async () => {
    const { type, drawn } = await saying(words)
    const [written, marked] = [vi.spyOn(Pdf.prototype, 'text'), vi.spyOn(Pdf.prototype, 'markContent')]
    await pdfOf([{ type, figure: drawn, link: null }], { title: 'One', link: null, day: new Date(0) })
    expect(written.mock.calls.map(([text]) => text).join('')).not.toContain('?')
    const said = marked.mock.calls.flatMap(([, options]) => (options as { actual?: string } | null)?.actual ?? [])
    expect(said).toEqual(['漢字', '🙂', '👩‍🚀', 'שלום עולם', '漢字', '🙂', '👩‍🚀', 'שלום עולם'])
    vi.restoreAllMocks()
  })

  it('are named in the dialog, with what becomes of them in the format that is chosen', async () => {
    const whole = await saying('漢 and 🙂')
    const said = (format: Parameters<typeof missingLettersNotes>[1]) =>
      missingLettersNotes(missingIn(whole.type, whole.drawn), format)
    expect(said('pdf')).toEqual(['Not in the fonts of figures: 漢 🙂. In this format they are empty boxes.'])
    expect(said('png')[0]).toContain('a font of this machine')
    expect(said('outlines')[0]).toContain('whoever opens the file')
    expect(said('pptx')).toEqual([])
  })
})

describe('what is written is what was typed', () => {
  it.each([
    ['two\r\nlines\tand\u2003a wide blank', 'two  lines and a wide blank'],
    [
      'right \u202e to left, soft\u00adhyphen, \u2066apart\u2069, bell \u0007',
      'right  to left, softhyphen, apart, bell ',
    ],
    ['half a pair \ud83d of two', 'half a pair  of two'],
    ['non\u2011breaking \u2012 \u2015', 'non-breaking – —'],
  ])('on one line, with nothing in it that turns the line about: %j', (typed, shown) =>
    expect(drawable(typed)).toBe(shown),
  )

  it.each([
    ['CO₂', 'CO2'],
    ['10⁶', '10^6'],
    ['2⅓', '2\u00a01⁄3'],
    ['x²', 'x²'],
  ])('and small figures say what they are, never another number: %s', (typed, shown) =>
    expect(
      openedType()
        .pieces(typed, 'sans400')
        .map(({ text }) => text)
        .join(''),
    ).toBe(shown),
  )

  it('in the notes under a figure, too, no letter is lost', () => {
    const type: Type = openedType()
    const notes = 'Ωmega 漢字 🙂 '.repeat(40).trim()
    const [page] = notePages(type, figure(hero!), notes, 1800)
    const text = textOf(svgOf(type, page!, { asOutlines: false }))
    expect(text.match(/漢字/g)).toHaveLength(40)
    expect(text.match(/🙂/g)).toHaveLength(40)
  })
})
