import { use, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { bandsOf, type Chart, chartIn, facesOf, wideOf } from '../../charts/chart.ts'
import type { ChartInput, Spot } from '../../charts/chartInput.ts'
import { InWords } from '../../charts/kit/describedBy.ts'
import { holding } from '../../charts/kit/holding.ts'
import type { Live } from '../../live/live.ts'
import { bases, latestBase } from '../../model/bases.ts'
import { scenariosIn } from '../../state/scenario/savedItem.ts'
import { useActions, useDesk, useLiveDesk } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'
import { variantAt } from '../explain/variantAt.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { firstChart, later } from '../ui/idleQueue.ts'
import { useOverlay } from '../ui/overlays.ts'
import { part } from '../ui/part.tsx'
import { ScenariosContext } from '../ui/scenariosContext.ts'
import { seekInput } from '../ui/seek.ts'
import { useSize } from '../ui/useSize.ts'
import { useWhileSeen } from '../ui/useWhileSeen.ts'
import { Worded } from '../words/wordedText.tsx'
import { FigureHead } from './FigureHead.tsx'
import { FigureTable } from './FigureTable.tsx'
import { TimePlot } from './TimePlot.tsx'
import { useChartTurn } from './useChartTurn.ts'

const FaceTabs = part({ load: () => import('../ui/FaceTabs.tsx').then(module => module.FaceTabs) })

const BridgeChooser = part({ load: () => import('../ui/BridgeChooser.tsx').then(module => module.BridgeChooser) })

const MapChoosers = part({ load: () => import('../ui/MapChoosers.tsx').then(module => module.MapChoosers) })

/** The first frame over time is here; all others wait until one stands, so that it stands the sooner. */
const waiting = { when: firstChart, fallback: <div className="gridlines" aria-hidden="true" /> }

const SplitPlot = part({
  ...waiting,
  load: () => import('../../charts/kit/SplitFrame.tsx').then(module => module.SplitFrame),
})

const RankPlot = part({
  ...waiting,
  load: () => import('../../charts/kit/RankFrame.tsx').then(module => module.RankFrame),
})

const MapPlot = part({
  ...waiting,
  load: () => import('../../charts/kit/MapFrame.tsx').then(module => module.MapFrame),
})

/** What feeds a chart can wait until it stands. */
const Beneath = part({
  of: ({ chart }) => `Sources of ${chart.title}`,
  when: later,
  load: () => import('../explain/Beneath.tsx').then(module => module.Beneath),
})

/** Its words come when the picture stands. */
const Summary = part({
  of: ({ chart }) => `${chart.title} in words`,
  when: later,
  load: () => import('./Summary.tsx').then(module => module.Summary),
})

/** Only a fan of an older base has something to say. */
const BackTestSentence = part({
  of: 'The back-test',
  when: later,
  load: () => import('../explain/BackTestSentence.tsx').then(module => module.BackTestSentence),
})

const TablePlot = part({
  load: () => import('../../charts/kit/TableFrame.tsx').then(module => module.TableFrame),
})

type FigureProps = {
  chart: Chart
  live: Live<ChartInput>
  isHero: boolean
  isLarge?: boolean
  /** One of many: they take turns in a drag, where the machine is slow. */
  takesTurns?: boolean
}

/**
 * One figure: its rule, title and subtitle, and either its chart or its table; what asks another question in the same
 * frame is a tab. What goes wrong in it stays in it.
 */
export function ChartFigure({ chart, live, isHero, isLarge = false, takesTurns = false }: FigureProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isTable, setTable] = useState(false)
  const faces = facesOf(chart)
  const enlarged = useOverlay('enlarged')
  const [open, setOpen] = useState((isLarge && enlarged?.chart) || chart.id)
  const face = faces.find(({ id }) => id === open) ?? chart
  const map = useDesk(desk => desk.map)
  const bridgeLine = useDesk(desk => desk.bridgeLine)
  const placed = chartIn(face, { map, bridgeLine })
  const shown = isLarge ? wideOf(placed) : placed
  const whileSeen = useWhileSeen(useChartTurn(chart, live, takesTurns), box)
  const seen = useMemo(() => holding(shown, whileSeen), [shown, whileSeen])
  const size = useSize(box)
  const title = `${isLarge ? 'large-' : ''}title-${chart.id}`
  return (
    <figure
      className={`figure ${chart.id} ${isHero ? 'hero' : ''}`}
      aria-labelledby={title}
      aria-describedby={`${title}-says`}
      data-figure={face.id}
    >
      <FigureHead
        chart={placed}
        live={seen}
        title={title}
        isTable={isTable}
        onTable={() => setTable(!isTable)}
        isLarge={isLarge}
      />
      {faces.length > 0 && <FaceTabs faces={faces} open={face.id} onOpen={setOpen} panel={`${title}-panel`} />}
      <Subtitle chart={shown} live={seen} />
      {placed.kind === 'rank' && placed.about && <BridgeChooser />}
      <BackTest chart={shown} live={seen} />
      <Summary chart={shown} live={live} id={`${title}-says`} />
      <div
        className="figureBox"
        ref={box}
        {...(faces.length > 0 && {
          role: 'tabpanel',
          id: `${title}-panel`,
          'aria-labelledby': `${title}-panel-${face.id}`,
        })}
      >
        <ErrorFence of={face.title}>
          {isTable ? (
            <FigureTable chart={shown} live={seen} />
          ) : (
            size && <ChartDrawing key={face.id} chart={shown} live={seen} size={size} says={`${title}-says`} />
          )}
        </ErrorFence>
        {shown.kind === 'map' && !isTable && <MapChoosers />}
      </div>
      <Beneath chart={face} isLarge={isLarge} />
    </figure>
  )
}

