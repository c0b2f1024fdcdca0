import { Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Chart } from '../charts/chart.ts'
import type { Live, Scene } from '../charts/scene.ts'
import { useActions } from '../state/hooks.ts'
import { ErrorFence } from './ErrorFence.tsx'
import { FigureTable } from './FigureTable.tsx'
import { firstChart, firstChartStands } from './later.ts'
import { lazyAgain } from './lazyAgain.tsx'
import { seekInput } from './rail/seek.ts'
import { useSize } from './useSize.ts'
import { useWhileSeen } from './useWhileSeen.ts'

/** The frame over time comes first; the others wait until one stands, so that it stands the sooner. */
const TimeFrame = lazyAgain(() => import('../charts/kit/TimeFrame.tsx').then(module => module.TimeFrame))
const SplitFrame = lazyAgain(() =>
  firstChart()
    .then(() => import('../charts/kit/SplitFrame.tsx'))
    .then(module => module.SplitFrame),
)
const RankFrame = lazyAgain(() =>
  firstChart()
    .then(() => import('../charts/kit/RankFrame.tsx'))
    .then(module => module.RankFrame),
)
const MapFrame = lazyAgain(() =>
  firstChart()
    .then(() => import('../charts/kit/MapFrame.tsx'))
    .then(module => module.MapFrame),
)

type FigureProps = { chart: Chart; live: Live<Scene>; isHero: boolean }

/** One figure: its rule, title and subtitle, and either its chart or its table. What goes wrong in it stays in it. */
export function Figure({ chart, live, isHero }: FigureProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isTable, setTable] = useState(false)
  const seen = useWhileSeen(live, box)
  const size = useSize(box)
  return (
    <figure className={`figure ${chart.id} ${isHero ? 'hero' : ''}`} aria-labelledby={`title-${chart.id}`}>
      <div className="figureHead">
        <h2 id={`title-${chart.id}`}>{chart.title}</h2>
        <button
          type="button"
          className="asTable"
          aria-label={`${isTable ? 'Chart' : 'Table'} of ${chart.title}`}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? 'Chart' : 'Table'}
        </button>
      </div>
      <Subtitle chart={chart} live={seen} />
      <div className="figureBox" ref={box}>
        <ErrorFence of={chart.title}>
          {isTable ? (
            <FigureTable chart={chart} live={seen} />
          ) : (
            size && <Drawn chart={chart} live={seen} size={size} />
          )}
        </ErrorFence>
      </div>
    </figure>
  )
}

function Subtitle({ chart, live }: Pick<FigureProps, 'chart' | 'live'>) {
  const subtitle = useSyncExternalStore(live.subscribe, () => chart.subtitle(live.get()))
  return <p className="subtitle">{subtitle}</p>
}

function Drawn({
  chart,
  live,
  size,
}: Pick<FigureProps, 'chart' | 'live'> & { size: { width: number; height: number } }) {
  const { startDrag, chooseHorizon, endDrag, setInputs } = useActions()
  const hands = {
    beginHorizon: () => startDrag('horizon'),
    moveHorizon: chooseHorizon,
    endHorizon: endDrag,
    goTo: seekInput,
    setInputs,
  }
  const given = { live, hands, ...size }
  return (
    <Suspense fallback={<div className="gridlines" aria-hidden="true" />}>
      {chart.kind === 'time' && <TimeFrame chart={chart} {...given} />}
      {chart.kind === 'split' && <SplitFrame chart={chart} live={live} {...size} />}
      {chart.kind === 'rank' && <RankFrame chart={chart} {...given} />}
      {chart.kind === 'map' && <MapFrame chart={chart} {...given} />}
      <Stands />
    </Suspense>
  )
}

/** Says that a chart has come, one frame after it did. */
function Stands() {
  useEffect(() => {
    const due = requestAnimationFrame(() => requestAnimationFrame(firstChartStands))
    return () => cancelAnimationFrame(due)
  }, [])
  return null
}
