/** What each chart is called, in reading order, and on a phone's tab: known before anything is drawn. */
export const titles = {
  valueCreated: { title: 'Value created', tab: 'Value' },
  stakeValue: { title: 'Stake value and paper gain', tab: 'Stake' },
  arr: { title: 'Annual recurring revenue', tab: 'ARR' },
  computeDollar: { title: 'Where a compute dollar goes', tab: 'Dollar' },
  capexCover: { title: 'Paper gain ÷ yearly capex', tab: 'Capex' },
  tornado: { title: 'What moves the verdict', tab: 'Drivers' },
  heatmap: { title: 'Two inputs at once', tab: 'Map' },
} as const
