import { useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type Chart, chartIn } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { holding } from '../../charts/kit/holding.ts'
import { desk } from '../../charts/kit/look.ts'
import { leastRankHeight } from '../../charts/kit/rankHeight.ts'
import { LookContext, useLook } from '../../charts/kit/useLook.ts'
import { chartInputSource } from '../../figures/chartInputSource.ts'
import { sceneCharts } from '../../figures/sceneCharts.ts'
import { derived, type Live } from '../../live/live.ts'
import { useDesk, useLiveDesk } from '../../state/session/hooks.ts'
import { ChartDrawing } from '../desk/Figure.tsx'
import { Summary } from '../desk/Summary.tsx'
import { usePast } from '../desk/usePast.ts'
import { SourceLine } from '../explain/SourceLine.tsx'
import { useSimulation } from '../futures/useSimulation.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { useSize } from '../ui/useSize.ts'
import './sceneFigures.css'

/** The figures of a scene as its layout has them, laid out to the room that is left for them. Files that do not come are not spoken of before a room. */
export function SceneFigures({ ids }: { ids: readonly string[] }) {
  const shown = useLiveDesk()
  const [{ live, setPast, setOutlook }] = useState(() => chartInputSource(shown))
  useSimulation(setOutlook)
  usePast(setPast)
  const [narrow] = useState(() => withoutFan(live))
  const map = useDesk(now => now.map)
  const bridgeLine = useDesk(now => now.bridgeLine)
  const look = useLook()
  const { rows, figures } = sceneCharts(ids)
  return (
    <div className="sceneFigures">
      <div
        className={rows.length > 1 ? 'scenePlaces isLow' : 'scenePlaces'}
        style={{ gridTemplateAreas: rows.map(row => `"${Array.from(row).join(' ')}"`).join(' ') }}
      >
        {figures.map(({ area, isWhole, chart }) => (
          <LookContext key={`${chart.id} ${isWhole}`} value={isWhole ? look : desk}>
            <SceneFigure area={area} chart={chartIn(chart, { map, bridgeLine })} live={isWhole ? live : narrow} />
          </LookContext>
        ))}
      </div>
      <SourceLine charts={figures.map(({ chart }) => chart)} />
    </div>
  )
}

/** The same scene for a figure of half the height: what simulated futures say has no room there. */
const withoutFan = (live: Live<ChartInput>) => derived(live, scene => ({ ...scene, outlook: null }))

function SceneFigure({ area, chart, live: given }: { area: string; chart: Chart; live: Live<ChartInput> }) {
  const live = useMemo(() => holding(chart, given), [chart, given])
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const subtitle = useSyncExternalStore(live.subscribe, () => chart.subtitle(live.get()))
  const says = useId()
  return (
    <figure
      className={`figure sceneFigure ${chart.id}`}
      aria-label={chart.title}
      aria-describedby={says}
      style={{ gridArea: area }}
    >
      <p className="subtitle">
        <b>{chart.title}:</b> {subtitle}
      </p>
      <ErrorFence of={`${chart.title} in words`}>
        <Summary chart={chart} live={live} id={says} />
      </ErrorFence>
      <div className="figureBox" ref={box}>
        <ErrorFence of={chart.title}>{size && <Fitted chart={chart} live={live} size={size} says={says} />}</ErrorFence>
      </div>
    </figure>
  )
}

/** A chart in its place; one that means little in part is drawn smaller where it is higher than that. */
function Fitted({ chart, live, size, says }: Parameters<typeof ChartDrawing>[0]) {
  const rows = useSyncExternalStore(live.subscribe, () =>
    chart.kind === 'rank' && chart.isWhole ? chart.rows(live.get()) : 0,
  )
  const scale = rows > 0 ? Math.min(1, size.height / leastRankHeight(rows)) : 1
  const drawing = (
    <ChartDrawing
      chart={chart}
      live={live}
      size={{ width: size.width / scale, height: size.height / scale }}
      says={says}
    />
  )
  return scale === 1 ? (
    drawing
  ) : (
    <div className="smallerDrawing" style={{ transform: `scale(${scale})` }}>
      {drawing}
    </div>
  )
}
