import { belowNought } from './numberStyle.ts'
import { separators } from './separators.ts'

/** Digits for units.ts: rounding that is right at the borders, grouping, signs. Sizes here are never negative. */
export type Wording = (size: number) => string

/** What stands where a value is not finite. */
export const missing = '–'

/** How a difference of nothing reads, in every unit. */
export const unchanged = '±0'

/** A value with its true minus before any $; nothing that reads as zero carries one. */
export function signed(value: number, wording: Wording): string {
  if (!Number.isFinite(value)) return missing
  const text = wording(Math.abs(value))
  return value < 0 && /[1-9]/.test(text) ? belowNought(text) : text
}

/** Drops the zeros that say nothing: 16.40 is 16.4, 10.00 is 10. */
export function fewest(size: number, most: number): string {
  return written(
    plainly(size, most)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  )
}

/** Exactly so many decimals, thousands grouped. */
export function fixed(size: number, decimals: number): string {
  return written(plainly(size, decimals))
}

/** How many there are of something: 2,000. */
export const counted = (count: number): string => fixed(count, 0)

/** A number for a spreadsheet's cell on this reader's machine: no groups, a plain minus, the reader's own decimal mark. */
export function pasted(value: number): string {
  if (!Number.isFinite(value)) return ''
  return String(Number(value.toPrecision(12)) + 0).replace('.', separators().decimal)
}

/** Digits as `fixed` and `fewest` write them, without a sign, as the number that they are; NaN for anything else. */
export function numberOf(text: string): number {
  const { decimal, group } = separators()
  const plain = text.replaceAll(group, '').replace(decimal, '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

const plainly = (size: number, decimals: number) => rounded(size, decimals).toFixed(decimals)

/** Digits with a point and no groups, as the reader's country has them. */
function written(plain: string): string {
  const [whole = '', part] = plain.split('.')
  const { decimal, group, groupedFrom, groupOf } = separators()
  const head = whole.slice(0, -3)
  const grouped =
    whole.length < groupedFrom
      ? whole
      : `${head.replace(groupOf === 2 ? twos : threes, group)}${group}${whole.slice(-3)}`
  return part === undefined ? grouped : `${grouped}${decimal}${part}`
}

const threes = /\B(?=(?:\d{3})+$)/g
const twos = /\B(?=(?:\d{2})+$)/g

/** Halves go up as written in decimal: 1.005 is held as 1.00499…, which twelve digits put right. */
export function rounded(size: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(Number((size * scale).toPrecision(12))) / scale
}
