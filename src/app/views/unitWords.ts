import type { Unit } from '../../model/units.ts'

/** What a line is counted in, in words. */
export const unitWords = {
  usdBn: '$bn',
  fraction: '%',
  share: '%',
  quarters: 'quarters',
  multiple: 'times',
  flag: 'yes or no',
  cents: 'cents',
  years: 'years',
  dollarsPerShare: '$ a share',
  shares: 'bn shares',
  number: '',
} satisfies Record<Unit['kind'], string>
