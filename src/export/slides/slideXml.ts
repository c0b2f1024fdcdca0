import type { Frame, Placed } from '../frame.ts'
import { flipRule } from '../frame.ts'
import {
  emu,
  filledWith,
  noFill,
  noLine,
  paragraph,
  pathGeometry,
  placed,
  type SlideBox,
  stroke,
} from '../office/drawing.ts'
import type { SlideTheme } from '../office/theme.ts'
import { tag, type Xml } from '../office/xml.ts'
import type { Shape } from '../shapes.ts'
import { placeFor } from './placeFor.ts'

/** A full slide in points, as the office programs have it: 13⅓ by 7½ inches. */
export const slideSize = { width: 960, height: 540 }

export const spaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** A group of shapes as slides begin with one. */
export const treeOf = (shapes: readonly Xml[]) =>
  tag(
    'p:spTree',
    {},
    tag('p:nvGrpSpPr', {}, tag('p:cNvPr', { id: 1, name: '' }), tag('p:cNvGrpSpPr'), tag('p:nvPr')),
    tag(
      'p:grpSpPr',
      {},
      tag(
        'a:xfrm',
        {},
        tag('a:off', { x: 0, y: 0 }),
        tag('a:ext', { cx: 0, cy: 0 }),
        tag('a:chOff', { x: 0, y: 0 }),
        tag('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    shapes,
  )

type Shaped = { id: number; name: string; box: SlideBox; description?: string }

const rectangle = (prst = 'rect') => tag('a:prstGeom', { prst }, tag('a:avLst'))

/** Real text in a place of the layout: PowerPoint's outline and a reader of the screen find it. */
export const textPlace = (
  palette: SlideTheme,
  { id, name, place }: { id: number; name: string; place: { type: 'title' | 'body'; idx?: number } },
  { paragraphs, style }: Pick<Placed, 'paragraphs' | 'style'>,
  box: SlideBox,
) =>
  placeFor(
    { id, name, place },
    [placed('a:xfrm', box)],
    [
      tag('a:bodyPr', {}, tag('a:normAutofit')),
      tag('a:lstStyle'),
      ...paragraphs.map(lines => paragraph(palette, lines.flat(), style)),
    ],
  )

/** A box of text alone, without a ground. */
const textBox = ({ id, name, box }: Shaped, bodyPr: Xml, paragraphs: readonly Xml[]) =>
  tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', { id, name }), tag('p:cNvSpPr', { txBox: true }), tag('p:nvPr')),
    tag('p:spPr', {}, placed('a:xfrm', box), rectangle(), noFill()),
    tag('p:txBody', {}, bodyPr, tag('a:lstStyle'), paragraphs),
  )

/** One line of words that stands free. */
export const freeWords = (palette: SlideTheme, shaped: Shaped, text: Extract<Shape, { kind: 'text' }>) =>
  textBox(shaped, tag('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }), [
    paragraph(palette, text.runs, text),
  ])

/** Paragraphs in a box of their own, without bullets. */
export const wordsBox = (
  palette: SlideTheme,
  shaped: Shaped,
  paragraphs: Placed['paragraphs'],
  { isRightToLeft = false, ...style }: { size: number; lead: number; isRightToLeft?: boolean },
) =>
  textBox(
    shaped,
    tag('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: false }, tag('a:normAutofit')),
    paragraphs.map(lines => paragraph(palette, lines.flat(), { ...style, anchor: isRightToLeft ? 'end' : 'start' })),
  )

export const filledBox = (palette: SlideTheme, { id, name, box, description }: Shaped, colour: string) =>
  tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', { id, name, descr: description }), tag('p:cNvSpPr'), tag('p:nvPr')),
    tag('p:spPr', {}, placed('a:xfrm', box), rectangle(), filledWith(palette, colour), noLine()),
  )

/** The sign of the house over the title. */
export const signOf = (palette: SlideTheme, from: number): Xml[] =>
  flipRule(palette.ink, 36, 17).flatMap((shape, i) =>
    shape.kind === 'rect'
      ? [filledBox(palette, { id: from + i, name: `Sign ${i + 1}`, box: shape }, shape.paint.fill!)]
      : [],
  )

/** A hairline across a slide: over the footnote, and over what a firm has under it. */
export const ruleOf = (
  palette: SlideTheme,
  { id, name }: { id: number; name: string },
  { x = 36, ruleAt, inner }: Pick<Frame, 'ruleAt' | 'inner'> & { x?: number },
) =>
  tag(
    'p:cxnSp',
    {},
    tag('p:nvCxnSpPr', {}, tag('p:cNvPr', { id, name }), tag('p:cNvCxnSpPr'), tag('p:nvPr')),
    tag(
      'p:spPr',
      {},
      placed('a:xfrm', { x, y: ruleAt, width: inner, height: 0 }),
      rectangle('line'),
      stroke(palette, { colour: palette.ink.axis, width: 0.75 }),
    ),
  )

/** The code for a telephone as one shape, dark on its white tile, which a click opens, too. */
export function qrShape(
  palette: SlideTheme,
  { id, nameOf }: { id: number; nameOf: (words: string, role: string) => string },
  code: readonly Shape[],
  link: string | null,
): Xml[] {
  const [tile, modules] = code
  if (tile?.kind !== 'rect' || modules?.kind !== 'path') return []
  const rows = [...modules.d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map(row =>
    row.slice(1).map(Number),
  )
  const at = (x: number, y: number) => tag('a:pt', { x: emu(x - tile.x), y: emu(y - tile.y) })
  const path = rows.flatMap(([x, y, width, height]) => [
    tag('a:moveTo', {}, at(x!, y!)),
    tag('a:lnTo', {}, at(x! + width!, y!)),
    tag('a:lnTo', {}, at(x! + width!, y! + height!)),
    tag('a:lnTo', {}, at(x!, y! + height!)),
    tag('a:close'),
  ])
  const shape = tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag(
        'p:cNvPr',
        { id: id + 1, name: nameOf('Code', 'code'), descr: 'QR code of this scenario' },
        link ? tag('a:hlinkClick', { 'r:id': link }) : null,
      ),
      tag('p:cNvSpPr'),
      tag('p:nvPr'),
    ),
    tag(
      'p:spPr',
      {},
      placed('a:xfrm', tile),
      pathGeometry(tile, path),
      filledWith(palette, modules.paint.fill!),
      noLine(),
    ),
  )
  return [
    filledBox(palette, { id, name: nameOf('Ground of the code', 'codeGround'), box: tile }, tile.paint.fill!),
    shape,
  ]
}
