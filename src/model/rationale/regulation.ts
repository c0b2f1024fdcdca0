import type { RationaleOf } from './rationale.ts'

/** Why the inputs of the group are what they are. */
export const regulationRationale: RationaleOf<typeof import('../parameters/regulation.ts').regulationInputs> = {
  regulatoryQuarter: {
    why: 'Quarter in which the settings of this group take hold. Judgement: two years; no adverse decision in the last three. The European Commission held in June 2026, for now, that AWS and Azure are gatekeepers; duties would follow within six months of a decision.',
    facts: ['rg-ftc24', 'rg-ftc25', 'rg-cma-az', 'rg-cma-ms', 'rg-ec-26', 'rg-ec-dma-cloud'],
  },
  regulatoryHaircut: {
    why: 'Discount on a forced sale or unwinding of the stake. Judgement: none, no adverse decision so far.',
    facts: ['rg-cma-az', 'rg-cma-ms', 'rg-ec-ms', 'rg-ftc-cid'],
  },
  exclusivityLoss: {
    why: 'Share of home-cloud compute that must move away. Judgement: none so far.',
    facts: ['rg-ec-dma-cloud'],
  },
}
