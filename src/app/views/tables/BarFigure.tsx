import { type ReactNode, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { RankChart } from '../../../charts/chart.ts'
import { InWords } from '../../../charts/kit/describedBy.ts'
import { RankFrame } from '../../../charts/kit/RankFrame.tsx'
import { summaryOf } from '../../../charts/summary.ts'
import { chartInputSource } from '../../../figures/chartInputSource.ts'
import { useLiveDesk } from '../../../state/session/hooks.ts'
import { useSize } from '../../ui/useSize.ts'
import { WaysOut } from './WaysOut.tsx'

const nothing = () => {}

/** Its bars explain nothing that the table over them does not. */
const hands = {
  beginHorizon: nothing,
  moveHorizon: nothing,
  endHorizon: nothing,
  goTo: nothing,
  setInputs: nothing,
  explain: nothing,
}

/** Bars beneath the table that has their numbers, with what can be chosen of them. */
export function BarFigure({ chart, children }: { chart: RankChart; children?: ReactNode }) {
  const desk = useLiveDesk()
  const [{ live }] = useState(() => chartInputSource(desk))
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const says = useId()
  const subtitle = useSyncExternalStore(live.subscribe, () => chart.subtitle(live.get()))
  const summary = useSyncExternalStore(live.subscribe, () => summaryOf(chart, live.get()))
  return (
    <figure className="barFigure" aria-label={chart.title} aria-describedby={says}>
      <h3>{chart.title}</h3>
      <p className="rule">{subtitle}</p>
      <p className="seen-by-readers" id={says}>
        {summary}
      </p>
      <div className="tableTools">
        {children}
        <WaysOut chart={chart} />
      </div>
      <div className="barBox" ref={box}>
        <InWords value={says}>{size && <RankFrame chart={chart} live={live} hands={hands} {...size} />}</InWords>
      </div>
    </figure>
  )
}
