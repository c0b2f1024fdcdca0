import type { RationaleOf } from './rationale.ts'

/** Why the inputs of the group are what they are. */
export const computeRationale: RationaleOf<typeof import('../parameters/compute.ts').computeInputs> = {
  computeRatio: {
    why: 'In dollars of Nvidia-priced capacity, per dollar as booked. Anthropic: 7.33 / 4.59 in 2025, 71 % and 56 % in the first two quarters of 2026. OpenAI: judgement from its -122 % operating margin.',
    facts: ['an-compute-2025', 'an-rev-2025', 'an-gm-q1-26', 'an-gm-q2-26', 'oa-opm-q1'],
  },
  homeShare: {
    why: "AWS for Anthropic, Azure for OpenAI. AWS is 110 of 518 of Anthropic's disclosed commitments. Judgement otherwise.",
    facts: [
      'an-commit-amzn',
      'an-commit-total',
      'an-amd-5',
      'ms-oai-azure250',
      'oa-aws138',
      'oa-oracle',
      'oa-multicloud-gcp',
    ],
  },
  matureHomeShare: {
    why: 'Both labs are spreading over more clouds. Judgement from their commitments.',
    facts: ['an-commit-amzn', 'an-commit-total', 'oa-compute600', 'rg-ec-dma-cloud'],
  },
  rivalCloudShare: {
    why: 'Anthropic at Azure: 31.4 of the 408 committed away from AWS. OpenAI at AWS: 138, beside 300 at Oracle and clouds that are not in the facts: judgement. In spring 2025 neither was signed.',
    facts: ['an-commit-msft', 'an-commit-total', 'an-commit-amzn', 'oa-aws138', 'oa-oracle'],
  },
  customShare: {
    why: 'Trainium and Inferentia at AWS, Maia at Azure. No direct source: judgement.',
    facts: ['cp-rainier', 'az-trn-commit'],
  },
  matureCustomShare: {
    why: 'Judgement: both clouds mean to run most of their own labs on their own chips; Trainium is far ahead of Maia.',
    facts: ['an-aws-gw'],
  },
  priceAdvantage: {
    why: 'Discount per unit of work against Nvidia capacity. AWS claims 30 to 40 %; capacity blocks give 30 to 36 % against H100. Maia: judgement.',
    facts: ['cp-claim-3040', 'cp-claim-3040h', 'cp-pf-trn2', 'cp-pf-h100cb'],
  },
  awayGpuShare: {
    why: "Anthropic's other capacity is largely TPU, OpenAI's largely Nvidia; AMD comes to both. Judgement.",
    facts: ['an-commit-goog', 'an-nvda180', 'oa-oracle', 'an-amd-5'],
  },
  matureComputeRatio: {
    why: 'Per dollar net of resale fees. Gross margin plan of 77 % for 2028 leaves 23 % for serving, plus training. Judgement, the same for both: no fact tells them apart.',
    facts: ['an-gm-3', 'oa-gm-46'],
  },
  matureOpexRatio: {
    why: 'Per dollar net of resale fees. Judgement: sales, staff and research of a large software company, the same for both.',
    facts: [],
  },
  costHalfLife: {
    why: 'Compute and other costs per dollar of ARR. Judgement.',
    facts: [],
  },
  mixHalfLife: {
    why: 'Judgement: contracts and fleets turn over in three to five years.',
    facts: [],
  },
  chipMakingCost: {
    why: "Cost of making accelerators that last six years, per dollar of capacity sold; Nvidia's price is this divided by one minus its margin (0.46 at 75 %). Judgement, with power and buildings calibrated to a cloud margin of about 30 %.",
    facts: ['aws-om-2026-Q2', 'cp-cost-h100', 'cp-price-h100'],
  },
  chipLife: {
    why: 'Years in use. Shorter means more chips per dollar of capacity, for every cloud. Amazon writes off part of its servers over 5 years since 2025, Microsoft and Alphabet over 6, Meta over 5.5; the life in use is judgement: 6, for which the cost of making is stated.',
    facts: ['az-life-5', 'ms-life-6', 'gg-life-6', 'mt-life-55'],
  },
  infraCost: {
    why: 'Judgement: with the chips it leaves about the 30 % that a cloud earns.',
    facts: ['aws-om-2026-Q2'],
  },
  vendorMargin: {
    why: "Share of a chip's price that stays with Nvidia. The last report says 75 %, the guidance for the quarter to October 74 %, for January 71 to 72 % (one source). Judgement for spring 2025: between the 75 % and 71 % of the two fiscal years.",
    facts: ['nv-gm-FY2027-Q2', 'nv-gm-guide-q3', 'nv-gm-trough', 'nv-gm-FY2025'],
  },
  customOverhead: {
    why: 'Design and partner margin on top of the making cost of an equal Nvidia chip. Judgement.',
    facts: ['cp-cost-trn2', 'cp-cost-h100'],
  },
}
