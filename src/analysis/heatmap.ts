import { clamp } from '../model/clamp.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { snapped } from '../model/parameter.ts'
import type { InputValue, TrackPosition } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import type { Criterion } from './outcome.ts'
import { outcomes } from './outcome.ts'
import { trackValue } from './track.ts'

/**
 * Two inputs against each other: `leads` has the `Lead` at every cell's middle, row by row from the low end of `y`. `nodes`
 * are the same with a rim of those at the ends of both tracks, two columns and two rows more: a line reaches the edge.
 */
export type Heatmap = {
  x: InputKey
  y: InputKey
  columns: number
  rows: number
  leads: Float64Array
  nodes: Float64Array
}

/** The value at a place of the track. */
function valueOn(key: InputKey, place: TrackPosition): InputValue {
  const { parameter } = inputOf(key)
  return snapped(parameter, trackValue(place, parameter))
}

/** The value in the middle of cell `i` of `count`. */
export const cellValue = (key: InputKey, i: number, count: number): InputValue => valueOn(key, (i + 0.5) / count)

/** Where node `i` of a track of `count` cells stands: at its low end, in the middle of a cell, or at its high end. */
export const nodePlace = (i: number, count: number): TrackPosition => clamp((i - 0.5) / count, 0, 1)

/** The values of a track at its nodes. */
const valuesAlong = (key: InputKey, count: number): InputValue[] =>
  Array.from({ length: count + 2 }, (_, i) => valueOn(key, nodePlace(i, count)))

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
  return { x, y, columns, rows, leads, nodes }
}
