import type { LineKey } from '../../model/index.ts'
import { ChartDates } from './ChartDates.tsx'
import { ChartSources } from './ChartSources.tsx'

type ChartPageProps = { title: string; lines: readonly LineKey[]; isOverTime: boolean }

/** What stands behind a chart: the changed assumptions and the sources that feed it, and no others; and the dates ahead that it marks. */
export const ChartPage = ({ title, lines, isOverTime }: ChartPageProps) => (
  <>
    <p className="explainWhere">What feeds this figure</p>
    <h2 id="explain-title">{title}</h2>
    <ChartSources lines={lines} />
    {isOverTime && <ChartDates />}
  </>
)
