import { firstChart } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'
import { ChartFrames } from './ChartFrames.tsx'

/** All charts but the hero, which does not wait for them. */
export const LateCharts = part({
  of: 'The other charts',
  when: firstChart,
  load: () => import('./OtherCharts.tsx').then(module => module.OtherCharts),
  fallback: ({ ids }) => <ChartFrames ids={ids} />,
})
