import { useEffect } from 'react'
import { firstFrameIds } from '../../charts/catalogue.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import type { Live } from '../../live/live.ts'
import type { View } from '../../state/scenario/scenarioState.ts'
import { KeptComparison } from '../scenarios/savedParts.tsx'
import { firstChartStands } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'
import { OtherView } from '../views/OtherView.tsx'
import { ChartFrames } from './ChartFrames.tsx'

/** The charts; who puts the first page together fetches them before. */
export const Charts = part({
  of: 'The charts',
  load: () => import('./ChartGrid.tsx').then(module => module.ChartGrid),
  fallback: ({ isPhone }) => (
    <>
      <div className={isPhone ? 'chartTabs' : 'charts'}>
        <ChartFrames ids={isPhone ? firstFrameIds.slice(0, 1) : firstFrameIds} />
      </div>
      {!isPhone && <div className="moreFigures" />}
    </>
  ),
})

/** What the open view shows beneath the verdict: on the desk the charts. Where there are none, nothing waits for them. */
export function Evidence({ view, live, isPhone }: { view: View; live: Live<ChartInput>; isPhone: boolean }) {
  useEffect(() => {
    if (view !== 'desk') firstChartStands()
  }, [view])
  if (view !== 'desk')
    return <div className="otherView">{view === 'compare' ? <KeptComparison /> : <OtherView view={view} />}</div>
  return <Charts live={live} isPhone={isPhone} />
}
