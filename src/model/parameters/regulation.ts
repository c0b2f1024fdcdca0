import { between, everywhere, judged, market, stack } from '../parameter.ts'

/** The inputs of the group "Regulation", in reading order. */
export const regulationInputs = {
  regulatoryQuarter: market({
    label: 'Regulators act in quarter',
    unit: 'quarters',
    min: 1,
    max: 24,
    step: 1,
    scale: 'linear',
    spread: null,
    why: 'Quarter in which the settings of this group take hold. Judgement: two years; no adverse decision in the last three.',
    facts: ['rg-ftc24', 'rg-ftc25', 'rg-cma-az', 'rg-cma-ms', 'rg-ec-26'],
    values: everywhere(judged(8)),
  }),
  regulatoryHaircut: stack({
    label: 'Stake lost to regulators',
    unit: 'fraction',
    min: 0,
    max: 1,
    step: 0.05,
    scale: 'linear',
    spread: between(0, 0.3),
    why: 'Discount on a forced sale or unwinding of the stake. Judgement: none, no adverse decision so far.',
    facts: ['rg-cma-az', 'rg-cma-ms', 'rg-ec-ms'],
    values: everywhere({ aws: judged(0), alliance: judged(0) }),
  }),
  exclusivityLoss: market({
    label: 'Home-cloud business lost to regulators',
    unit: 'fraction',
    min: 0,
    max: 1,
    step: 0.05,
    scale: 'linear',
    spread: between(0, 0.4),
    why: 'Share of home-cloud compute that must move away. Judgement: none so far.',
    facts: [],
    values: everywhere(judged(0)),
  }),
}
