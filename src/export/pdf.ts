import Pdf from 'pdfkit'
import { carriedWord } from './carried.ts'
import type { Figure } from './figure.ts'
import type { Paint, Shape, TextShape } from './shapes.ts'
import { perInch } from './sizes.ts'
import { drawable, faceIds, runsIn, type Type } from './type.ts'

type Page = { type: Type; figure: Figure; link: string | null }

/** What a PDF of several pages is called, and the link that it carries. */
type Book = { title: string; link: string | null }

/** Figures as a PDF, one on a page of its own size: vectors and text, with the letters that are used embedded. */
export async function pdfOf(pages: readonly Page[], book?: Book): Promise<Blob> {
  const [first] = pages
  if (!first) throw new Error('There is no figure to write')
  const { title, link } = book ?? (pages.length === 1 ? { title: first.figure.title, link: first.link } : several)
  const pdf = new Pdf({
    autoFirstPage: false,
    font: first.type.files.sans400 as unknown as string,
    info: {
      Title: title,
      Creator: 'Stakeout',
      Producer: 'Stakeout',
      ...(link !== null && { Keywords: carriedWord(link) }),
      CreationDate: new Date(0),
    },
  })
  for (const id of faceIds) pdf.registerFont(id, first.type.files[id])
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const isDone = new Promise<void>(resolve => pdf.on('end', resolve))
  pdf.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk))
  for (const { type, figure } of pages) {
    const scale = 72 / perInch
    pdf.addPage({ size: [figure.width * scale, figure.height * scale], margin: 0 })
    pdf.scale(scale)
    for (const shape of figure.shapes) draw(pdf, type, shape)
  }
  pdf.end()
  await isDone
  return new Blob(chunks, { type: 'application/pdf' })
}

const several: Book = { title: 'Stakeout figures', link: null }

type Sheet = InstanceType<typeof Pdf>

function draw(pdf: Sheet, type: Type, shape: Shape) {
  if (shape.kind === 'text') return write(pdf, type, shape)
  if (shape.kind === 'path') pdf.path(shape.d)
  if (shape.kind === 'rect') pdf.rect(shape.x, shape.y, shape.width, shape.height)
  if (shape.kind === 'circle') pdf.circle(shape.cx, shape.cy, shape.r)
  paintIt(pdf, shape.paint)
}

function paintIt(pdf: Sheet, { fill, fillOpacity, stroke, strokeWidth, strokeOpacity, dash, isRound }: Paint) {
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
  if (fill && stroke) pdf.fillAndStroke(fill, stroke)
  else if (fill) pdf.fill(fill)
  else if (stroke) pdf.stroke(stroke)
}

/** A line of text, its rim beneath it as outlines, so that it is read once. A letter that the fonts have not is written as a question mark. */
function write(pdf: Sheet, type: Type, shape: TextShape) {
  const { size, rim } = shape
  pdf.fillOpacity(1).strokeOpacity(1).undash().lineJoin('round').fontSize(size)
  const readableRuns = shape.runs.map(run => ({ ...run, text: readable(type, drawable(run.text)) }))
  const runs = runsIn(type, { ...shape, runs: readableRuns })
  if (rim)
    for (const { run, face, x } of runs)
      pdf
        .path(type.outline(run.text, x, shape.y, size, face))
        .lineWidth(rim.width)
        .fillAndStroke(rim.colour, rim.colour)
  for (const { run, face, x } of runs) {
    pdf.font(face).fillColor(run.colour)
    pdf.text(run.text, x, shape.y, { lineBreak: false, baseline: 'alphabetic' })
  }
}

function readable(type: Type, text: string): string {
  const missing = new Set(type.missing(text))
  return missing.size === 0 ? text : Array.from(text, letter => (missing.has(letter) ? '?' : letter)).join('')
}
