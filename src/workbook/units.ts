import type { Unit } from '../model/units.ts'

/** What figures of a unit are called beside a figure that is written as a plain number. */
export const workbookUnits: Record<Unit['kind'], string> = {
  usdBn: 'US$ bn',
  fraction: '%',
  share: '%',
  quarters: 'quarters',
  multiple: '×',
  flag: 'yes or no',
  cents: 'US$',
  years: 'years',
  dollarsPerShare: 'US$ a share',
  shares: 'bn shares',
  number: '',
}
