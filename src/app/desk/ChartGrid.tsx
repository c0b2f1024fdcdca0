import { useState } from 'react'
import { catalogue, firstFrameIds, frameIds } from '../../charts/catalogue.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { hero } from '../../charts/hero.ts'
import type { Live } from '../../live/live.ts'
import { useOverlay } from '../ui/overlays.ts'
import { part } from '../ui/part.tsx'
import { ChartFigure } from './Figure.tsx'
import { LateCharts } from './LateCharts.tsx'
import { MoreFigures } from './MoreFigures.tsx'

const Enlarged = part({
  of: 'The enlarged chart',
  load: () => import('./Enlarged.tsx').then(module => module.Enlarged),
})

type GridProps = { live: Live<ChartInput>; isPhone: boolean }

/** All charts, and over them the one that is enlarged. */
export function ChartGrid({ live, isPhone }: GridProps) {
  const enlarged = useOverlay('enlarged')
  return (
    <>
      <AllCharts live={live} isPhone={isPhone} />
      {enlarged && <Enlarged key={enlarged.chart} id={enlarged.chart} live={live} />}
    </>
  )
}

/** The charts side by side, the hero first, those of the second group beneath; on a phone one at a time, by tabs. */
function AllCharts({ live, isPhone }: GridProps) {
  const [open, setOpen] = useState(frameIds[0]!)
  if (!isPhone)
    return (
      <>
        <div className="charts">
          <ChartFigure chart={hero} live={live} isHero />
          <LateCharts ids={firstFrameIds.slice(1)} live={live} />
        </div>
        <MoreFigures live={live} />
      </>
    )
  return (
    <div className="chartTabs">
      <div role="tablist" aria-label="Charts">
        {frameIds.map((id, i) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === open}
            aria-controls="chart-panel"
            tabIndex={id === open ? 0 : -1}
            onClick={() => setOpen(id)}
            onKeyDown={event => {
              const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
              const next = step && frameIds[(i + step + frameIds.length) % frameIds.length]
              if (!next) return
              setOpen(next)
              document.getElementById(`tab-${next}`)?.focus()
            }}
          >
            {catalogue[id].tab}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="chart-panel" aria-labelledby={`tab-${open}`}>
        {open === frameIds[0] ? (
          <ChartFigure chart={hero} live={live} isHero={false} />
        ) : (
          <LateCharts ids={[open]} live={live} />
        )}
      </div>
    </div>
  )
}
