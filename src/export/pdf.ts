import Pdf from 'pdfkit'
import { carriedWord } from './embeddedLink.ts'
import type { DrawnFigure } from './figure.ts'
import type { Sheet } from './pdfDrawing.ts'
import { put } from './pdfParts.ts'
import { perInch } from './sizes.ts'
import type { Type } from './type.ts'

/** A figure on a page of its own, and the link that the page carries. */
type Page = { type: Type; figure: DrawnFigure; link: string | null }

/** What a PDF is called, the link that it carries as a whole, and the day on which it is made. */
type Book = { title: string; link: string | null; day: Date }

/**
 * Figures as a PDF, one on a page of its own size: vectors and text, with the letters that are used embedded. It is
 * tagged for screen readers: headline, paragraphs, and pictures with what they show in words. Every page carries its
 * scenario, so that it outlives being merged with others.
 */
export async function pdfOf(pages: readonly Page[], { title, link, day }: Book): Promise<Blob> {
  const [first] = pages
  if (!first) throw new Error('There is no figure to write')
  const pdf = new Pdf({
    autoFirstPage: false,
    font: first.type.fileOf('sans400') as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: title,
      Creator: 'Stakeout',
      Producer: 'Stakeout',
      ...(link !== null && { Keywords: carriedWord(link) }),
      CreationDate: day,
    },
  })
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const isDone = new Promise<void>(resolve => pdf.on('end', resolve))
  pdf.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk))
  const carry = carrier(pdf)
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  for (const { type, figure, ...page } of pages) {
    const scale = 72 / perInch
    pdf.addPage({ size: [figure.width * scale, figure.height * scale], margin: 0 })
    carry(page.link ?? link)
    Object.assign(pdf.page.dictionary.data, { Tabs: 'S' })
    pdf.scale(scale)
    const section = pdf.struct('Sect', { title: figure.title })
    document.add(section)
    for (const part of figure.parts) put(pdf, type, part, section)
    section.end()
  }
  document.end()
  pdf.end()
  await isDone
  return new Blob(chunks, { type: 'application/pdf' })
}

/**
 * Writes a link into the page that is open, once for all pages that carry the same: as a property of a mark, among the
 * resources without which no page can be drawn. Programs that merge pages throw away whatever else a page says.
 */
function carrier(pdf: Sheet) {
  const written = new Map<string, PDFKit.PDFKitReference>()
  return (link: string | null) => {
    if (link === null) return
    const known = written.get(link)
    const property = known ?? pdf.ref({ Scenario: new String(carriedWord(link)) })
    if (!known) property.end(undefined)
    written.set(link, property)
    const { Resources } = pdf.page.dictionary.data as unknown as { Resources: PDFKit.PDFKitReference }
    Object.assign(Resources.data, { Properties: { Stakeout: property } })
    pdf.addContent('/Stakeout /Stakeout DP')
  }
}
