/** Digits for units.ts: rounding that is right at the borders, grouping, signs. Sizes here are never negative. */
export type Wording = (size: number) => string

/** What stands where a value is not finite. */
export const missing = '–'

/** A value with its true minus before any $; nothing that reads as zero carries one. */
export function signed(value: number, wording: Wording): string {
  if (!Number.isFinite(value)) return missing
  const text = wording(Math.abs(value))
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** Drops the zeros that say nothing: 16.40 is 16.4, 10.00 is 10. */
export function fewest(size: number, most: number): string {
  return fixed(size, most)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}

/** Exactly so many decimals, thousands grouped. */
export function fixed(size: number, decimals: number): string {
  const [whole = '', part] = rounded(size, decimals).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** Halves go up as written in decimal: 1.005 is held as 1.00499…, which twelve digits put right. */
export function rounded(size: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(Number((size * scale).toPrecision(12))) / scale
}
