import { evaluate } from '../engine/evaluate.ts'
import { type LineKey, program } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { measures } from '../model/measures.ts'
import { engineInputs, type World } from '../model/world.ts'
import type { Stakes } from './leadIf.ts'
import { valueAt } from './track.ts'

/** Two inputs against each other: the lead at every cell's middle, row by row from the low end of `y`. */
export type Heatmap = { x: InputKey; y: InputKey; columns: number; rows: number; leads: Float64Array }

/** Where the middle of cell `i` of `count` stands on its track, and the value there; whole where quarters are counted. */
export function cellValue(key: InputKey, i: number, count: number): number {
  const { parameter } = inputOf(key)
  const value = valueAt((i + 0.5) / count, parameter)
  return parameter.unit === 'quarters' ? Math.floor(value + 0.5) : value
}

/** The lead over the whole ranges of two inputs, all else as in the world: one batch. */
export function heatmap(
  x: InputKey,
  y: InputKey,
  [columns, rows]: [number, number],
  world: World,
  { measure, quarter }: Stakes,
): Heatmap {
  const count = columns * rows
  const xs = Float64Array.from({ length: count }, (_, i) => cellValue(x, i % columns, columns))
  const ys = Float64Array.from({ length: count }, (_, i) => cellValue(y, Math.floor(i / columns), rows))
  const { line } = measures[measure]
  const keep: [LineKey, LineKey] = [`aws.${line}`, `alliance.${line}`]
  const inputs = engineInputs({ ...world, [x]: xs, [y]: ys })
  const answer = evaluate(program, { count, inputs }, keep, quarter)
  const from = quarter * count
  const leads = answer[keep[0]].slice(from).map((value, i) => value - answer[keep[1]][from + i]!)
  return { x, y, columns, rows, leads }
}
