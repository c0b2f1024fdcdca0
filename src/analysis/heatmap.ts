import { type InputKey, inputOf } from '../model/inputs.ts'
import { isWhole, snapped } from '../model/parameter.ts'
import type { InputValue, TrackPosition } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import type { Criterion } from './outcome.ts'
import { outcomes } from './outcome.ts'
import { roundNumberIn } from './roundNumber.ts'
import { toPosition, trackValue } from './track.ts'

/**
 * Two inputs against each other: `leads` has the `Lead` at every cell's value, row by row from the low end of `y`. `nodes`
 * are the same with a rim of those at the ends of both tracks, two columns and two rows more: a line reaches the edge.
 * `places` says where the nodes of each track stand.
 */
export type Heatmap = {
  x: InputKey
  y: InputKey
  columns: number
  rows: number
  leads: Float64Array
  nodes: Float64Array
  places: { x: TrackPosition[]; y: TrackPosition[] }
}

/** The value that stands for cell `i` of `count`: the roundest in it, of an input that counts quarters the one in its middle. */
export function cellValue(key: InputKey, i: number, count: number): InputValue {
  const { parameter } = inputOf(key)
  if (isWhole(parameter)) return snapped(parameter, trackValue((i + 0.5) / count, parameter))
  return roundNumberIn(trackValue(i / count, parameter), trackValue((i + 1) / count, parameter))
}

/** The values of a track at its nodes: its low end, the value of each cell, its high end. */
function valuesAlong(key: InputKey, count: number): InputValue[] {
  const { min, max } = inputOf(key).parameter
  return [min, ...Array.from({ length: count }, (_, i) => cellValue(key, i, count)), max]
}

/** The lead over the whole ranges of two inputs, all else as in the world: one batch. */
export function heatmap(
  x: InputKey,
  y: InputKey,
  [columns, rows]: [number, number],
  world: World,
  criterion: Criterion,
): Heatmap {
  const across = columns + 2
  const count = across * (rows + 2)
  const [xAt, yAt] = [valuesAlong(x, columns), valuesAlong(y, rows)]
  const xs = new Float64Array(count).map((_, i) => xAt[i % across]!)
  const ys = new Float64Array(count).map((_, i) => yAt[Math.floor(i / across)]!)
  const nodes = outcomes({ [x]: xs, [y]: ys }, count, world, criterion)
  const leads = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row++)
    leads.set(nodes.subarray((row + 1) * across + 1, (row + 2) * across - 1), row * columns)
  const placesOf = (key: InputKey, values: InputValue[]) =>
    values.map(value => toPosition(value, inputOf(key).parameter))
  return { x, y, columns, rows, leads, nodes, places: { x: placesOf(x, xAt), y: placesOf(y, yAt) } }
}
