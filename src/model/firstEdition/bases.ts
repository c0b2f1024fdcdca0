/** The bases of the first edition of the model, in their order. */
export const firstEditionBases = [
  'article-company',
  'article-stake',
  'reported-2026-03-31',
  'reported-2026-09-30',
] as const

export type FirstEditionBase = (typeof firstEditionBases)[number]
