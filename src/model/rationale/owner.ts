import type { RationaleOf } from './rationale.ts'

/** Why the inputs of the group are what they are. */
export const ownerRationale: RationaleOf<typeof import('../parameters/owner.ts').ownerInputs> = {
  capex: {
    why: 'Amazon’s guides 100 (2025), 200 and 220 (2026) are cash, net of sales and incentives. Microsoft with finance leases: 88 in the year to 30 June 2025 (65 of it cash), guide 175 for calendar 2026. Judgement for Microsoft before 2026.',
    facts: ['az-capex-guide-2025', 'az-capex-guide-feb', 'az-capex-guide-jul', 'ms-capex-cy26'],
  },
  capexGrowth: {
    why: 'Fades to the mature rate with the growth half-life. Judgement.',
    facts: [],
  },
  marketCap: {
    why: 'Live when a market feed is connected. 30 September 2026: close of that day times the shares of the last report. First three bases: judgement.',
    facts: ['sh-amzn-cap', 'sh-msft-cap', 'sh-amzn-cap-0930', 'sh-msft-cap-0930'],
  },
  shares: {
    why: 'Billions, from the cover of the last report. Judgement for spring 2025.',
    facts: ['sh-amzn-n', 'sh-msft-n'],
  },
  incomeShare: {
    why: 'Until the listing; the rest goes to other comprehensive income. Amazon: preferred shares pass, notes do not (14.8 of 38.5, 32.0 of 74.2, 92.5 of 190.4); once listed all does. Microsoft holds by the equity method: 0, listed or not.',
    facts: ['az-fv-2025q3-ps', 'az-fv-2026q1-ps', 'az-fv-2026q2-ps', 'az-acct', 'ms-oai-gain26', 'ms-oai-val-2025'],
  },
}
