import type { ChartId } from '../../charts/catalogue.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { charts } from '../../charts/index.ts'
import type { Live } from '../../live/live.ts'
import { ChartFigure } from './Figure.tsx'

/** The charts of these names, in reading order. */
export const OtherCharts = ({ ids, live }: { ids: readonly ChartId[]; live: Live<ChartInput> }) =>
  charts
    .filter(({ id }) => ids.some(one => one === id))
    .map(chart => <ChartFigure key={chart.id} chart={chart} live={live} isHero={false} takesTurns={ids.length > 1} />)
