import type { Unit } from './units.ts'

/** What a plain number of a unit is counted in where a file has it without its sign, and how often the model's value that is. */
export const plainUnits: Record<Unit['kind'], { words: string; times: number }> = {
  usdBn: { words: 'US$ bn', times: 1 },
  fraction: { words: '%', times: 100 },
  share: { words: '%', times: 100 },
  quarters: { words: 'quarters', times: 1 },
  years: { words: 'years', times: 1 },
  multiple: { words: 'times', times: 1 },
  flag: { words: '1 is yes', times: 1 },
  cents: { words: 'US cents', times: 100 },
  dollarsPerShare: { words: 'US$ a share', times: 1 },
  shares: { words: 'bn shares', times: 1 },
  number: { words: '', times: 1 },
}
