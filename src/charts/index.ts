import { arr } from './arr.tsx'
import { bridgeChart } from './bridge.tsx'
import { capexCover } from './capexCover.tsx'
import { type ChartId, chartIds, frameIdOf, frameIds } from './catalogue.ts'
import type { Chart, DrawnChart } from './chart.ts'
import { commitments } from './commitments.tsx'
import { comparisonTable } from './comparison.ts'
import { computeDollar } from './computeDollar.tsx'
import { expectationTable } from './expectation.ts'
import { footballField } from './footballField.tsx'
import { heatmapChart } from './heatmap.tsx'
import { hero } from './hero.ts'
import { influenceChart } from './influence.tsx'
import { labCash } from './labCash.tsx'
import { oneWayTable } from './oneWay.ts'
import { perShareTable } from './perShare.ts'
import { sensitivityTable } from './sensitivity.ts'
import { stakeAfterTax } from './stakeAfterTax.tsx'
import { stakeValue } from './stakeValue.tsx'
import { sumOfParts } from './sumOfParts.ts'
import { tornadoChart } from './tornado.tsx'
import { yearBars } from './yearBars.ts'
import { yearsTable } from './years.ts'

/** The chart of each name: one that is in the catalogue and not here, or here and not there, does not compile. */
const byId: Record<ChartId, Chart> = {
  valueCreated: hero,
  stakeValue,
  arr,
  computeDollar,
  capexCover,
  tornado: tornadoChart,
  bridge: bridgeChart,
  influence: influenceChart,
  footballField,
  heatmap: heatmapChart,
  commitments,
  labCash,
  stakeAfterTax,
  sensitivity: sensitivityTable,
  oneWay: oneWayTable,
  years: yearsTable,
  perShare: perShareTable,
  weighted: expectationTable,
  comparison: comparisonTable,
  yearBars,
  sumOfParts,
}

/** A chart with the questions that share its frame. */
function withFaces(chart: Chart): Chart {
  const others = chartIds.filter(id => id !== chart.id && frameIdOf(id) === chart.id).map(id => byId[id])
  const beside = others.filter(other => other.kind === 'rank')
  return chart.kind === 'rank' && beside.length > 0 ? { ...chart, beside } : chart
}

/** Every chart that can be had as a figure, in reading order: those of the desk, those that share a frame with one, and the tables. */
export const figureCharts: readonly Chart[] = chartIds.map(id => withFaces(byId[id]))

/** The charts of the desk, in reading order; the first is the hero. */
export const charts: readonly DrawnChart[] = figureCharts
  .filter(chart => chart.kind !== 'table')
  .filter(({ id }) => frameIds.includes(id))
