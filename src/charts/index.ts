import { arr } from './arr.tsx'
import { capexCover } from './capexCover.tsx'
import type { Chart } from './chart.ts'
import { computeDollar } from './computeDollar.tsx'
import { heatmapChart } from './heatmap.tsx'
import { hero } from './hero.ts'
import { stakeValue } from './stakeValue.tsx'
import { tornadoChart } from './tornado.tsx'

/** The charts of the desk, in reading order; the first is the hero. */
export const charts: readonly Chart[] = [hero, stakeValue, arr, computeDollar, capexCover, tornadoChart, heatmapChart]
