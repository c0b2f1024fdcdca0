import { type FaceId, type FontId, faceIds, faceOf, fontNamed } from './faces.ts'
import type { HouseFaces } from './imprint.ts'
import { drawable, lettersOf, plainer, plainLetter, roomFor } from './letters.ts'
import { type OpenFont, openFont, type Pen } from './openFont.ts'
import type { Run, TextShape } from './shapes.ts'

/** Font files as they are served (WOFF). */
export type FontFiles = Record<FaceId, Uint8Array> & { [id in FontId]?: Uint8Array }

/** Where there are more fonts than those that are open from the start. */
export type FontShelf = {
  /** The fonts that may have a letter which the face itself has not, the best first. */
  fontsFor: (letter: string, face: FaceId) => readonly FontId[]
  fetch: (ids: readonly FontId[]) => Promise<[FontId, Uint8Array][]>
}

/** A stretch of a text and the font that it is written with; null where no font has its letters. */
type Piece = { text: string; font: FontId | null }

/** What measures and draws letters. Lengths are in the unit of `size`. */
export type Type = {
  fileOf: (font: FontId) => Uint8Array
  /** How a font is called inside of a file, and its weight there. */
  nameOf: (font: FontId) => { name: string; family: string; weight: number }
  /** A text as it is drawn, in the fonts that have its letters. */
  pieces: (text: string, face: FaceId) => readonly Piece[]
  widthOf: (text: string, size: number, face: FaceId) => number
  pieceWidth: (piece: Piece, size: number) => number
  /** The letters of a piece as one path, its start on the baseline at this place; none where no font has them. */
  outline: (piece: Piece, x: number, y: number, size: number) => string
  /** The same drawn with a pen. */
  trace: (piece: Piece, x: number, y: number, size: number, pen: Pen) => void
  /** The numbers of the glyphs that these texts are written with. */
  glyphsOf: (texts: readonly string[], font: FontId) => Set<number>
  /** The letters that no font has: they are left to the fonts of whoever looks at the file. */
  missing: (text: string, face: FaceId) => string[]
  /** Fetches the fonts that were found wanting since; answers whether any came, so that what was drawn is to be drawn anew. */
  fetchMissing: () => Promise<boolean>
}

/**
 * Opens the font files. Widths come from the fonts' own tables, so that no zoom and no screen can change them. A letter
 * whose font is on the shelf counts as one that is missing until it has been fetched. A firm's own faces take the place of
 * those of figures, which have the letters that the firm's lack.
 */
