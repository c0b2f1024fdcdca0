import type Pdf from 'pdfkit'
import { lettersOf, roomFor } from './letters.ts'
import type { Paint, Shape, TextShape } from './shapes.ts'
import { type PlacedPiece, piecesIn, type Type } from './type.ts'

export type Sheet = InstanceType<typeof Pdf>

/** Draws a shape on the page that is open. */
export function draw(pdf: Sheet, type: Type, shape: Shape) {
  if (shape.kind === 'text') {
    rim(pdf, type, shape)
    for (const placed of piecesIn(type, shape)) {
      const isStrange = placed.piece.font === null
      if (isStrange) pdf.markContent('Span', { actual: placed.piece.text })
      write(pdf, type, shape, placed)
      if (isStrange) pdf.endMarkedContent()
    }
    return
  }
  if (shape.kind === 'image') {
    const { x, y, width, height, png } = shape
    pdf.fillOpacity(1).image(`data:image/png;base64,${png}`, x, y, { width, height })
    return
  }
  if (shape.kind === 'path') pdf.path(shape.d)
  if (shape.kind === 'rect') pdf.rect(shape.x, shape.y, shape.width, shape.height)
  if (shape.kind === 'circle') pdf.circle(shape.cx, shape.cy, shape.r)
  paintIt(pdf, shape.paint)
}

function paintIt(pdf: Sheet, { fill, stroke, isEvenOdd, ...paint }: Paint) {
  const { fillOpacity, strokeWidth, strokeOpacity, dash, isRound } = paint
  pdf.fillOpacity(fillOpacity).strokeOpacity(strokeOpacity)
  if (stroke) {
    pdf
      .lineWidth(strokeWidth)
      .lineCap(isRound ? 'round' : 'butt')
      .lineJoin('round')
    const [on = 0, off = on] = dash
    if (dash.length > 0) pdf.dash(Math.max(on, 0.01), { space: off })
    else pdf.undash()
  }
  const rule = isEvenOdd ? (['even-odd'] as const) : []
  if (fill && stroke) pdf.fillAndStroke(fill, stroke, ...rule)
  else if (fill) pdf.fill(fill, ...rule)
  else if (stroke) pdf.stroke(stroke)
}

/** The rim beneath a text, as outlines, so that the text is read once. */
function rim(pdf: Sheet, type: Type, shape: TextShape) {
  if (!shape.rim) return
  pdf.fillOpacity(1).strokeOpacity(1).undash().lineJoin('round').lineWidth(shape.rim.width)
  for (const { piece, x } of piecesIn(type, shape)) {
    const d = type.outline(piece, x, shape.y, shape.size)
    if (d !== '') pdf.path(d).fillAndStroke(shape.rim.colour, shape.rim.colour)
  }
}

/** A piece of a line of text. Letters that no font has are each an empty box; what they are, the mark around them says. */
export function write(pdf: Sheet, type: Type, { y, size }: TextShape, { piece, x, face, run }: PlacedPiece) {
  const { text, font } = piece
  const named = font ?? face
  pdf.registerFont(named, type.fileOf(named))
  pdf.fillOpacity(1).fillColor(run.colour).fontSize(size).font(named)
  if (font !== null) {
    pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
    return
  }
  let at = x
  for (const letter of lettersOf(text)) {
    if (letter !== ' ') pdf.text(boxed, at, y, { lineBreak: false, baseline: 'alphabetic' })
    at += roomFor(letter) * size
  }
}

/** A letter of no font, which is drawn as the box that fonts keep for such. */
const boxed = '\ue000'
