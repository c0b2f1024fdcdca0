import type { RationaleOf } from './rationale.ts'

/** Why the inputs of the group are what they are. */
export const contractsRationale: RationaleOf<typeof import('../parameters/contracts.ts').contractsInputs> = {
  revenueShareRate: {
    why: "OpenAI pays Microsoft about 20 %, to 2030 and capped. Amazon's margin on reselling Claude: judgement.",
    facts: ['ms-oai-revshare'],
  },
  revenueShareEnd: {
    why: "OpenAI's share to Microsoft runs to 2030; 120 means that it goes on. Judgement: end of 2030; Amazon's resale margin goes on.",
    facts: ['ms-oai-revshare'],
  },
  revenueShareCap: {
    why: '100,000 = no cap. OpenAI: 38 in all to 2030 by The Information (April 2026; confirmed by neither); paid so far is not disclosed: between 3 since the signing and 9 since 2024 by the run-rates, so 29 to 35. Judgement: 32.',
    facts: ['oa-ms-cap38', 'ms-oai-revshare'],
  },
  committed: {
    why: "Take-or-pay. Anthropic at AWS: 110 in the prospectus, as leaked. OpenAI at Azure: 250 signed in October 2025; on 30 June 2026 32 % of Microsoft's backlog of 678. At 31 March 2026 Anthropic's was not known: 0 is neutral, as for the article.",
    facts: ['an-commit-amzn', 'an-commit-aws10', 'ms-oai-azure250', 'oa-msft-backlog', 'ms-rpo'],
  },
  commitQuarters: {
    why: 'Purchases due rise in a straight line, as sites open. Anthropic: 10 years from April 2026. OpenAI: no term disclosed; judgement: to the end of 2032.',
    facts: ['an-commit-aws10', 'ms-oai-azure250'],
  },
  commitCollected: {
    why: 'A lab that buys less than it must is short of money itself; contracts are then renegotiated. Judgement: so much that a shortfall, half of it idle, never earns the owner more than a sale.',
    facts: ['an-commit-total', 'ms-oai-ar'],
  },
  idleBuilt: {
    why: 'Capacity built before the shortfall was known and not let to others, at its full cost. Judgement: sites are planned two years ahead, but capacity is scarce today.',
    facts: [],
  },
}
