import { arr } from '../../../src/charts/arr.tsx'
import { capexCover } from '../../../src/charts/capexCover.tsx'
import { computeDollar } from '../../../src/charts/computeDollar.tsx'
import { stakeValue } from '../../../src/charts/stakeValue.tsx'
import { valueCreated } from '../../../src/charts/valueCreated.tsx'
import { costs } from './ours/costs.tsx'

/** Every chart gets this much room in every variant. */
export const size = { width: 376, height: 266 }

/** The charts that stand on the app's own frames. */
export const timeCharts = [valueCreated, stakeValue, arr, capexCover, costs]
export const splitChart = computeDollar

export const tornadoMargin = { left: 10, right: 10, top: 4, bottom: 0 }

/** All eight, in the order of the page. */
export const figures: { id: string; title: string }[] = [
  ...timeCharts,
  splitChart,
  { id: 'tornado', title: 'What moves the lead' },
  { id: 'heat', title: 'The lead by two inputs' },
]

/** The element that a chart is drawn into. */
export function boxOf(id: string): HTMLElement {
  const box = document.getElementById(id)
  if (!box) throw new Error(`There is no box for the chart "${id}"`)
  return box
}
