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
  if (isAtBase) return base
  const [from, by] = isWide(track) ? [0, stepAt(value, track)] : [min, step]
  return Math.min(Math.max(exact(from + Math.round((value - from) / by) * by), min), max)
}

/**
 * How far a step goes from a value. On a log scale of more than three powers of ten that is a tenth of the value's own power
 * of ten, where the step is less: nobody counts from 1 to 100,000 by ones.
 */
export const stepAt = (value: number, track: Track): number =>
  isWide(track) ? Math.max(track.step, 10 ** Math.floor(Math.log10(value) + 1e-9) / 10) : track.step

const isWide = ({ min, max, scale }: Track) => scale === 'log' && max / min > 1000

/** Twelve digits keep all that matters and drop floating dust; the zero added turns −0 into 0. */
export const exact = (value: number) => Number(value.toPrecision(12)) + 0

// Where one pixel spans many steps, the pixel nearest to the base's value must give just that value.
const onePixel = 0.004
