import { create, type Font } from 'fontkit'
import type { TextShape } from './shapes.ts'

/**
 * The faces of a figure. All are static: a variable font can be put into no PDF, and few renderers know them. A
 * semi-bold has a name of its own, by which office programs find it.
 */
export const faces = {
  sans400: { name: 'Source Sans 3', family: 'Source Sans 3', weight: 400 },
  sans600: { name: 'Source Sans 3 SemiBold', family: 'Source Sans 3', weight: 600 },
  sans700: { name: 'Source Sans 3', family: 'Source Sans 3', weight: 700 },
  serif400: { name: 'Source Serif 4', family: 'Source Serif 4', weight: 400 },
  serif600: { name: 'Source Serif 4 SemiBold', family: 'Source Serif 4', weight: 600 },
} as const

export type FaceId = keyof typeof faces

export const faceIds = Object.keys(faces) as FaceId[]

/** The files of the faces, as they are served (WOFF). */
export type FontFiles = Record<FaceId, Uint8Array>

/** What measures and draws letters. Lengths are in the unit of `size`. */
export type Type = {
  files: FontFiles
  widthOf: (text: string, size: number, face: FaceId) => number
  /** The letters as one path, its start on the baseline at this place. */
  outline: (text: string, x: number, y: number, size: number, face: FaceId) => string
  /** The numbers of the glyphs that these texts are written with. */
  glyphsOf: (texts: readonly string[], face: FaceId) => Set<number>
  /** The characters that no face has: they are left to the fonts of whoever looks at the file. */
  missing: (text: string) => string[]
}

export const faceOf = (isSerif: boolean, weight: number): FaceId =>
  isSerif ? (weight < 500 ? 'serif400' : 'serif600') : weight < 500 ? 'sans400' : weight < 660 ? 'sans600' : 'sans700'

/** Opens the font files. Widths come from the fonts' own tables, so that no zoom and no screen can change them. */
export function openType(files: FontFiles): Type {
  const fonts = Object.fromEntries(faceIds.map(id => [id, create(files[id] as Buffer) as Font])) as Record<FaceId, Font>
  const widths = new Map<string, number>()
  const unitWidth = (text: string, face: FaceId) => {
    const key = `${face} ${text}`
    const known = widths.get(key) ?? fonts[face].layout(drawable(text)).advanceWidth / fonts[face].unitsPerEm
    widths.set(key, known)
    return known
  }
  return {
    files,
    widthOf: (text, size, face) => unitWidth(text, face) * size,
    outline: (text, x, y, size, face) => {
      const scale = size / fonts[face].unitsPerEm
      const { glyphs, positions } = fonts[face].layout(drawable(text))
      let at = x
      return glyphs
        .map((glyph, i) => {
          const { xAdvance, xOffset, yOffset } = positions[i]!
          const moved = glyph.path.scale(scale, -scale).translate(at + xOffset * scale, y - yOffset * scale)
          at += xAdvance * scale
          return shortened(moved.toSVG())
        })
        .join('')
    },
    glyphsOf: (texts, face) =>
      new Set(
        texts
          .map(drawable)
          .flatMap(text =>
            [...fonts[face].layout(text).glyphs, ...fonts[face].glyphsForString(text)].map(glyph => glyph.id),
          ),
      ),
    missing: text => [...new Set(text)].filter(letter => !fonts.sans400.hasGlyphForCodePoint(letter.codePointAt(0)!)),
  }
}

/**
 * Blanks of other widths as the ordinary one, and those of none left out: in the files of these faces their glyphs are empty and
 * lie beyond the end, where fontkit reads on and throws.
 */
export const drawable = (text: string) => text.replace(/[\u2000-\u200a]/g, ' ').replace(/[\u200b\ufeff]/g, '')

const shortened = (d: string) =>
  d.replace(/-?\d+\.\d+(?:e-?\d+)?/g, number => String(Number(Number(number).toFixed(2))))

/** The width of a line of text, all of its runs. */
export const textWidth = (type: Type, { runs, size, isSerif }: Pick<TextShape, 'runs' | 'size' | 'isSerif'>) =>
  runs.reduce((sum, { text, weight }) => sum + type.widthOf(text, size, faceOf(isSerif, weight)), 0)

/** The runs of a line of text, each with its face and where it begins. */
export function runsIn(type: Type, shape: Pick<TextShape, 'runs' | 'size' | 'isSerif' | 'x' | 'anchor'>) {
  let x = shape.x - { start: 0, middle: 0.5, end: 1 }[shape.anchor] * textWidth(type, shape)
  return shape.runs.map(run => {
    const face = faceOf(shape.isSerif, run.weight)
    const begins = x
    x += type.widthOf(run.text, shape.size, face)
    return { run, face, x: begins }
  })
}

export type Box = { left: number; right: number; top: number; bottom: number }

/** Where a line of text stands: from the top of its capitals to the foot of its commas. */
export function boxOf(type: Type, text: TextShape): Box {
  const width = textWidth(type, text)
  const left = text.x - { start: 0, middle: width / 2, end: width }[text.anchor]
  return { left, right: left + width, top: text.y - text.size * 0.7, bottom: text.y + text.size * 0.2 }
}
