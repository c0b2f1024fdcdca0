import type { TableChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { isBold, noteText, specCellText } from '../../charts/kit/tableSpec.ts'
import type { Stroke } from '../office/drawing.ts'
import { tableLayout } from '../tableLayout.ts'
import { brokenLines, setLines } from '../typesetting.ts'
import type { NativeTable, TableCell } from './native.ts'
import { type SlideArea, widest } from './room.ts'

/** The tables of a chart as tables of a slide, with their heads; beneath the last stands what their marks mean. */
export function tableSlide(
  chart: TableChart,
  scene: ChartInput,
  { width, height, ink, type }: SlideArea,
): NativeTable[] {
  const specs = chart.specs(scene)
  const note = { size: 10, lead: 13 }
  const said = [{ text: chart.remarks(scene).join(' '), weight: 400, colour: ink.ink2 }]
  const remarks = brokenLines(type, said, note, width / widest)
  const foot = remarks.length * note.lead + 10
  const layout = tableLayout(type, specs, { width, height: height - foot, point: 1, widest, fewer: chart.fewer }, ink)
  const heavy: Stroke = { colour: ink.ink, width: 2.25 }
  const quiet: Stroke = { colour: ink.grid, width: 0.75 }
  return specs.map(({ corner, columns, rows }, place): NativeTable => {
    const { top, widths, headHeight, heights } = layout.tables[place]!
    const head = [{ text: corner }, ...columns].map(
      ({ text }, i): TableCell => ({
        text,
        fill: null,
        colour: ink.ink,
        weight: 600,
        align: i === 0 ? 'start' : 'end',
        below: { colour: ink.ink, width: 1 },
      }),
    )
    const body = rows.map((row): TableCell[] => [
      {
        text: row.head.text,
        note: row.head.note ?? null,
        fill: null,
        colour: ink.ink,
        weight: isBold(row) ? 600 : 400,
        align: 'start',
        below: quiet,
      },
      ...row.cells.map((cell): TableCell => {
        return {
          text: specCellText(cell),
          note: noteText(cell),
          fill: cell.leader ? ink[`${cell.leader}Wash`] : null,
          colour: ink.ink,
          weight: isBold(row, cell) ? 600 : 400,
          align: 'end',
          ...(cell.flips?.right && { right: heavy }),
          below: cell.flips?.below ? heavy : quiet,
          ...(cell.isPresent && { around: { colour: ink.ink, width: 3 } }),
        }
      }),
    ])
    return {
      widths,
      heights: [headHeight, ...heights],
      top,
      size: layout.size,
      noteSize: layout.noteSize,
      areNotesBeneath: layout.isStacked,
      cells: [head, ...body],
      extras: place + 1 < specs.length ? [] : setLines(remarks, 0, layout.height + 8, note),
    }
  })
}
