import type { Parameter } from '../model/parameter.ts'

/** A slider's track: its ends and its scale. */
export type Track = Pick<Parameter, 'min' | 'max' | 'scale'>

/** The place of a value on its track, from 0 at the low end to 1 at the high one. */
export const toPosition = (value: number, { min, max, scale }: Track): number =>
  scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min)

/** The value at a place on the track, on no step in particular; the ends are reached exactly. */
export function trackValue(position: number, { min, max, scale }: Track): number {
  if (position <= 0) return min
  if (position >= 1) return max
  return scale === 'log' ? min * (max / min) ** position : min + position * (max - min)
}
