import { fewest } from '../model/digits.ts'
import type { Share } from '../model/quantities.ts'

/** A weight as it is told: in tenths of a percent, so that what is shown adds up. */
export const weightText = (weight: Share): string => `${fewest(weight * 100, 4)}\u00a0%`
