import type { TableChart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { isBold, noteText, specCellText, type TableSpec } from '../charts/kit/tableSpec.ts'
import type { CellPart, Part } from './parts.ts'
import type { PlotPlace } from './plotKinds.ts'
import { TooLittleRoom } from './plots.ts'
import { lineShape, type Run, rect, type Shape, stroked, type TextShape } from './shapes.ts'
import { sum, type TableLayout, TableTooLarge, tableLayout } from './tableLayout.ts'
import { brokenLines, setLines } from './typesetting.ts'

/**
 * A table chart in a figure: its tables, cell by cell for who hears them, and beneath them what their marks mean. Throws where it is
 * too high, saying how much, and where it is too wide, saying what to do.
 */
export function tableParts(chart: TableChart, scene: ChartInput, { box, look, type, point }: PlotPlace): Part[] {
  const { ink } = look
  const specs = chart.specs(scene)
  const note = { size: look.axis * 0.92, lead: look.axis * 1.2 }
  const said: Run[] = [{ text: chart.remarks(scene).join(' '), weight: 400, colour: ink.ink2 }]
  const remarks = brokenLines(type, said, note, box.width)
  const foot = remarks.length * note.lead + 8
  const layout = layoutOf(type, specs, { width: box.width, height: box.height - foot, point, fewer: chart.fewer }, ink)
  return [
    ...specs.map((spec, i) => tablePart(spec, layout, i, box, look)),
    { is: 'paragraph', shapes: setLines(remarks, box.x, box.y + layout.height + 8, note) },
  ]
}

/** The layout of tables in a figure, which may grow in height and not in width. */
const layoutOf: typeof tableLayout = (...asked) => {
  try {
    return tableLayout(...asked)
  } catch (error) {
    if (error instanceof TableTooLarge && error.over.width < 0.01) throw new TooLittleRoom(error.over.height)
    throw error
  }
}

function tablePart(
  { corner, columns, rows, title }: TableSpec,
  { size, noteSize, isStacked, tables }: TableLayout,
  place: number,
  box: PlotPlace['box'],
  { ink }: PlotPlace['look'],
): Part {
  const { top, widths, notes, head, names, headHeight, heights } = tables[place]!
  const pad = 0.5 * size
  const lefts = widths.map((_, i) => box.x + sum(widths.slice(0, i)))
  const right = box.x + sum(widths)
  const start = box.y + top
  const tops = heights.map((_, i) => start + headHeight + sum(heights.slice(0, i)))
  const end = start + headHeight + sum(heights)
  const text = (x: number, y: number, anchor: TextShape['anchor'], runs: readonly Run[], of = size): TextShape => ({
    kind: 'text',
    x,
    y,
    anchor,
    size: of,
    isSerif: false,
    runs,
    rim: null,
  })
  const lines = (all: readonly Run[][], i: number, from: number, anchor: TextShape['anchor']) =>
    all.map((runs, line) =>
      text(
        anchor === 'end' ? lefts[i]! + widths[i]! - pad : lefts[i]! + pad,
        from + size * (0.15 + line * 1.2 + 0.95),
        anchor,
        runs,
      ),
    )
  const grounds: Shape[] = []
  const rules: Shape[] = [lineShape(`M${box.x} ${start + headHeight}H${right}`, ink.ink, Math.min(1, size * 0.1))]
  const heavy: Shape[] = []
  // Small letters have little room around them.
  const [flipWidth, frameWidth] = [Math.min(2.2, size * 0.16), Math.min(1.6, size * 0.12)]
  const cells = rows.map((row, i): CellPart[] => [
    { scope: 'Row', shapes: lines(names[i]!, 0, tops[i]!, 'start') },
    ...row.cells.map((cell, j): CellPart => {
      const [x, y, width, height] = [lefts[j + 1]!, tops[i]!, widths[j + 1]!, heights[i]!]
      if (cell.leader) grounds.push(rect(x, y, width, height, ink[`${cell.leader}Wash`]))
      if (cell.flips?.right) heavy.push(lineShape(`M${x + width} ${y}v${height}`, ink.ink, flipWidth))
      if (cell.flips?.below) heavy.push(lineShape(`M${x} ${y + height}h${width}`, ink.ink, flipWidth))
      if (cell.isPresent)
        heavy.push({
          kind: 'rect',
          x: x + frameWidth * 0.6,
          y: y + frameWidth * 0.6,
          width: width - frameWidth * 1.2,
          height: height - frameWidth * 1.2,
          paint: stroked(ink.ink, frameWidth),
        })
      const base = y + size * 1.1
      const weight = isBold(row, cell) ? 600 : 400
      const note = noteText(cell)
      const edge = x + width - pad
      const below = isStacked ? base + noteSize * 1.2 : base
      return {
        scope: null,
        shapes: [
          text(edge - notes[j]!, base, 'end', [{ text: specCellText(cell), weight, colour: ink.ink }]),
          ...(note ? [text(edge, below, 'end', [{ text: note, weight: 400, colour: ink.ink2 }], noteSize)] : []),
        ],
      }
    }),
  ])
  rows.forEach((row, i) => {
    if (row.isTotal) rules.push(lineShape(`M${box.x} ${tops[i]!}H${right}`, ink.ink, 1))
    else if (i > 0) rules.push(lineShape(`M${box.x} ${tops[i]!}H${right}`, ink.grid, 0.75))
  })
  rules.push(lineShape(`M${box.x} ${end}H${right}`, ink.axis, 0.75))
  const heads: CellPart[] = [corner, ...columns].map((_, i) => ({
    scope: 'Column',
    shapes: lines(head[i]!, i, start, i === 0 ? 'start' : 'end'),
  }))
  const table = [heads, ...cells]
  return {
    is: 'table',
    ornaments: [...grounds, ...rules, ...heavy],
    rows: table,
    shapes: [...grounds, ...rules, ...heavy, ...table.flat().flatMap(({ shapes }) => shapes)],
    alt: title,
  }
}
