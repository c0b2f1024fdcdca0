import { live } from '../desk.ts'
import { boxOf, size } from '../figures.ts'
import { columns, heat, heatColours, rows } from '../questions.ts'
import { shape } from './svg.ts'

/** The heatmap by hand: 176 cells, coloured only when their step changes. */
export function heatFigure() {
  const svg = shape(boxOf('heat'), 'svg', { ...size, class: 'picture' }).node
  const width = size.width / columns
  const height = size.height / rows
  const cells = Array.from({ length: columns * rows }, (_, i) =>
    shape(svg, 'rect', { x: (i % columns) * width, y: Math.floor(i / columns) * height, width, height }),
  )
  return () => heat(live.get()).forEach((step, i) => cells[i]!.put('fill', heatColours[step]!))
}
