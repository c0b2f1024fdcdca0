import type { LineKey } from '../../model/index.ts'
import { ChartSources } from './ChartSources.tsx'

/** What stands behind a chart: the changed assumptions and the sources that feed it, and no others. */
export const ChartPage = ({ title, lines }: { title: string; lines: readonly LineKey[] }) => (
  <>
    <p className="explainWhere">What feeds this figure</p>
    <h2>{title}</h2>
    <ChartSources lines={lines} />
  </>
)
