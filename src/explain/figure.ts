import { fewest, numberOf, signed } from '../model/digits.ts'
import { parameterUnits, type Unit } from '../model/units.ts'

/** A figure as it stands in a formula, and the number that a reader would take from it. */
export type FormulaFigure = { text: string; value: number }

const nbsp = '\u00a0'

const written: Record<Unit['kind'], { text: (digits: string) => string; per: number }> = {
  usdBn: { text: digits => (digits === '0' ? '$0' : `$${digits}B`), per: 1 },
  cents: { text: digits => `$${digits}`, per: 1 },
  fraction: { text: digits => `${digits}${nbsp}%`, per: 100 },
  share: { text: digits => `${digits}${nbsp}%`, per: 100 },
  multiple: { text: digits => `${digits}×`, per: 1 },
  quarters: { text: digits => digits, per: 1 },
  years: { text: digits => digits, per: 1 },
  dollarsPerShare: { text: digits => `$${digits}`, per: 1 },
  shares: { text: digits => `${digits}B`, per: 1 },
  flag: { text: digits => digits, per: 1 },
  number: { text: digits => digits, per: 1 },
}

/**
 * A value to so many significant digits, whole numbers never cut: $1,754B, 16.81 %, 10×. Below zero it stands in
 * brackets, so that it can follow a sign.
 */
export function figure(kind: Unit['kind'], value: number, digits: number): FormulaFigure {
  const { text, per } = written[kind]
  const size = Math.abs(value * per)
  const whole = size === 0 ? 1 : Math.floor(Math.log10(size)) + 1
  const plain = fewest(size, Math.max(digits - whole, 0))
  const sign = value < 0 && /[1-9]/.test(plain) ? -1 : 1
  const shown = signed(sign, () => text(plain))
  return { text: sign < 0 ? `(${shown})` : shown, value: (sign * numberOf(plain)) / per }
}

/** The kind of figure that an input's unit is written as. */
export const kindOf = (unit: keyof typeof parameterUnits): Unit['kind'] => parameterUnits[unit].kind
