import { fewest, fixed, missing, rounded, signed, unchanged, type Wording } from './digits.ts'
import { inNumberStyle, writtenNumbers } from './numberStyle.ts'

/**
 * How every number reads, on screen, in tables and in the workbook. One place, one style (en-US grouping,
 * true minus, no-break space before %), so no chart or sentence formats a number of its own.
 */
export interface Unit {
  kind:
    | 'usdBn'
    | 'fraction'
    | 'share'
    | 'quarters'
    | 'years'
    | 'multiple'
    | 'flag'
    | 'cents'
    | 'dollarsPerShare'
    | 'shares'
    | 'number'
  /** In running text and labels. */
  format: (value: number) => string
  /** In tables and tooltips: more places than text shows, always the same number of them. */
  exact: (value: number) => string
  /** A difference between two values, signed. */
  delta: (difference: number) => string
  /** The workbook's number format, for the value as the model holds it. */
  excel: string
}

/** Billions of dollars: $9.5B, $220B, $1.75T. */
export const usdBn = unit({
  kind: 'usdBn',
  text: dollars,
  exact: exactDollars,
  excel: '#,##0.0',
})

/** A fraction of one, shown as a whole percent. */
export const fraction = unit({
  kind: 'fraction',
  text: size => percent(fixed(size * 100, 0)),
  exact: size => percent(fixed(size * 100, 2)),
  change: points,
  excel: '0.0%',
})

/** Ownership and the like, where a tenth of a point matters while the share is small. */
export const share = unit({
  kind: 'share',
  text: size => percent(rounded(size * 100, 1) < 20 ? fixed(size * 100, 1) : fixed(size * 100, 0)),
  exact: size => percent(fixed(size * 100, 2)),
  change: points,
  excel: '0.0%',
})

export const quarters = unit({
  kind: 'quarters',
  text: size => countOfQuarters(fixed(size, 0)),
  exact: size => countOfQuarters(fewest(size, 1)),
  excel: '0',
})

/** 0.85×, and one decimal from ten. */
export const multiple = unit({
  kind: 'multiple',
  text: size => `${rounded(size, 2) < 10 ? fixed(size, 2) : fixed(size, 1)}×`,
  exact: size => `${fixed(size, 3)}×`,
  excel: '0.00"×"',
})

/** A claim held as 1 or 0. */
export const flag: Unit = {
  kind: 'flag',
  format: yesOrNo,
  exact: yesOrNo,
  delta: difference => {
    if (!Number.isFinite(difference)) return missing
    if (difference === 0) return unchanged
    return difference > 0 ? 'becomes yes' : 'becomes no'
  },
  excel: '"yes";"yes";"no"',
}

/** Held in dollars: 0.14 reads 14¢. */
export const cents = unit({
  kind: 'cents',
  text: size => `${fixed(size * 100, 0)}¢`,
  exact: size => `${fixed(size * 100, 1)}¢`,
  excel: '"$"0.00',
})

/** Dollars for each share of an owner: $12.34. */
export const dollarsPerShare = unit({
  kind: 'dollarsPerShare',
  text: size => `$${fixed(size, 2)}`,
  exact: size => `$${fixed(size, 4)}`,
  excel: '"$"#,##0.00',
})

/** 4.5 years */
const years = unit({
  kind: 'years',
  text: size => countOfYears(fewest(size, 1)),
  exact: size => countOfYears(fewest(size, 2)),
  excel: '0.0',
})

/** Billions of shares: 10.75B shares. */
const shares = unit({
  kind: 'shares',
  text: size => `${fewest(size, 2)}B shares`,
  exact: size => `${fixed(size, 3)}B shares`,
  excel: '#,##0.000',
})

export const number = unit({
  kind: 'number',
  text: size => fewest(size, 2),
  exact: size => fewest(size, 4),
  excel: '#,##0.00',
})

/**
 * The units that a box reads: those of sliders, whose values show no more places than they need, unlike results; and dollars
 * a share, in which only a target is given.
 */
export const parameterUnits = {
  usd_bn: usdBn,
  fraction: unit({
    kind: 'fraction',
    text: size => percent(fewest(size * 100, 2)),
    exact: size => percent(fixed(size * 100, 2)),
    change: points,
    excel: '0.0%',
  }),
  quarters,
  multiple: unit({
    kind: 'multiple',
    text: size => `${fewest(size, 2)}×`,
    exact: size => `${fixed(size, 3)}×`,
    excel: '0.00"×"',
  }),
  years,
  shares_bn: shares,
  usd_share: dollarsPerShare,
} satisfies Record<string, Unit>

export type ParameterUnit = keyof typeof parameterUnits

/** What stands in an entry box at rest: everything the user typed, to four decimals, and no floating dust. */
export function boxText(unit: ParameterUnit, value: number): string {
  return inNumberStyle({}, () => plainBoxText(unit, value))
}

