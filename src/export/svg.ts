import type { Figure } from './figure.ts'
import { escaped } from './markup.ts'
import { type Paint, plain, type Shape, type TextShape } from './shapes.ts'
import { subset } from './subset.ts'
import { type FaceId, faceIds, faceOf, faces, type Type, textWidth } from './type.ts'

/** How a figure is written: with letters as text, or as outlines for programs that ignore the fonts of a file. */
export type SvgOptions = { asOutlines: boolean; metadata?: string | undefined }

/** A figure as SVG: plain hex colours, no style but the fonts it brings, nothing from elsewhere. */
export function svgOf(type: Type, figure: Figure, { asOutlines, metadata }: SvgOptions): string {
  const { width, height, shapes, title, says } = figure
  const texts = shapes.filter(shape => shape.kind === 'text')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(says)}</desc>`,
    ...(metadata ? [`<metadata>${escaped(metadata)}</metadata>`] : []),
    ...(asOutlines ? [] : [`<style>${fontFaces(type, texts)}</style>`]),
    ...shapes.map(shape => (shape.kind === 'text' ? text(type, shape, asOutlines) : drawn(shape))),
    '</svg>\n',
  ].join('\n')
}

const outlines = new WeakMap<Figure, string>()

/** The figure with its letters as outlines, worked out once: the preview and the picture are the same. */
export function outlinedSvg(type: Type, figure: Figure): string {
  const svg = outlines.get(figure) ?? svgOf(type, figure, { asOutlines: true })
  outlines.set(figure, svg)
  return svg
}

function drawn(shape: Exclude<Shape, TextShape>): string {
  const paint = attributes(shape.paint)
  if (shape.kind === 'path') return `<path d="${escaped(rounded(shape.d))}"${paint}/>`
  if (shape.kind === 'circle')
    return `<circle cx="${plain(shape.cx)}" cy="${plain(shape.cy)}" r="${plain(shape.r)}"${paint}/>`
  const { x, y, width, height } = shape
  return `<rect x="${plain(x)}" y="${plain(y)}" width="${plain(width)}" height="${plain(height)}"${paint}/>`
}

const rounded = (d: string) => d.replace(/-?\d+\.\d{3,}/g, number => plain(Number(number)))

function attributes({ fill, fillOpacity, stroke, strokeWidth, strokeOpacity, dash, isRound }: Paint): string {
  const given: [name: string, value: string | null][] = [
    ['fill', fill ?? 'none'],
    ['fill-opacity', fill && fillOpacity !== 1 ? plain(fillOpacity) : null],
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

/** A line of text; its rim is drawn beneath it as a text of its own, for not every program paints a stroke first. */
function text(type: Type, shape: TextShape, asOutlines: boolean): string {
  const { rim } = shape
  const under = rim && ` stroke="${rim.colour}" stroke-width="${plain(rim.width)}" stroke-linejoin="round"`
  const written = asOutlines ? outlined : letters
  return `${under ? `${written(type, shape, under, rim.colour)}\n` : ''}${written(type, shape, '', null)}`
}

function letters(_: Type, shape: TextShape, more: string, colour: string | null): string {
  const { x, y, anchor, size, isSerif, runs } = shape
  const spans = runs.map(run => {
    const { name, family, weight } = faces[faceOf(isSerif, run.weight)]
    const named = [...new Set([name, family])].map(one => `'${one}'`).join(', ')
    const font = `font-family="${named}, ${isSerif ? 'serif' : 'sans-serif'}" font-weight="${weight}"`
    return `<tspan ${font} fill="${colour ?? run.colour}">${escaped(run.text)}</tspan>`
  })
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const place = `x="${plain(x)}" y="${plain(y)}" font-size="${plain(size)}"`
  return `<text ${place} xml:space="preserve"${anchored}${more}>${spans.join('')}</text>`
}

/** The same as paths. A character that the fonts have not stays text. */
function outlined(type: Type, shape: TextShape, more: string, colour: string | null): string {
  let x = shape.x - { start: 0, middle: 0.5, end: 1 }[shape.anchor] * textWidth(type, shape)
  return shape.runs
    .map(run => {
      const face = faceOf(shape.isSerif, run.weight)
      const fill = colour ?? run.colour
      const at = x
      x += type.widthOf(run.text, shape.size, face)
      if (type.missing(run.text).length > 0)
        return letters(type, { ...shape, x: at, anchor: 'start', runs: [run] }, more, colour)
      const d = type.outline(run.text, at, shape.y, shape.size, face)
      return d === '' ? '' : `<path d="${d}" fill="${fill}"${more}/>`
    })
    .join('')
}

/** The faces that the texts use, each with the letters that they use, inside the file. */
function fontFaces(type: Type, texts: readonly TextShape[]): string {
  const used = new Map<FaceId, string[]>()
  for (const { runs, isSerif } of texts)
    for (const run of runs) {
      const face = faceOf(isSerif, run.weight)
      used.set(face, [...(used.get(face) ?? []), run.text])
    }
  return faceIds
    .filter(id => used.has(id))
    .map(id => {
      const { name, weight } = faces[id]
      const file = base64(subset(type.files[id], type.glyphsOf(used.get(id)!, id)))
      return `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/woff;base64,${file}) format("woff")}`
    })
    .join('')
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}
