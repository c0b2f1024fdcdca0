import { create, type Font, type GlyphPosition } from 'fontkit'
import { sfntOf, tablesOf } from './woff.ts'

/** A text as it is set: its glyphs, where each goes, and its width, in units of the font. */
type SetText = { glyphs: readonly number[]; positions: readonly GlyphPosition[]; width: number }

/** The outline of a glyph: the letter of each command of an SVG path, and its numbers, in units of the font. */
type GlyphOutline = readonly { letter: string; numbers: readonly number[] }[]

/** What draws a path: a `Path2D`. */
export type Pen = Pick<Path2D, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'>

/** A font that is open. Setting a text and reading an outline are slow, and figures say much the same: both are done once. */
export type OpenFont = {
  hasAll: (text: string) => boolean
  /** In the size of the text. */
  widthOf: (text: string) => number
  /** A text as one path of SVG, its start on the baseline at this place. */
  outline: (text: string, x: number, y: number, size: number) => string
  /** The same path drawn with a pen. */
  trace: (text: string, x: number, y: number, size: number, pen: Pen) => void
  /** The numbers of the glyphs that a text is written with, also where they do not stand side by side. */
  glyphsOf: (text: string) => number[]
}

/** So many texts of a font are held; figures of one scenario have a few hundred. */
const mostTexts = 5000

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const

/** Opens a font file as it is served (WOFF). */
export function openFont(file: Uint8Array): OpenFont {
  // Unpacked here: fontkit's own way is ten times slower.
  const font = create(sfntOf(tablesOf(file)) as Buffer) as Font
  const texts = new Map<string, SetText>()
  const outlines = new Map<number, GlyphOutline>()

  function set(text: string): SetText {
    const known = texts.get(text)
    if (known) return known
    const { glyphs, positions, advanceWidth } = font.layout(text)
    const done = { glyphs: glyphs.map(({ id }) => id), positions, width: advanceWidth }
    if (texts.size >= mostTexts) texts.clear()
    texts.set(text, done)
    return done
  }
  function outlineOf(id: number): GlyphOutline {
    const known = outlines.get(id)
    if (known) return known
    const { commands } = font.getGlyph(id).path
    const outline = commands.map(({ command, args }) => ({ letter: letters[command], numbers: args }))
    outlines.set(id, outline)
    return outline
  }
  /** Each glyph of a text with its scale and its place. */
  function place(
    text: string,
    x: number,
    y: number,
    size: number,
    glyphAt: (outline: GlyphOutline, scale: number, x: number, y: number) => void,
  ) {
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = set(text)
    let at = x
    for (const [i, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[i]!
      glyphAt(outlineOf(glyph), scale, at + xOffset * scale, y - yOffset * scale)
      at += xAdvance * scale
    }
  }
  return {
    hasAll: text => Array.from(text).every(one => font.hasGlyphForCodePoint(one.codePointAt(0)!)),
    widthOf: text => set(text).width / font.unitsPerEm,
    outline(text, x, y, size) {
      let d = ''
      place(text, x, y, size, (outline, ...at) => (d += placedOutline(outline, ...at)))
      return d
    },
    trace: (text, x, y, size, pen) => place(text, x, y, size, (outline, ...at) => traceOutline(pen, outline, ...at)),
    glyphsOf: text => [...set(text).glyphs, ...font.glyphsForString(text).map(({ id }) => id)],
  }
}

/** An outline so much larger, upside up, from this place on; two decimals are enough for a picture. */
function placedOutline(outline: GlyphOutline, scale: number, x: number, y: number): string {
  let d = ''
  for (const { letter, numbers } of outline) {
    d += letter
    for (let i = 0; i < numbers.length; i += 2)
      d += `${i === 0 ? '' : ' '}${rounded(numbers[i]! * scale + x)} ${rounded(y - numbers[i + 1]! * scale)}`
  }
  return d
}

function traceOutline(pen: Pen, outline: GlyphOutline, scale: number, x: number, y: number) {
  for (const { letter, numbers } of outline) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    if (letter === 'M') pen.moveTo(a * scale + x, y - b * scale)
    else if (letter === 'L') pen.lineTo(a * scale + x, y - b * scale)
    else if (letter === 'Q') pen.quadraticCurveTo(a * scale + x, y - b * scale, c * scale + x, y - d * scale)
    else if (letter === 'C')
      pen.bezierCurveTo(a * scale + x, y - b * scale, c * scale + x, y - d * scale, e * scale + x, y - f * scale)
    else pen.closePath()
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100 + 0
