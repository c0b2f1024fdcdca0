import type { Chart } from '../charts/chart.ts'
import type { FigureSpec } from '../export/figure.ts'
import type { PackContents } from './packedFigure.ts'
import type { PackItem } from './packItem.ts'

/** A chart as it is sent to a worker, to which no function can be sent: by its name. */
export type SentChart = Pick<Chart, 'id'>

export const sentChart = ({ id }: Chart): SentChart => ({ id })

/** A figure's spec, and a pack, with charts by their names. */
export type SentSpec = Omit<FigureSpec, 'chart'> & { chart: SentChart }

type SentItem = Omit<PackItem, 'chart' | 'beside'> & {
  chart: SentChart
  beside?: { charts: readonly SentChart[]; rows: readonly string[] }
}

export type SentPack = Omit<PackContents, 'items'> & { items: readonly SentItem[] }
