import type { CellPart, Part } from './parts.ts'
import { draw, type Sheet, write } from './pdfDrawing.ts'
import type { Shape, TextShape } from './shapes.ts'
import { type PlacedPiece, piecesIn, type Type } from './type.ts'

type Element = ReturnType<Sheet['struct']>
/** Its types leave out where attributes stand. */
type HasDictionary = Element & { dictionary: { data: object } }

type Box = { x: number; y: number; width: number; height: number }

const tags = { headline: 'H1', paragraph: 'P', picture: 'Figure', table: 'Table', code: 'Figure' } as const

/**
 * Puts a part of a figure on the page that is open, and into the tree that screen readers walk; what only adorns it, is none
 * of theirs.
 */
export function put(pdf: Sheet, type: Type, part: Part, section: Element) {
  const { is, shapes, alt, address } = part
  const drawAll = () => {
    for (const shape of shapes) draw(pdf, type, shape)
  }
  if (shapes.length === 0) return
  if (is === 'ornament') return adorn(pdf, type, shapes)
  if (part.rows) return putTable(pdf, type, part.rows, part.ornaments ?? [], section)
  const [tile] = shapes
  const isLink = address !== undefined && tile?.kind === 'rect'
  const parent = isLink ? within(section, pdf.struct('Link')) : section
  const element = within(parent, pdf.struct(tags[is], alt === undefined ? {} : { alt }))
  if (is === 'paragraph' || is === 'headline')
    putWords(
      pdf,
      type,
      shapes.filter(shape => shape.kind === 'text'),
      element,
    )
  else element.add(drawAll)
  element.end()
  if (!isLink) return
  lead(pdf, address, tile, parent)
  parent.end()
}

/** What is none of a screen reader's. */
function adorn(pdf: Sheet, type: Type, shapes: readonly Shape[]) {
  pdf.markContent('Artifact', { type: 'Layout' })
  for (const shape of shapes) draw(pdf, type, shape)
  pdf.endMarkedContent()
}

/** A table, row by row; a head says what it is one of. */
function putTable(
  pdf: Sheet,
  type: Type,
  rows: readonly (readonly CellPart[])[],
  ornaments: readonly Shape[],
  section: Element,
) {
  adorn(pdf, type, ornaments)
  const table = within(section, pdf.struct('Table'))
  for (const cells of rows) {
    const row = within(table, pdf.struct('TR'))
    for (const { scope, shapes } of cells) {
      const cell = within(row, pdf.struct(scope ? 'TH' : 'TD'))
      if (scope) Object.assign((cell as HasDictionary).dictionary.data, { A: { O: 'Table', Scope: scope } })
      putWords(
        pdf,
        type,
        shapes.filter(shape => shape.kind === 'text'),
        cell,
      )
      cell.end()
    }
    row.end()
  }
  table.end()
}

/** Lines of text; an address in them is a link, and letters that no font has are read out as what they are. */
function putWords(pdf: Sheet, type: Type, lines: readonly TextShape[], element: Element) {
  const pieces = lines.flatMap(line => piecesIn(type, line).map(placed => ({ line, placed })))
  let before: typeof pieces = []
  const writeBefore = () => {
    const written = before
    before = []
    if (written.length > 0) element.add(() => written.forEach(({ line, placed }) => write(pdf, type, line, placed)))
  }
  for (const one of pieces) {
    const { address } = one.placed.run
    const { text, font } = one.placed.piece
    if (address === undefined && font !== null) {
      before.push(one)
      continue
    }
    writeBefore()
    if (address === undefined) {
      const span = within(element, pdf.struct('Span'))
      const content = pdf.markStructureContent('Span', { actual: text })
      write(pdf, type, one.line, one.placed)
      pdf.endMarkedContent()
      span.add(content)
      span.end()
      continue
    }
    const link = within(element, pdf.struct('Link'))
    link.add(() => write(pdf, type, one.line, one.placed))
    lead(pdf, address, boxOfPiece(type, one.line, one.placed), link)
    link.end()
  }
  writeBefore()
}

function boxOfPiece(type: Type, { y, size }: TextShape, { piece, x }: PlacedPiece): Box {
  return { x, y: y - size * 0.8, width: type.pieceWidth(piece, size), height: size * 1.1 }
}

/** A click there leads to the address. */
function lead(pdf: Sheet, address: string, { x, y, width, height }: Box, link: Element) {
  pdf.link(x, y, width, height, address, {
    structParent: link,
    Contents: new String('This scenario in Stakeout'),
  } as object)
}

function within(parent: Element, child: Element): Element {
  parent.add(child)
  return child
}
