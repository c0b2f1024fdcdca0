import { type FontId, faceOf } from './faces.ts'
import type { DrawnFigure } from './figure.ts'
import { escaped } from './markup.ts'
import { type Paint, plain, type Shape, type TextShape } from './shapes.ts'
import { subset } from './subset.ts'
import { type PlacedPiece, piecesIn, type Type } from './type.ts'

/** How a figure is written: with letters as text, or as outlines for programs that ignore the fonts of a file. */
export type SvgOptions = { asOutlines: boolean; origin?: string; metadata?: string | undefined }

/** A figure as SVG: plain hex colours, no style but the fonts it brings, nothing from elsewhere. */
export function svgOf(type: Type, figure: DrawnFigure, { asOutlines, origin, metadata }: SvgOptions): string {
  const { width, height, shapes, title, says } = figure
  const texts = shapes.filter(shape => shape.kind === 'text')
  // What makes files smaller throws metadata away, and keeps this.
  const kept = metadata ? ` data-stakeout="${escaped(metadata)}"` : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"${kept}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped([says, origin].filter(Boolean).join(' '))}</desc>`,
    ...(metadata ? [`<metadata>${escaped(metadata)}</metadata>`] : []),
    ...(asOutlines ? [] : [`<style>${fontFaces(type, texts)}</style>`]),
    ...shapes.map(shape => (shape.kind === 'text' ? text(type, shape, asOutlines) : drawn(shape))),
    '</svg>\n',
  ].join('\n')
}

/** Plain shapes as a picture of their own: a logo. */
export function shapesSvg({ width, height, shapes }: Pick<DrawnFigure, 'width' | 'height' | 'shapes'>): string {
  const parts = shapes.flatMap(shape => (shape.kind === 'text' ? [] : drawn(shape)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plain(width)} ${plain(height)}">${parts.join('')}</svg>`
}

const outlines = new WeakMap<DrawnFigure, string>()

/** The figure with its letters as outlines, worked out once: the preview and the picture are the same. */
export function outlinedSvg(type: Type, figure: DrawnFigure): string {
  const svg = outlines.get(figure) ?? svgOf(type, figure, { asOutlines: true })
  outlines.set(figure, svg)
  return svg
}

function drawn(shape: Exclude<Shape, TextShape>): string {
  if (shape.kind === 'image') {
    const { x, y, width, height, png } = shape
    return `<image x="${plain(x)}" y="${plain(y)}" width="${plain(width)}" height="${plain(height)}" href="data:image/png;base64,${escaped(png)}"/>`
  }
  const paint = attributes(shape.paint)
  if (shape.kind === 'path') return `<path d="${escaped(rounded(shape.d))}"${paint}/>`
  if (shape.kind === 'circle')
    return `<circle cx="${plain(shape.cx)}" cy="${plain(shape.cy)}" r="${plain(shape.r)}"${paint}/>`
  const { x, y, width, height } = shape
  return `<rect x="${plain(x)}" y="${plain(y)}" width="${plain(width)}" height="${plain(height)}"${paint}/>`
}

const rounded = (d: string) => d.replace(/-?\d+\.\d{3,}/g, number => plain(Number(number)))

function attributes({ fill, fillOpacity, stroke, isEvenOdd, ...paint }: Paint): string {
  const { strokeWidth, strokeOpacity, dash, isRound } = paint
  const given: [name: string, value: string | null][] = [
    ['fill', fill ?? 'none'],
    ['fill-opacity', fill && fillOpacity !== 1 ? plain(fillOpacity) : null],
    ['fill-rule', isEvenOdd ? 'evenodd' : null],
    ...(stroke
      ? ([
          ['stroke', stroke],
          ['stroke-width', plain(strokeWidth)],
          ['stroke-opacity', strokeOpacity === 1 ? null : plain(strokeOpacity)],
          ['stroke-dasharray', dash.length > 0 ? dash.map(plain).join(' ') : null],
          ['stroke-linecap', isRound ? 'round' : null],
          ['stroke-linejoin', 'round'],
        ] as [string, string | null][])
      : []),
  ]
  return given.map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(value)}"`)).join('')
}

/** A line of text. Its rim is outlines beneath it: not every program paints a stroke first, and a second text would be copied and read twice. */
function text(type: Type, shape: TextShape, asOutlines: boolean): string {
  const { rim } = shape
  const parts = piecesIn(type, shape)
  const under = rim
    ? outlined(
        type,
        shape,
        parts,
        () => rim.colour,
        ` stroke="${rim.colour}" stroke-width="${plain(rim.width)}" stroke-linejoin="round"`,
      )
    : ''
  const over = asOutlines ? outlined(type, shape, parts, ({ run }) => run.colour, '') : letters(type, shape, parts)
  const strange = asOutlines ? parts.filter(({ piece }) => piece.font === null) : []
  return [under, over, ...strange.map(part => letters(type, { ...shape, x: part.x, anchor: 'start' }, [part]))]
    .filter(Boolean)
    .join('\n')
}

/** Letters that no font of a figure has are written by the fonts of whoever looks, in the room that was left for them. */
function letters(type: Type, { x, y, anchor, size, isSerif }: TextShape, parts: readonly PlacedPiece[]): string {
  const generic = isSerif ? 'serif' : 'sans-serif'
  const spans = parts.map(({ piece, face, run }) => {
    const { name, family } = type.nameOf(piece.font ?? face)
    const named = [...new Set([name, family])].map(one => `'${one}'`).join(', ')
    const width = ` textLength="${plain(type.pieceWidth(piece, size))}" lengthAdjust="spacingAndGlyphs"`
    const font =
      piece.font === null
        ? `font-family="${generic}"${width}`
        : `font-family="${named}, ${generic}" font-weight="${type.nameOf(piece.font).weight}"`
    return `<tspan ${font} fill="${run.colour}">${escaped(piece.text)}</tspan>`
  })
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const place = `x="${plain(x)}" y="${plain(y)}" font-size="${plain(size)}"`
  return `<text ${place} xml:space="preserve"${anchored}>${spans.join('')}</text>`
}

/** The letters that the fonts have, as paths. */
const outlined = (
  type: Type,
  { y, size }: TextShape,
  parts: readonly PlacedPiece[],
  fill: (part: PlacedPiece) => string,
  more: string,
) =>
  parts
    .map(part => {
      const d = type.outline(part.piece, part.x, y, size)
      return d === '' ? '' : `<path d="${d}" fill="${fill(part)}"${more}/>`
    })
    .join('')

/** The fonts that the texts use, each with the letters that they use, inside the file. */
function fontFaces(type: Type, texts: readonly TextShape[]): string {
  const used = new Map<FontId, string[]>()
  for (const { runs, isSerif } of texts)
    for (const { text, weight } of runs)
      for (const piece of type.pieces(text, faceOf(isSerif, weight)))
        if (piece.font !== null) used.set(piece.font, [...(used.get(piece.font) ?? []), piece.text])
  return [...used]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, written]) => {
      const { name, weight } = type.nameOf(id)
      const file = base64(subset(type.fileOf(id), type.glyphsOf(written, id)))
      return `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/woff;base64,${file}) format("woff")}`
    })
    .join('')
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}
