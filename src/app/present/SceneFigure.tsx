import { useRef, useState, useSyncExternalStore } from 'react'
import { type Chart, facesOf } from '../../charts/chart.ts'
import { charts } from '../../charts/index.ts'
import { useLiveDesk } from '../../state/hooks.ts'
import { ErrorFence } from '../ErrorFence.tsx'
import { SourceLine } from '../explain/SourceLine.tsx'
import { Drawn } from '../Figure.tsx'
import { useSimulation } from '../futures/useSimulation.ts'
import Past from '../Past.tsx'
import { sceneSource } from '../sceneSource.ts'
import { useSize } from '../useSize.ts'

const faces: readonly Chart[] = charts.flatMap(chart => [chart, ...facesOf(chart).slice(1)])

/** The one figure of a scene, laid out to the room that is left for it. */
export function SceneFigure({ id }: { id: string | null }) {
  const chart = faces.find(face => face.id === id) ?? faces[0]!
  const desk = useLiveDesk()
  const [{ live, setPast, setOutlook }] = useState(() => sceneSource(desk))
  useSimulation(setOutlook)
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const subtitle = useSyncExternalStore(live.subscribe, () => chart.subtitle(live.get()))
  return (
    <figure className={`figure hero sceneFigure ${chart.id}`} aria-label={chart.title}>
      <Past onPast={setPast} />
      <p className="subtitle">
        <b>{chart.title}:</b> {subtitle}
      </p>
      <div className="figureBox" ref={box}>
        <ErrorFence of={chart.title}>
          {size && <Drawn key={chart.id} chart={chart} live={live} size={size} />}
        </ErrorFence>
      </div>
      <SourceLine chart={chart} />
    </figure>
  )
}
