import { clamp } from '../../model/clamp.ts'
import { noFill, noLine, paragraph, placed, type SlideBox, stroke } from '../office/drawing.ts'
import type { SlideTheme } from '../office/theme.ts'
import { tag, textContent, type Xml } from '../office/xml.ts'
import type { TextShape } from '../shapes.ts'
import { type Type, textWidth } from '../type.ts'
import type { Sheeted } from './chartXml.ts'
import type { Extra } from './native.ts'

const spaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:cdr': 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing',
}

/** What stands over a chart, as the drawing that belongs to it. */
export const extrasOf = ({ chart, palette, frame }: Sheeted, type: Type): Xml =>
  tag(
    'c:userShapes',
    spaces,
    chart.extras.map((extra, i) => {
      const { x, y, width, height } = extra.kind === 'words' ? boxOfWords(type, extra.text) : boxOfLine(extra)
      const corner = (name: string, left: number, top: number) =>
        tag(name, {}, tag('cdr:x', {}, shareOf(left, frame.width)), tag('cdr:y', {}, shareOf(top, frame.height)))
      const box = { x, y, width, height }
      return tag(
        'cdr:relSizeAnchor',
        {},
        corner('cdr:from', x, y),
        corner('cdr:to', x + width, y + height),
        extra.kind === 'words' ? written(palette, extra.text, box, i + 2) : drawn(palette, extra, box, i + 2),
      )
    }),
  )

/** A line of text as a box that holds it: its words begin, end or are centred where the text is. */
export function boxOfWords(type: Type, text: TextShape): SlideBox {
  // Another font in the place of ours may be a tenth wider.
  const width = textWidth(type, text) * 1.12 + 2
  const x = text.x - { start: 0, middle: width / 2, end: width }[text.anchor]
  return { x, y: text.y - text.size, width, height: text.size * 1.26 }
}

function boxOfLine({ from, to }: Extract<Extra, { kind: 'line' }>): SlideBox {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])]
  return { x, y, width: Math.abs(to[0] - from[0]), height: Math.abs(to[1] - from[1]) }
}

const shareOf = (length: number, whole: number) => textContent(String(clamp(length / whole, 0, 1)))

const written = (palette: SlideTheme, text: TextShape, box: SlideBox, id: number) =>
  tag(
    'cdr:sp',
    { macro: '', textlink: '' },
    tag('cdr:nvSpPr', {}, tag('cdr:cNvPr', { id, name: `Words ${id}` }), tag('cdr:cNvSpPr', { txBox: true })),
    tag('cdr:spPr', {}, placed('a:xfrm', box), tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')), noFill(), noLine()),
    tag('cdr:txBody', {}, tightBody('ctr'), tag('a:lstStyle'), paragraph(palette, text.runs, text)),
  )

const drawn = (palette: SlideTheme, line: Extract<Extra, { kind: 'line' }>, box: SlideBox, id: number) =>
  tag(
    'cdr:cxnSp',
    { macro: '' },
    tag('cdr:nvCxnSpPr', {}, tag('cdr:cNvPr', { id, name: `Line ${id}` }), tag('cdr:cNvCxnSpPr')),
    tag(
      'cdr:spPr',
      {},
      placed('a:xfrm', box),
      tag('a:prstGeom', { prst: 'line' }, tag('a:avLst')),
      stroke(palette, line.stroke),
    ),
  )

/** A box of text without margins of its own, its words on one line. */
const tightBody = (anchor: 't' | 'ctr' | 'b') =>
  tag('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, tag('a:noAutofit'))
