import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { live } from '../desk.ts'
import { boxOf, mapChart, rankChart, splitChart, timeCharts } from '../figures.ts'
import { costs } from '../ours/costs.tsx'
import { Costs } from './Costs.tsx'
import { Dollar } from './Dollar.tsx'
import { LeadMap } from './LeadMap.tsx'
import { Ranking } from './Ranking.tsx'
import { TimeFigure } from './TimeFigure.tsx'

/**
 * The same dashboard in plain Recharts, as a competent developer writes it: data in, every frame; no animation,
 * fixed sizes and axes, memoised by the compiler. It is spared our casings and brackets. Recharts has no heatmap.
 */
export const mount = () => createRoot(document.createElement('div')).render(<Dashboard />)

function Dashboard() {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  return (
    <>
      {timeCharts.map(chart =>
        createPortal(
          chart === costs ? <Costs scene={scene} /> : <TimeFigure chart={chart} scene={scene} />,
          boxOf(chart.id),
          chart.id,
        ),
      )}
      {createPortal(<Dollar scene={scene} />, boxOf(splitChart.id))}
      {createPortal(<Ranking scene={scene} />, boxOf(rankChart.id))}
      {createPortal(<LeadMap scene={scene} />, boxOf(mapChart.id))}
    </>
  )
}
