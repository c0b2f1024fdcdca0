import { between, estimated, everywhere, judged, reported, stack, times } from '../parameter.ts'

/** The inputs of the group "Owner", in reading order. */
export const ownerInputs = {
  capex: stack({
    label: "Owner's capital spending, a year",
    unit: 'usd_bn',
    min: 20,
    max: 600,
    step: 1,
    scale: 'linear',
    spread: times(0.9, 1.1),
    why: 'Amazon’s guides 100 (2025), 200 and 220 (2026) are cash, net of sales and incentives. Microsoft with finance leases: 88 in the year to 30 June 2025 (65 of it cash), guide 175 for calendar 2026. Judgement for Microsoft before 2026.',
    facts: ['az-capex-guide-2025', 'az-capex-guide-feb', 'az-capex-guide-jul', 'ms-capex-cy26'],
    values: {
      'article-company': { aws: reported(100, 'az-capex-guide-2025'), alliance: judged(88) },
      'article-stake': { aws: reported(100, 'az-capex-guide-2025'), alliance: judged(88) },
      'reported-2026-03-31': { aws: reported(200, 'az-capex-guide-feb'), alliance: judged(146) },
      'reported-2026-09-30': { aws: estimated(220, 'az-capex-guide-jul'), alliance: reported(175, 'ms-capex-cy26') },
    },
  }),
  capexGrowth: stack({
    label: 'Capital spending growth today',
    unit: 'fraction',
    min: -0.3,
    max: 1,
    step: 0.01,
    scale: 'linear',
    spread: between(0, 0.4),
    why: 'Fades to the mature rate with the growth half-life. Judgement.',
    facts: [],
    values: everywhere({ aws: judged(0.2), alliance: judged(0.2) }),
  }),
  marketCap: stack({
    label: "Owner's market value today",
    unit: 'usd_bn',
    min: 500,
    max: 8000,
    step: 1,
    scale: 'linear',
    spread: null,
    why: 'Live when a market feed is connected. First three bases: judgement.',
    facts: ['sh-amzn-cap', 'sh-msft-cap'],
    values: {
      'article-company': { aws: judged(2000), alliance: judged(2800) },
      'article-stake': { aws: judged(2000), alliance: judged(2800) },
      'reported-2026-03-31': { aws: judged(2250), alliance: judged(3000) },
      'reported-2026-09-30': { aws: reported(2610, 'sh-amzn-cap'), alliance: estimated(3838, 'sh-msft-cap') },
    },
  }),
}
