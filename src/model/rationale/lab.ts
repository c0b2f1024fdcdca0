import type { RationaleOf } from './rationale.ts'

/** Why the inputs of the group are what they are. */
export const labRationale: RationaleOf<typeof import('../parameters/lab.ts').labInputs> = {
  valuation: {
    why: 'Value of all shares after the last priced round, cash included. In article-stake it is 74 / ownership, so that the stake is worth 74. OpenAI: the price of March, paid again by the tender of August; talks at 1,400 are only talks. claimed-2026-11-20: one podcast says that Anthropic began to trade at 1,750.',
    facts: [
      'seed-valuation',
      'an-val-G',
      'an-val-H',
      'oa-val-2025a',
      'oa-val-2026b',
      'az-fv-2026q1',
      'oa-tender-852',
      'an-listed-val',
      'an-val-newconstructs',
      'oa-raise-talks-30',
    ],
  },
  rerating: {
    why: "Factor on today's multiple from the next quarter on: what the next round or the market pays against what was last paid. It fades as the multiple does. 1 = none. Judgement; the range is calibrated against what Amazon filed for 30 June 2026.",
    facts: ['an-val-G', 'an-val-H', 'an-sec-aug', 'an-sec-sep', 'an-listed-val', 'oa-val-2026d'],
  },
  cash: {
    why: 'Part of the valuation. Anthropic: 20.3 at the end of 2025, 30 raised in February, 65 in May, less some 10 for burn and deposits. OpenAI: the 122 of March, which its 852 counts in full, less some 17 burnt since. Judgement, as neither says; the article gives none: 0 is neutral.',
    facts: ['an-cash', 'an-val-G', 'an-val-H', 'oa-raise-2026', 'oa-opm-q1', 'an-revolver-15'],
  },
  arr: {
    why: 'Run-rate revenue as the lab books it: Anthropic gross of what reselling clouds keep, as of 31 July 2026; OpenAI net, as of 30 September 2026. What reselling clouds keep puts both on one footing. 68 with the gross sales of OpenAI\'s partners. Judgement for OpenAI in spring 2025. The article says "surpassed $2 billion".',
    facts: [
      'seed-arr',
      'an-arr-2026-04-06',
      'an-arr-2026-07-31',
      'oa-arr-5',
      'oa-arr-6',
      'oa-arr-8',
      'oa-arr-8g',
      'an-arr-openai-dispute',
    ],
  },
  arrGrowth: {
    why: "Today's pace a year (not next year's result); it fades to the mature rate and meets the ceiling. Anthropic planned 4.7 to 15.2 (+223 %) and beat it; OpenAI went from about 28 to 50 in one quarter and expects 70 at the end of 2026; the latest pace is supply-limited. All judgement, and low against both.",
    facts: [
      'an-arr-2025-12-31',
      'an-arr-2026-07-31',
      'oa-arr-4',
      'oa-arr-6',
      'oa-arr-8',
      'oa-arr-growth-q3',
      'oa-arr-2026e',
    ],
  },
  resaleFees: {
    why: "Beside the owner's own share. It puts both labs on one footing: Anthropic books resold use gross and pays the clouds, OpenAI books what is left for it. OpenAI says 22 net of 30 gross, 27 %, of which 3 % are Amazon's share; a compiler says 40 %; the two figures for OpenAI itself (50 and 68) give 26 %. The article does not say: 0 is neutral.",
    facts: ['an-arr-openai-dispute', 'an-net-ratio', 'oa-arr-8', 'oa-arr-8g'],
  },
  opexRatio: {
    why: "Staff, sales, fees of reselling clouds and other costs beside compute and the owner's share. 2025: (4.59 + 8.06 - 7.33) / 4.59 = 1.16; Q2 2026: 1 - 0.56 - 0.05 - 0.03 = 0.36 (the first edition counted the owner's 3 % twice). OpenAI: judgement.",
    facts: [
      'an-rev-2025',
      'an-oploss-2025',
      'an-compute-2025',
      'an-rev-2026-Q2',
      'an-opprofit-q2',
      'oa-opm-q1',
      'an-q3-profit-exp',
    ],
  },
  safetyShield: {
    why: 'Share of demand that open models cannot win because risk-averse enterprises want a safety-branded lab (Constitutional AI). Judgement.',
    facts: ['ad-menlo-anth', 'ad-menlo-oai'],
  },
  slowdownExposure: {
    why: 'How much of an enterprise adoption slowdown reaches this lab: its enterprise and API share of revenue. OpenAI: judgement.',
    facts: ['an-ent-share', 'oa-arr-growth-q3'],
  },
}
