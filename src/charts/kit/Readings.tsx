import { useSyncExternalStore } from 'react'
import type { Live } from '../../live/live.ts'
import type { Quarter } from '../../model/quantities.ts'
import { quarterLabel } from '../../model/quarters.ts'
import type { TimeChart, TooltipLine } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { dateReadings } from './datesAhead.ts'

/** The tooltip of a chart over time: what both stacks read at a quarter, exactly, and as it is now; and the dates ahead in it. */
export function Readings({ chart, live, quarter }: { chart: TimeChart; live: Live<ChartInput>; quarter: Quarter }) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  return <ReadingList {...quarterReadings(chart, scene, quarter)} />
}

/** What is read at a quarter, under its name. */
export const quarterReadings = (chart: TimeChart, scene: ChartInput, quarter: Quarter) => ({
  title: quarterLabel(scene.asOf, quarter),
  readings: [...chart.readings(scene, quarter), ...dateReadings(scene, quarter)],
})

type ReadingListProps = {
  title: string
  readings: TooltipLine[]
  /** What a hand can do, where a click does not explain it. */
  hint?: string | null
  /** How wide it may be; longer texts break. */
  room?: number
}

/** Names and values under a title. */
export function ReadingList({ title, readings, hint, room }: ReadingListProps) {
  return (
    <div className="readings" style={room === undefined ? undefined : { maxWidth: room, whiteSpace: 'normal' }}>
      <strong>{title}</strong>
      <dl>
        {readings.map(({ name, value, side }) => (
          <div key={name} className={side}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {hint && <p className="hint">{hint}</p>}
    </div>
  )
}
