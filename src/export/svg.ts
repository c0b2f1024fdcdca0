import type { Figure } from './figure.ts'
import { escaped } from './markup.ts'
import { type Paint, plain, type Shape, type TextShape } from './shapes.ts'
import { subset } from './subset.ts'
import { type FaceId, faceIds, faceOf, faces, runsIn, type Type } from './type.ts'

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

/** A line of text. Its rim is outlines beneath it: not every program paints a stroke first, and a second text would be copied and read twice. */
function text(type: Type, shape: TextShape, asOutlines: boolean): string {
  const rim = shape.rim ? rimOf(type, shape, shape.rim) : ''
  const written = asOutlines ? outlined(type, shape) : letters(shape)
  return rim === '' ? written : `${rim}\n${written}`
}

function letters(shape: TextShape): string {
  const { x, y, anchor, size, isSerif, runs } = shape
  const spans = runs.map(run => {
    const { name, family, weight } = faces[faceOf(isSerif, run.weight)]
    const named = [...new Set([name, family])].map(one => `'${one}'`).join(', ')
    const font = `font-family="${named}, ${isSerif ? 'serif' : 'sans-serif'}" font-weight="${weight}"`
    return `<tspan ${font} fill="${run.colour}">${escaped(run.text)}</tspan>`
  })
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const place = `x="${plain(x)}" y="${plain(y)}" font-size="${plain(size)}"`
  return `<text ${place} xml:space="preserve"${anchored}>${spans.join('')}</text>`
}

/** The same as paths. A character that the fonts have not stays text. */
const outlined = (type: Type, shape: TextShape): string =>
  runsIn(type, shape)
    .map(({ run, face, x }) =>
      type.missing(run.text).length > 0
        ? letters({ ...shape, x, anchor: 'start', runs: [run] })
        : path(type.outline(run.text, x, shape.y, shape.size, face), ` fill="${run.colour}"`),
    )
    .join('')

/** The rim around a text, as paths; characters that the fonts have not get none. */
const rimOf = (type: Type, shape: TextShape, { colour, width }: NonNullable<TextShape['rim']>): string =>
  runsIn(type, shape)
    .filter(({ run }) => type.missing(run.text).length === 0)
    .map(({ run, face, x }) =>
      path(
        type.outline(run.text, x, shape.y, shape.size, face),
        ` fill="${colour}" stroke="${colour}" stroke-width="${plain(width)}" stroke-linejoin="round"`,
      ),
    )
    .join('')

const path = (d: string, paint: string) => (d === '' ? '' : `<path d="${d}"${paint}/>`)

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
