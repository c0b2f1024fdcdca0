import type { Quarter } from './quantities.ts'
import { months, quarterAt } from './quarters.ts'
import { type Side, sides } from './sides.ts'

/** The month, 1 to 12, in which a company closes the books of its fiscal year. */
export const closingMonths = { Amazon: 12, Microsoft: 6, Nvidia: 1 } as const

/** By whose years a table counts: the calendar's, each owner's own fiscal ones, or those of one company for both. */
export const yearKinds = {
  calendar: { label: 'Calendar years', months: { aws: 12, alliance: 12 } },
  own: {
    label: 'Each owner’s fiscal years',
    months: { aws: closingMonths.Amazon, alliance: closingMonths.Microsoft },
  },
  microsoft: { label: 'Microsoft’s fiscal years', months: bothSides(closingMonths.Microsoft) },
  nvidia: { label: 'Nvidia’s fiscal years', months: bothSides(closingMonths.Nvidia) },
} as const satisfies Record<string, { label: string; months: Record<Side, number> }>

export type YearKind = keyof typeof yearKinds

export const yearKindIds = Object.keys(yearKinds) as YearKind[]

/** A year of a company, or of the calendar: those of its quarters that the model has, in order of time. */
export type ModelYear = {
  /** The calendar year in which it ends, by which it is called. */
  year: number
  /** '2027', 'FY27 (to June 2027)'. */
  label: string
  quarters: Quarter[]
  /** The quarter with which it ends; null where the model ends before. */
  end: Quarter | null
}

/** How many quarters a year has. */
export const quartersInYear = 4

/**
 * The years that the quarters from 0 to `until` after `asOf` (YYYY-MM-DD) belong to, where the books close in `month`. A calendar quarter
 * belongs to the fiscal quarter that ends nearest to it: that of a company which closes in January ends a month later, as filings are read here too.
 */
export function modelYears(asOf: string, month: number, until: Quarter): ModelYear[] {
  const years = new Map<number, ModelYear>()
  for (let t = 0; t <= until; t++) {
    const at = quarterAt(asOf, t)
    const late = 3 * Math.round(month / 3)
    const last = 12 * at.year + 3 * at.quarter
    const year = Math.ceil((last - late) / 12)
    const found = years.get(year) ?? { year, label: yearLabel(year, month), quarters: [], end: null }
    found.quarters.push(t)
    if (last - late === 12 * year) found.end = t
    years.set(year, found)
  }
  return [...years.values()]
}

/** Whether the model has all quarters of a year. */
export const isWholeYear = ({ quarters }: ModelYear): boolean => quarters.length === quartersInYear

function yearLabel(year: number, month: number): string {
  if (month === 12) return `${year}`
  return `FY${String(year).slice(-2)} (to ${months[month - 1]} ${year})`
}

function bothSides(month: number): Record<Side, number> {
  return Object.fromEntries(sides.map(side => [side, month])) as Record<Side, number>
}
