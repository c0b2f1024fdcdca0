import type { Chart } from '../../charts/chart.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useMedia } from '../ui/useMedia.ts'
import { ChartDates } from './ChartDates.tsx'
import { ChartSources } from './ChartSources.tsx'
import { Facts } from './Facts.tsx'

/** Beneath a chart that has the room for it, and on paper: the changed assumptions and the sources that feed it; in the room the dates ahead, too. */
export function Beneath({ chart, isLarge }: { chart: Chart; isLarge: boolean }) {
  const isPrinting = useMedia('print')
  const measure = useDesk(desk => desk.measure)
  const tables = useDesk(desk => desk.tables)
  if (!isLarge && !isPrinting) return null
  return (
    <figcaption>
      <Facts>
        <ChartSources lines={chart.lines({ measure, tables })} />
        {isLarge && chart.kind === 'time' && <ChartDates />}
      </Facts>
    </figcaption>
  )
}
