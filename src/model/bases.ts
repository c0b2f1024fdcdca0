/** The four starting points: what each one is, and the date that is its quarter 0. */
export const bases = {
  'article-company': {
    label: 'The article: company worth $74B',
    asOf: '2025-03-31',
    note: "The article's own numbers, read as a valuation of Anthropic. They mix dates: 74 fits March 2026, ARR above 2 fits March 2025.",
  },
  'article-stake': {
    label: 'The article: stake worth $74B',
    asOf: '2025-03-31',
    note: 'The same article read the other way: the stake is worth 74, so the company is worth 74 / ownership.',
  },
  'reported-2026-03-31': {
    label: 'Reported, 31 March 2026',
    asOf: '2026-03-31',
    note: "What was reported for the date on which Amazon's holding was 74.2.",
  },
  'reported-2026-09-30': {
    label: 'Latest reported, 30 September 2026',
    asOf: '2026-09-30',
    note: 'The newest figures found (to early October 2026).',
  },
} as const

export type BaseId = keyof typeof bases

export const baseIds = Object.keys(bases) as BaseId[]

/** Where a first visit starts. */
export const latestBase: BaseId = 'reported-2026-09-30'

export const isBase = (text: string): text is BaseId => Object.hasOwn(bases, text)
