import type { ReactNode } from 'react'
import type { TableChart } from '../../../charts/chart.ts'
import type { ChartInput } from '../../../charts/chartInput.ts'
import { spreadsheetRows } from '../../../charts/kit/tableSpec.ts'
import { tableTsv } from '../../../state/library/tableTsv.ts'
import { CopyTsv } from '../../scenarios/CopyTsv.tsx'
import { WaysOut } from './WaysOut.tsx'

type ToolsProps = { chart: TableChart; scene: ChartInput; children: ReactNode }

/** What can be chosen of a table, and its ways out: the clipboard, a picture, the storyboard. */
export const TableTools = ({ chart, scene, children }: ToolsProps) => (
  <div className="tableTools">
    {children}
    <CopyTsv of={[chart.specs(scene)]} text={() => tableTsv(chart.specs(scene).flatMap(spreadsheetRows))} />
    <WaysOut chart={chart} />
  </div>
)
