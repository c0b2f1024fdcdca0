import { charts } from '../../charts/index.ts'
import type { Live, Scene } from '../../charts/scene.ts'
import { Figure } from './Figure.tsx'

/** The charts of these names, in reading order. */
export const OtherCharts = ({ ids, live }: { ids: readonly string[]; live: Live<Scene> }) =>
  charts
    .filter(({ id }) => ids.includes(id))
    .map(chart => <Figure key={chart.id} chart={chart} live={live} isHero={false} />)
