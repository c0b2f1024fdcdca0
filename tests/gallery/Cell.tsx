import { useEffect, useRef, useState } from 'react'
import { ChartDrawing, ChartFigure } from '../../src/app/desk/Figure.tsx'
import { SessionContext } from '../../src/app/ui/sessionContext.ts'
import { useSize } from '../../src/app/ui/useSize.ts'
import { type Chart, wideOf } from '../../src/charts/chart.ts'
import { live } from '../../src/live/live.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'
import { type State, sessionOf } from './states.ts'

/** A chart in one state, with a session of its own beneath it: what is done to it stays there. */
export function Cell({ chart, state, isWide = false }: { chart: Chart; state: State; isWide?: boolean }) {
  const [{ session }] = useState(() => visit(sessionOf(state)))
  const [shown] = useState(() => live(state.scene))
  const place = useRef<HTMLElement>(null)
  useEffect(() => whenDrawn(place.current!, () => shown.set(state.dragged ?? state.scene)), [shown, state])
  return (
    <section className="cell" ref={place} aria-label={state.name}>
      <h3>{state.name}</h3>
      <SessionContext value={session}>
        <DeskContext value={session}>
          {isWide ? (
            <Wide chart={wideOf(chart)} live={shown} />
          ) : (
            <ChartFigure chart={chart} live={shown} isHero={false} />
          )}
        </DeskContext>
      </SessionContext>
    </section>
  )
}

function Wide({ chart, live: shown }: Pick<Parameters<typeof ChartDrawing>[0], 'chart' | 'live'>) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  return (
    <div className="figure wide">
      <div className="figureBox" ref={box}>
        {size && <ChartDrawing chart={chart} live={shown} size={size} says="" />}
      </div>
    </div>
  )
}

/** Calls back a frame after the chart in a place stands. */
function whenDrawn(place: HTMLElement, task: () => void): () => void {
  const look = () => {
    if (!place.querySelector('svg.recharts-surface text')) return
    watch.disconnect()
    requestAnimationFrame(task)
  }
  const watch = new MutationObserver(look)
  watch.observe(place, { childList: true, subtree: true })
  look()
  return () => watch.disconnect()
}
