import { numberOf, unchanged } from './digits.ts'

/**
 * A figure as `units.ts` writes one ($220B, −1.75×, 35 %, +3 pt), as a plain number in its unit; null where the text is
 * none. A difference of nothing is 0 in whatever unit: its own is null.
 */
export function figureIn(text: string): { value: number; unit: string | null } | null {
  if (text === unchanged) return { value: 0, unit: null }
  const [, sign = '', dollar = '', digits = '', tail = ''] = figure.exec(text) ?? []
  const meaning = meanings[`${dollar}${tail}`]
  const size = numberOf(digits)
  if (!meaning || Number.isNaN(size)) return null
  const value = Number((size * meaning.times).toPrecision(12))
  return { value: /[−-]/.test(sign) ? -value : value, unit: meaning.unit }
}

const figure = /^([+−-]?)(\$?)(\d(?:.*\d)?)(B|T|×|¢|\u00a0%|\u00a0pt)$/

const meanings: Record<string, { unit: string; times: number }> = {
  $B: { unit: 'US$ bn', times: 1 },
  $T: { unit: 'US$ bn', times: 1000 },
  '×': { unit: 'times', times: 1 },
  '¢': { unit: 'US cents', times: 1 },
  '\u00a0%': { unit: '%', times: 1 },
  '\u00a0pt': { unit: 'percentage points', times: 1 },
}