function plainBoxText(unit: ParameterUnit, value: number): string {
  if (unit === 'quarters') return signed(value, size => fewest(size, 4))
  return unit === 'usd_bn' && trillionsSuffice(value)
    ? signed(value, size => `$${fewest(size / 1000, 4)}T`)
    : spelledOut(unit, value)
}

/** The whole value in words, as a sentence about an entry needs it: $1,061.5B, 5 quarters. */
export function spelledOut(unit: ParameterUnit, value: number): string {
  return signed(value, wholeValue[unit])
}

/** Dollars with their size as a word, which means the same in every country that writes T and B otherwise: 1.2 trillion dollars. */
export function inWords(unit: ParameterUnit, value: number): string | null {
  if (unit !== 'usd_bn') return null
  const [size, word] = trillionsSuffice(value)
    ? [value / 1000, 'trillion']
    : Math.abs(value) < 1 && value !== 0
      ? [value * 1000, 'million']
      : [value, 'billion']
  return `${signed(size, most => fewest(most, 4))} ${word} dollars`
}

const wholeValue = {
  usd_bn: size => `$${fewest(size, 4)}B`,
  fraction: size => percent(fewest(size * 100, 4)),
  quarters: size => countOfQuarters(fewest(size, 4)),
  multiple: size => `${fewest(size, 4)}×`,
  years: size => countOfYears(fewest(size, 4)),
  shares_bn: size => `${fewest(size, 4)}B shares`,
  usd_share: size => `$${fewest(size, 4)}`,
} satisfies Record<ParameterUnit, Wording>

/** Whole billions at any size, for formulas whose terms must add up on one scale: $1,754B. */
export function billions(value: number): string {
  return signed(value, size =>
    writtenNumbers().dollars === 'millions' ? `$${fixed(size * 1000, 0)}M` : `$${fixed(size, 0)}B`,
  )
}

type Shape = Pick<Unit, 'kind' | 'excel'> & Record<'text' | 'exact', Wording> & { change?: Wording }

function unit({ kind, excel, text, exact, change = text }: Shape): Unit {
  return {
    kind,
    format: value => signed(value, text),
    exact: value => signed(value, exact),
    delta: difference => {
      const reading = signed(difference, change)
      if (!Number.isFinite(difference)) return missing
      if (!/[1-9]/.test(reading)) return unchanged
      return difference > 0 ? `+${reading}` : reading
    },
    excel,
  }
}

function dollars(size: number): string {
  const { dollars: unit, decimals } = writtenNumbers()
  if (unit === 'millions') return `$${fixed(size * 1000, decimals ?? 0)}M`
  if (unit === 'billions' || decimals !== undefined) return dollarsWith(size, unit, decimals)
  if (rounded(size, 1) === 0) return '$0'
  if (rounded(size, 1) < 10) return `$${fixed(size, 1)}B`
  if (rounded(size, 0) < 1000) return `$${fixed(size, 0)}B`
  const trillions = size / 1000
  if (rounded(trillions, 2) < 10) return `$${fixed(trillions, 2)}T`
  return `$${fixed(trillions, rounded(trillions, 1) < 100 ? 1 : 0)}T`
}

/** With so many decimals at any size, and without trillions where billions are asked for. */
function dollarsWith(size: number, unit: 'billions' | undefined, decimals: number | undefined): string {
  const few = (amount: number) => decimals ?? (rounded(amount, 1) < 10 && rounded(amount, 1) > 0 ? 1 : 0)
  if (unit === 'billions' || rounded(size, decimals ?? 0) < 1000) return `$${fixed(size, few(size))}B`
  return `$${fixed(size / 1000, Math.max(decimals ?? 0, 2))}T`
}

function trillionsSuffice(value: number): boolean {
  const trillions = Math.abs(value) / 1000
  return trillions >= 1 && rounded(trillions, 4) === rounded(trillions, 7)
}

function exactDollars(size: number): string {
  return writtenNumbers().dollars === 'millions' ? `$${fixed(size * 1000, 0)}M` : `$${fixed(size, 2)}B`
}

function percent(digits: string): string {
  return `${digits}\u00a0%`
}

function points(size: number): string {
  return `${rounded(size * 100, 1) < 10 ? fewest(size * 100, 1) : fixed(size * 100, 0)}\u00a0pt`
}

function countOfQuarters(digits: string): string {
  return `${digits} ${digits === '1' ? 'quarter' : 'quarters'}`
}

function countOfYears(digits: string): string {
  return `${digits} ${digits === '1' ? 'year' : 'years'}`
}

function yesOrNo(value: number): string {
  if (!Number.isFinite(value)) return missing
  return value === 0 ? 'no' : 'yes'
}