function Subtitle({ chart, live }: Pick<FigureProps, 'chart' | 'live'>) {
  const subtitle = useSyncExternalStore(live.subscribe, () => chart.subtitle(live.get()))
  return (
    <p className="subtitle">
      <Worded text={subtitle} />
    </p>
  )
}

/** Beneath the subtitle of a fan that is drawn, where its base is older than the latest. */
function BackTest({ chart, live }: Pick<FigureProps, 'chart' | 'live'>) {
  const isOld = useDesk(desk => desk.asOf < bases[latestBase].asOf)
  const hasFan = useSyncExternalStore(live.subscribe, () => live.get().outlook !== null && bandsOf([chart]).length > 0)
  if (!isOld || !hasFan) return null
  return (
    <p className="subtitle">
      <BackTestSentence />
    </p>
  )
}

type DrawnProps = Pick<FigureProps, 'chart' | 'live'> & {
  size: { width: number; height: number }
  /** Where it is told in words. */
  says: string
}

/** What is drawn of a chart, at the size that its place has. */
export function ChartDrawing({ chart, live, size, says }: DrawnProps) {
  const { startDrag, chooseHorizon, endDrag, setInputs } = useActions()
  const explain = useExplain()
  const desk = useLiveDesk()
  const kept = use(ScenariosContext)?.store
  const hands = {
    beginHorizon: () => startDrag('horizon'),
    moveHorizon: chooseHorizon,
    endHorizon: endDrag,
    goTo: seekInput,
    explain: (spot: Spot) => explain(spot, null, variantAt(desk.get(), spot, scenariosIn(kept?.getState().kept ?? []))),
    setInputs,
  }
  const given = { live, hands, ...size }
  return (
    <InWords value={says}>
      {chart.kind === 'time' && <TimePlot chart={chart} {...given} />}
      {chart.kind === 'split' && <SplitPlot chart={chart} {...given} />}
      {chart.kind === 'rank' && <RankPlot chart={chart} {...given} />}
      {chart.kind === 'map' && <MapPlot chart={chart} {...given} />}
      {chart.kind === 'table' && <TablePlot chart={chart} {...given} />}
    </InWords>
  )
}
