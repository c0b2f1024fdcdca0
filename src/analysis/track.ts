import type { Parameter } from '../model/parameter.ts'
import type { InputValue, TrackPosition } from '../model/quantities.ts'

/** A slider's track: its ends and its scale. */
export type Track = Pick<Parameter, 'min' | 'max' | 'scale'>

/** The place of a value on its track, from 0 at the low end to 1 at the high one. */
export const toPosition = (value: InputValue, { min, max, scale }: Track): TrackPosition =>
  scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min)

/** The value at a place on the track, on no step in particular; the ends are reached exactly. */
export function trackValue(position: TrackPosition, { min, max, scale }: Track): InputValue {
  if (position <= 0) return min
  if (position >= 1) return max
  return scale === 'log' ? min * (max / min) ** position : min + position * (max - min)
}
