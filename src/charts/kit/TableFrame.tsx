import { useSyncExternalStore } from 'react'
import type { Live } from '../../live/live.ts'
import type { TableChart } from '../chart.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { GridFrame } from './GridFrame.tsx'

type FrameProps = { chart: TableChart; live: Live<ChartInput>; hands: Hands; width: number; height: number }

const [largest, smallest] = [20, 7]

/** The tables of a chart in its place, in letters as large as its rows and columns leave room for. */
export function TableFrame({ chart, live, hands, width, height }: FrameProps) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const specs = chart.specs(scene)
  const rows = specs.reduce((all, spec) => all + spec.rows.length + 2, 2)
  const columns = Math.max(...specs.map(spec => spec.columns.length)) + 2.5
  const fontSize = Math.min(largest, Math.max(smallest, Math.min(height / (rows * 1.62), width / (columns * 6))))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="tableFrame" role="region" aria-label={chart.title} tabIndex={0} style={{ fontSize, width, height }}>
      {specs.map(spec => (
        <GridFrame key={spec.title} spec={spec} onSet={hands.setInputs} />
      ))}
      <p className="tableRemarks">{chart.remarks(scene).join(' ')}</p>
    </div>
  )
}
