import { between, everywhere, judged, market, stack } from '../parameter.ts'

/** The inputs of the group "Regulation", in reading order. */
export const regulationInputs = {
  regulatoryQuarter: market({
    label: "Regulators' action",
    noun: 'action by regulators',
    unit: 'quarters',
    isDate: true,
    min: 1,
    max: 24,
    step: 1,
    scale: 'linear',
    spread: between(3, 16),
    values: everywhere(judged(8)),
  }),
  regulatoryHaircut: stack({
    label: 'Stake lost to regulators',
    of: 'owner',
    noun: 'part of {owner}’s stake lost to regulators',
    unit: 'fraction',
    min: 0,
    max: 1,
    step: 0.05,
    scale: 'linear',
    spread: between(0, 0.3),
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
    values: everywhere(judged(0)),
  }),
}
