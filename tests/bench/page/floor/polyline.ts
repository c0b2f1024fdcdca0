import type { Drawing } from '../../../../src/charts/chart.ts'
import { tenth } from './svg.ts'

/** Straight segments through a value a quarter. */
export function polyline(values: Float64Array, x: Drawing['x'], y: Drawing['y']): string {
  let d = ''
  for (let t = 0; t < values.length; t++) d += `${t === 0 ? 'M' : 'L'}${tenth(x(t))} ${tenth(y(values[t]!))}`
  return d
}
