import { toPosition } from '../../analysis/track.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { snapped } from '../../model/parameter.ts'
import type { InputValue, TrackPosition } from '../../model/quantities.ts'
import { inputText } from '../../model/wording.ts'

/** Three round values of a track, as places on it: low, middle, high; on a log scale one for each order of size. */
function valuesOf(key: InputKey): InputValue[] {
  const { parameter } = inputOf(key)
  const { min, max, scale } = parameter
  if (scale !== 'log') return [min, snapped(parameter, (min + max) / 2), max]
  const [low, high] = [Math.ceil(Math.log10(min)), Math.floor(Math.log10(max))]
  return Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i))
}

/** Where those values stand on the track, 0 to 1. */
export const placesOf = (key: InputKey): TrackPosition[] =>
  valuesOf(key).map(value => toPosition(value, inputOf(key).parameter))

/** What is written at such a place. */
export function textAt(key: InputKey, place: TrackPosition): string {
  const { parameter } = inputOf(key)
  const value = valuesOf(key).find(one => Math.abs(toPosition(one, parameter) - place) < 1e-6)
  return value === undefined ? '' : inputText(key, value)
}
