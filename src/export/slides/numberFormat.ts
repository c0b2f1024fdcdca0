import { belowNought, writtenNumbers } from '../../model/numberStyle.ts'
import type { Unit } from '../../model/units.ts'

/**
 * The number format of an office program in which this value reads as it does on the desk; another value, typed in its
 * place, reads in the same places.
 */
export function numberFormat({ kind }: Pick<Unit, 'kind'>, shown: number): string {
  const size = Math.abs(shown)
  return signed(kind === 'usdBn' ? dollars(size) : (plain[kind]?.(size) ?? '0.00'))
}

const plain: Partial<Record<Unit['kind'], (size: number) => string>> = {
  multiple: size => (size < 9.995 ? '0.00"×"' : '0.0"×"'),
  fraction: () => '0"\u00a0"%',
  share: size => (size < 0.1995 ? '0.0"\u00a0"%' : '0"\u00a0"%'),
  cents: () => '0"¢"',
  dollarsPerShare: size => (size < 9.995 ? '"$"0.00' : '"$"#,##0'),
}

function dollars(size: number): string {
  const { dollars: unit, decimals } = writtenNumbers()
  if (unit === 'millions') return `"$"#,##0${places(decimals ?? 0)}"M"`
  if (unit === 'billions' || decimals !== undefined) {
    if (unit !== 'billions' && size >= 999.5) return `"$"#,##0${places(Math.max(decimals ?? 0, 2))},"T"`
    return `"$"#,##0${places(decimals ?? (size < 9.95 && size >= 0.05 ? 1 : 0))}"B"`
  }
  if (size < 0.05) return '"$"0'
  if (size < 9.95) return '"$"0.0"B"'
  if (size < 999.5) return '"$"#,##0"B"'
  if (size < 9995) return '"$"0.00,"T"'
  return size < 99_950 ? '"$"0.0,"T"' : '"$"0,"T"'
}

const places = (decimals: number) => (decimals > 0 ? `.${'0'.repeat(decimals)}` : '')

/** What is below nought, as the firm writes it: its sign or its brackets around the format. */
function negative(format: string): string {
  const [before = '', after = ''] = belowNought('|').split('|')
  return `"${before}"${format}${after && `"${after}"`}`
}

const signed = (format: string) => `${format};${negative(format)}`

/** The format of an axis whose ticks are these: places as the largest needs them, nought without any. `above` and `below` stand before the numbers. */
export function axisFormat(
  unit: Pick<Unit, 'kind'>,
  ticks: readonly number[],
  { above = '', below, nought }: { above?: string; below?: string; nought?: string } = {},
): string {
  const largest = Math.max(...ticks.map(Math.abs))
  const own = unit.kind === 'usdBn' ? dollars(largest) : (plain[unit.kind]?.(largest) ?? '0.00')
  const isBetween = unit.kind === 'usdBn' && largest < 9.95 && writtenNumbers().dollars !== 'millions'
  const format = isBetween && ticks.every(Number.isInteger) ? '"$"0"B"' : own
  const zero = nought ?? (unit.kind === 'usdBn' ? '"$"0' : format)
  const under = below === undefined ? negative(format) : `${below && `"${below}"`}${format}`
  return `${above && `"${above}"`}${format};${under};${zero === '' ? '""' : zero}`
}