export function openType(files: FontFiles, shelf: FontShelf, own: HouseFaces | null = null): Type {
  const faces: HouseFaces['faces'] = own?.faces ?? {}
  const all = new Map<FontId, Uint8Array>(faceIds.map(id => [id, faces[id]?.file ?? files[id]]))
  const fonts = new Map<FontId, OpenFont>([...all].map(([id, file]) => [id, openFont(file)]))
  const wanted = new Set<FontId>()
  let underWay: Promise<void> | null = null
  const known = new Map<string, { pieces: Piece[]; width: number }>()

  function fontFor(letter: string, face: FaceId): FontId | null {
    if (fonts.get(face)!.hasAll(letter)) return face
    const strange = Array.from(letter).find(one => !fonts.get(face)!.hasAll(one))!
    for (const id of [...(faces[face] ? [`${face} latin` as const] : []), ...shelf.fontsFor(strange, face)]) {
      const font = fonts.get(id)
      if (!font) wanted.add(id)
      if (!font || font.hasAll(letter)) return font ? id : null
    }
    return null
  }
  function pieceFor(letter: string, face: FaceId): Piece {
    const plain = plainLetter(letter)
    const font = fontFor(plain, face)
    if (font !== null) return { text: plain, font }
    const other = plainer(letter)
    return other !== null && fonts.get(face)!.hasAll(other) ? { text: other, font: face } : { text: letter, font }
  }
  function set(text: string, face: FaceId) {
    const key = `${face} ${text}`
    const done = known.get(key)
    if (done) return done
    const shown = drawable(text)
    const pieces = fonts.get(face)!.hasAll(shown)
      ? [{ text: shown, font: face }]
      : joined(lettersOf(shown).map(letter => pieceFor(letter, face)))
    const written = { pieces, width: pieces.reduce((sum, piece) => sum + unitWidth(piece), 0) }
    known.set(key, written)
    return written
  }
  function unitWidth({ text, font }: Piece): number {
    if (font === null) return lettersOf(text).reduce((sum, letter) => sum + roomFor(letter), 0)
    return fonts.get(font)!.widthOf(text)
  }
  async function fetchAll() {
    for (const [id, file] of await shelf.fetch([...wanted])) {
      all.set(id, file)
      fonts.set(id, openFont(file))
      wanted.delete(id)
    }
    known.clear()
  }
  return {
    fileOf: id => all.get(id)!,
    nameOf: id => (Object.hasOwn(faces, id) && faces[id as FaceId]) || fontNamed(id),
    pieces: (text, face) => set(text, face).pieces,
    widthOf: (text, size, face) => set(text, face).width * size,
    pieceWidth: (piece, size) => unitWidth(piece) * size,
    outline: ({ text, font }, x, y, size) => (font === null ? '' : fonts.get(font)!.outline(text, x, y, size)),
    trace: ({ text, font }, x, y, size, pen) => font !== null && fonts.get(font)!.trace(text, x, y, size, pen),
    glyphsOf: (texts, id) => new Set(texts.flatMap(text => fonts.get(id)!.glyphsOf(text))),
    missing: (text, face) => [
      ...new Set(
        set(text, face).pieces.flatMap(piece => (piece.font === null ? lettersOf(piece.text.replaceAll(' ', '')) : [])),
      ),
    ],
    fetchMissing: async () => {
      if (wanted.size === 0) return false
      // Who comes while fonts are under way waits for those.
      underWay ??= fetchAll().finally(() => {
        underWay = null
      })
      await underWay
      return true
    },
  }
}

/** Neighbours in one font as one piece; a blank between letters that no font has is one of them, so that their order stays theirs. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const [i, piece] of pieces.entries()) {
    const last = all.at(-1)
    const isBetween = piece.text === ' ' && last?.font === null && pieces[i + 1]?.font === null
    if (last && (last.font === piece.font || isBetween)) last.text += piece.text
    else all.push({ ...piece })
  }
  return all
}

/** What is drawn with all letters that can be had: once more where fonts had to be fetched for it. */
export async function drawnWhole<T>(type: Type, draw: () => T | Promise<T>): Promise<T> {
  let drawn = await draw()
  while (await type.fetchMissing()) drawn = await draw()
  return drawn
}

/** The width of a line of text, all of its runs. */
export const textWidth = (type: Type, { runs, size, isSerif }: Pick<TextShape, 'runs' | 'size' | 'isSerif'>) =>
  runs.reduce((sum, { text, weight }) => sum + type.widthOf(text, size, faceOf(isSerif, weight)), 0)

/** A piece of a line of text in its place, with its run and the face of that. */
export type PlacedPiece = { piece: Piece; x: number; face: FaceId; run: Run }

/** The pieces of a line of text, each where it begins. */
export function piecesIn(type: Type, shape: TextShape): PlacedPiece[] {
  let x = shape.x - { start: 0, middle: 0.5, end: 1 }[shape.anchor] * textWidth(type, shape)
  return shape.runs.flatMap(run => {
    const face = faceOf(shape.isSerif, run.weight)
    return type.pieces(run.text, face).map((piece): PlacedPiece => {
      const begins = x
      x += type.pieceWidth(piece, shape.size)
      return { piece, x: begins, face, run }
    })
  })
}

export type TextBox = { left: number; right: number; top: number; bottom: number }

/** Where a line of text stands: from the top of its capitals to the foot of its commas. */
export function textBoxOf(type: Type, text: TextShape): TextBox {
  const width = textWidth(type, text)
  const left = text.x - { start: 0, middle: width / 2, end: width }[text.anchor]
  return { left, right: left + width, top: text.y - text.size * 0.7, bottom: text.y + text.size * 0.2 }
}
