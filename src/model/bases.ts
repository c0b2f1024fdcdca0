/**
 * A starting point: what it is, the date that is its quarter 0, the day until which it holds what was published (where that is not
 * what was reported for that date), and the base from which it carries what it does not say itself.
 */
type Base = { label: string; asOf: string; note: string; readTo?: string; carries?: string }

/** The five starting points. */
export const bases = {
  'article-company': {
    label: 'The article: company worth $74B',
    asOf: '2025-03-31',
    note: "The article's own numbers, read as a valuation of Anthropic. They mix dates: 74 fits March 2026, ARR above 2 fits March 2025. What the article does not speak of (cash, contracts, resale fees) is at rest.",
  },
  'article-stake': {
    label: 'The article: stake worth $74B',
    asOf: '2025-03-31',
    note: 'The same article read the other way: the stake is worth 74, so the company is worth 74 / ownership.',
  },
  'reported-2026-03-31': {
    label: 'Reported, 31 March 2026',
    asOf: '2026-03-31',
    note: "What was reported for the date on which Amazon's holding was 74.2. What was signed later (OpenAI's cap, Anthropic's 110 at AWS) is at rest.",
  },
  'reported-2026-09-30': {
    label: 'Latest reported, 30 September 2026',
    asOf: '2026-09-30',
    readTo: '2026-10-09',
    note: "What was published by 9 October 2026. Repaired in model version 2: OpenAI's run-rate is that of 30 September (50, was 40 of August), both labs stand on one footing (resale fees), market values are of the base's own day, OpenAI lists in 2027, Anthropic's other costs no longer hold Amazon's share twice, and cash, contracts and the cap are in. Anthropic's run-rate is of 31 July, Microsoft's ownership of 30 June. Reports for the quarter to September exist, but none could be read.",
  },
  'claimed-2026-11-20': {
    label: 'Claimed, 20 November 2026: Anthropic listed',
    asOf: '2026-11-20',
    note: 'One source says that Anthropic began to trade at about 1,750. That value and the listing are claimed; everything else is carried from 30 September and marked so.',
    carries: 'reported-2026-09-30',
  },
} as const satisfies Record<string, Base>

export type BaseId = keyof typeof bases

export const baseIds = Object.keys(bases) as BaseId[]

/** A base whose every value is its own. */
export type FirstHandBase = { [Id in BaseId]: (typeof bases)[Id] extends { carries: string } ? never : Id }[BaseId]

/** The base that a base carries its other values from; null where all are its own. */
export function carriesFrom(base: BaseId): FirstHandBase | null {
  const { carries }: Base = bases[base]
  return (carries ?? null) as FirstHandBase | null
}

/** The day until which a base holds what was published, where that is not what was reported for its own day. */
export function readToOf(base: BaseId): string | undefined {
  const { readTo }: Base = bases[base]
  return readTo
}

export const firstHandBases = baseIds.filter((base): base is FirstHandBase => carriesFrom(base) === null)

/** Where a first visit starts. */
export const latestBase: BaseId = 'reported-2026-09-30'

export const isBase = (text: string): text is BaseId => Object.hasOwn(bases, text)
