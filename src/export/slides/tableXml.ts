import { emu, filledWith, lettering, noFill, type Stroke, stroke } from '../office/drawing.ts'
import type { SlideTheme } from '../office/theme.ts'
import { tag, textContent, type Xml } from '../office/xml.ts'
import type { NativeTable, TableCell } from './native.ts'

/** A table of a slide: its columns, and its cells with their grounds and the lines between them. */
export const tableXml = (palette: SlideTheme, { widths, heights, cells, ...letters }: NativeTable): Xml =>
  tag(
    'a:tbl',
    {},
    tag('a:tblPr', { firstRow: true, firstCol: true }),
    tag(
      'a:tblGrid',
      {},
      widths.map(width => tag('a:gridCol', { w: emu(width) })),
    ),
    cells.map((row, i) =>
      tag(
        'a:tr',
        { h: emu(heights[i]!) },
        row.map((cell, j) =>
          cellOf(palette, cell, letters, {
            right: row[j + 1],
            below: cells[i + 1]?.[j],
            left: row[j - 1],
            above: cells[i - 1]?.[j],
          }),
        ),
      ),
    ),
  )

type Beside = {
  right: TableCell | undefined
  below: TableCell | undefined
  left: TableCell | undefined
  above: TableCell | undefined
}

/** Two cells share a line: both say the same of it, for programs differ in whom they believe. */
function cellOf(
  palette: SlideTheme,
  cell: TableCell,
  { size, noteSize = size, areNotesBeneath }: Pick<NativeTable, 'size' | 'noteSize' | 'areNotesBeneath'>,
  { right, below, left, above }: Beside,
): Xml {
  const align = { start: 'l', middle: 'ctr', end: 'r' }[cell.align]
  const isBeneath = areNotesBeneath && cell.align === 'end'
  const noteLook = lettering('a:rPr', palette, { ...cell, weight: 400, colour: palette.ink.ink2, size: noteSize })
  const ground = { colour: palette.ink.page, width: 0.75 }
  const side = (name: string, line: Stroke | undefined) =>
    lineOf(palette, name, line ?? (cell.fill ? ground : undefined))
  return tag(
    'a:tc',
    {},
    tag(
      'a:txBody',
      {},
      tag('a:bodyPr'),
      tag('a:lstStyle'),
      tag(
        'a:p',
        {},
        tag('a:pPr', { algn: align }),
        cell.text === ''
          ? tag('a:endParaRPr', { lang: 'en-US', sz: Math.round(size * 100) })
          : [
              tag('a:r', {}, lettering('a:rPr', palette, { ...cell, size }), tag('a:t', {}, textContent(cell.text))),
              cell.note && isBeneath ? tag('a:br', {}, noteLook) : null,
              cell.note
                ? tag('a:r', {}, noteLook, tag('a:t', {}, textContent(isBeneath ? cell.note : `  ${cell.note}`)))
                : null,
            ],
      ),
    ),
    tag(
      'a:tcPr',
      { marL: emu(2), marR: emu(cell.align === 'end' ? 6 : 2), marT: 0, marB: 0, anchor: 'ctr' },
      side('a:lnL', cell.around ?? left?.around ?? left?.right),
      side('a:lnR', cell.around ?? right?.around ?? cell.right),
      side('a:lnT', cell.around ?? above?.around ?? above?.below),
      side('a:lnB', cell.around ?? below?.around ?? cell.below),
      cell.fill ? filledWith(palette, cell.fill) : noFill(),
    ),
  )
}

const lineOf = (palette: SlideTheme, name: string, line: Stroke | undefined): Xml =>
  line ? stroke(palette, line, name) : tag(name, { w: 0 }, noFill())
