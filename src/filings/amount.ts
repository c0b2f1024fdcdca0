import { fewest, signed } from '../model/digits.ts'

/** "$35.802B" of US dollars, to the million. */
export const inBillions = (dollars: number): string => signed(dollars / 1e9, size => `$${fewest(size, 6)}B`)
