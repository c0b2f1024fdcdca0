import type { RationaleOf } from './rationale.ts'

/** Why the inputs of the group are what they are. */
export const marketRationale: RationaleOf<typeof import('../parameters/market.ts').marketInputs> = {
  adoptionSlowdown: {
    why: 'Share of enterprise adoption growth that is lost once the slowdown is fully in; where slowdown times exposure passes 100 %, demand shrinks. Judgement: none assumed today.',
    facts: ['ad-btos-26lo', 'ad-btos-26hi', 'ad-mck'],
  },
  slowdownStart: {
    why: 'First quarter in which the slowdown is felt. Judgement: soon, but not today.',
    facts: [],
  },
  slowdownRamp: {
    why: 'Quarters until the slowdown is fully in. Judgement: a budget cycle.',
    facts: [],
  },
  slowdownLength: {
    why: 'Quarters from its start until it begins to recede as it came; 40 is beyond the horizon. Judgement: cautious, no recovery assumed.',
    facts: [],
  },
  marketCeiling: {
    why: 'Growth dies away as a lab nears it: no company sells more than a small part of world output. Judgement.',
    facts: [],
  },
  growthHalfLife: {
    why: "Quarters in which the gap between today's growth and mature growth halves. Judgement.",
    facts: [],
  },
  matureGrowth: {
    why: 'Long-run growth of a mature software company. Judgement.',
    facts: [],
  },
  matureMultiple: {
    why: 'Enterprise value / ARR of a mature lab with a normal margin: public software median 3.2 to 4.2, 18 for growth above 22 %. Judgement: between them.',
    facts: ['mu-saas-jun', 'mu-saas-sep', 'mu-saas-hg'],
  },
  normalMargin: {
    why: 'Margin that earns the mature multiple; a lab with a better or worse long-run margin earns more or less of it. Judgement: mature software.',
    facts: [],
  },
  multipleHalfLife: {
    why: "Quarters in which the gap between today's multiple and the mature one halves. Judgement.",
    facts: [],
  },
  sentiment: {
    why: 'A full slowdown also cuts the multiple by this share. Judgement.',
    facts: [],
  },
  openDemandLoss: {
    why: 'Share of demand that moves to open models by parity, on top of what they have today. Judgement; for scale, open models served 19 % of enterprise workloads in 2024, 11 % in December 2025.',
    facts: ['ad-os-19', 'ad-os-13', 'ad-os-11'],
  },
  openParity: {
    why: 'The loss builds in a straight line until then. Judgement.',
    facts: [],
  },
}
