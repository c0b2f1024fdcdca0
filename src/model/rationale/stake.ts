import type { RationaleOf } from './rationale.ts'

/** Why the inputs of the group are what they are. */
export const stakeRationale: RationaleOf<typeof import('../parameters/stake.ts').stakeInputs> = {
  invested: {
    why: 'Cash paid in. Microsoft: 13.0 committed, 11.9 funded.',
    facts: ['seed-invested', 'az-tr-2025q4', 'az-invested-2026q2', 'ms-oai-funded', 'ms-oai-commit'],
  },
  ownership: {
    why: 'As converted. Amazon has never disclosed it: 15 to 19 % in the press, 19.5 to 19.7 % computed. Microsoft: as of 30 June 2026. Judgement for the article: 18 %.',
    facts: [
      'az-own-calc-q1',
      'az-own-calc-q2',
      'az-own-aiwt-lo',
      'az-own-aiwt-hi',
      'ms-oai-own-2025',
      'ms-oai-own-2026',
    ],
  },
  ipoQuarter: {
    why: 'Quarters from today to the listing; 0 = already listed, no further shares are sold. Anthropic filed in June and on 26 October 2026 for a listing in November; Altman on 12 September: not in 2026. Judgement: OpenAI in spring 2027.',
    facts: ['an-ipo-conf', 'an-ipo-market', 'an-s1-public', 'oa-ipo-s1', 'oa-ipo-2027'],
  },
  ipoPrimary: {
    why: "Share of the listed company that is new, sold at a fair price: the money goes into the lab's cash. Judgement: textbook 10 %, less for a giant (SpaceX 4.2 %).",
    facts: ['ipo-raise-spcx', 'ipo-val-spcx', 'ipo-dil-std'],
  },
  lockupQuarters: {
    why: "Quarters in which holders may not sell. Judgement: the usual 180 days; SpaceX released in stages from day 55, Anthropic's terms were not found.",
    facts: ['ipo-lock-std', 'ipo-lock-spcx'],
  },
  lockupDiscount: {
    why: 'Markdown of the stake from the listing until the lock-up ends. Judgement: none, as US accounting rules forbid one for a lock-up in the value that owners report; an option on half a year at 60 % volatility costs about 10 %.',
    facts: [],
  },
  staffDilution: {
    why: 'Judgement: young software companies give staff 2 to 4 % a year.',
    facts: [],
  },
  illiquidity: {
    why: 'Markdown of an unlisted stake against the last round. Judgement: none, as the owners report it; textbook 15 %.',
    facts: ['ipo-disc-std'],
  },
  gainTax: {
    why: 'Tax that a sale would bring, on the unrealised gain; both owners book it as deferred. Judgement: the US federal rate; states add to it, years of deferral take from it.',
    facts: [],
  },
  rivalOwnership: {
    why: 'The stacks own part of each other: Amazon has 50 in OpenAI, Microsoft up to 5 in Anthropic. Judgement: money in over the valuation at the time.',
    facts: ['az-openai-1', 'az-openai-2', 'az-openai-3', 'ms-anth-gain', 'an-ms-inv'],
  },
  rivalInvested: {
    why: 'Cash paid into the rival lab. Judgement where reports differ on what was funded by then.',
    facts: ['az-openai-1', 'an-ms-inv'],
  },
  stakeRate: {
    why: 'Return asked of a late venture stake, a year. Judgement; US ten-year bonds paid 5.2 % in October 2026.',
    facts: ['mk-ust10'],
  },
  wacc: {
    why: 'Weighted average cost of capital, a year. Judgement.',
    facts: ['mk-ust10'],
  },
  exitMultiple: {
    why: 'Values the profit that goes on after the judged quarter, as the stake already is; what a contract ends sooner counts only until its end. Judgement.',
    facts: [],
  },
  taxRate: {
    why: "US statutory rate, on the owner's cloud profit and on a lab's surplus. Judgement: effective rates are lower.",
    facts: [],
  },
  cashKept: {
    why: 'Of a positive cash flow after tax; the rest is ploughed back into the growth that is already assumed and adds nothing. Judgement: all stays, so that nothing vanishes; at 0 the lab grows on its surplus, as in the first edition.',
    facts: [],
  },
}
