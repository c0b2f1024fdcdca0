/** Where a value stands on its track, from 0 at the left end to 1 at the right, and back. */
import { type Track as Ends, toPosition, trackValue } from '../../analysis/track.ts'
import type { Parameter } from '../../model/parameter.ts'

type Track = Ends & Pick<Parameter, 'step'>

/** The value a thumb takes there: whole steps counted from the low end, or an end, or the base's own value. */
export function fromPosition(position: number, track: Track, base: number): number {
  const { min, max, step } = track
  if (position <= 0) return min
  if (position >= 1) return max
  const value = trackValue(position, track)
  const isAtBase = Math.abs(value - base) <= step / 2 || Math.abs(position - toPosition(base, track)) <= onePixel
  return isAtBase ? base : Math.min(exact(min + Math.round((value - min) / step) * step), max)
}

/** Twelve digits keep all that matters and drop floating dust; the zero added turns −0 into 0. */
export const exact = (value: number) => Number(value.toPrecision(12)) + 0

// Where one pixel spans many steps, the pixel nearest to the base's value must give just that value.
const onePixel = 0.004
