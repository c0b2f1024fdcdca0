import type { Paint, Shape } from './shapes.ts'

const apart = 8.5

/** A rectangle with a pattern as plain lines at 45 degrees: few office programs draw patterns as they were meant. */
export function hatched(
  box: { x: number; y: number; width: number; height: number },
  pattern: Element | null,
  paint: Paint,
): Shape[] {
  const { x, y, width, height } = box
  const ground = pattern?.querySelector('rect')?.getAttribute('fill') ?? null
  const stroke = pattern?.querySelector('path')?.getAttribute('stroke') ?? paint.stroke
  let d = ''
  for (let along = apart; along < width + height; along += apart) {
    const [fromX, fromY] = along <= width ? [along, 0] : [width, along - width]
    const [toX, toY] = along <= height ? [0, along] : [along - height, height]
    d += `M${(x + fromX).toFixed(2)} ${(y + fromY).toFixed(2)}L${(x + toX).toFixed(2)} ${(y + toY).toFixed(2)}`
  }
  return [
    { kind: 'rect', ...box, paint: { ...paint, fill: ground, stroke: null } },
    { kind: 'path', d, paint: { ...paint, fill: null, stroke, strokeWidth: 1.4 } },
    { kind: 'rect', ...box, paint: { ...paint, fill: null } },
  ]
}
