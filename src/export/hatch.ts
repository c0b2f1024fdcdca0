import type { Hatch } from '../charts/picture/mark.ts'
import type { Paint, Shape } from './shapes.ts'

const apart = 8.5

/** A hatched rectangle as plain lines at 45 degrees: few office programs draw patterns as they were meant. */
export function hatched(
  box: { x: number; y: number; width: number; height: number },
  { ground, line }: Hatch,
  paint: Paint,
): Shape[] {
  const { x, y, width, height } = box
  let d = ''
  for (let along = apart; along < width + height; along += apart) {
    const [fromX, fromY] = along <= width ? [along, 0] : [width, along - width]
    const [toX, toY] = along <= height ? [0, along] : [along - height, height]
    d += `M${(x + fromX).toFixed(2)} ${(y + fromY).toFixed(2)}L${(x + toX).toFixed(2)} ${(y + toY).toFixed(2)}`
  }
  return [
    { kind: 'rect', ...box, paint: { ...paint, fill: ground, stroke: null } },
    { kind: 'path', d, paint: { ...paint, fill: null, stroke: line, strokeWidth: 1.4 } },
    { kind: 'rect', ...box, paint: { ...paint, fill: null } },
  ]
}
