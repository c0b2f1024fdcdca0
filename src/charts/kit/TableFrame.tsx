import { useSyncExternalStore } from 'react'
import type { Live } from '../../live/live.ts'
import type { TableChart } from '../chart.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { GridFrame } from './GridFrame.tsx'
import type { TableSpec } from './tableSpec.ts'

type FrameProps = { chart: TableChart; live: Live<ChartInput>; hands: Hands; width: number; height: number }

const [largest, smallest] = [20, 7]
/** Smaller letters are not read from the back of a room: where a table has a brief form, that stands in its place. */
const readable = 10

/** The tables of a chart in its place, in letters as large as its rows and columns leave room for. */
export function TableFrame({ chart, live, hands, width, height }: FrameProps) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const whole = arranged(chart.specs(scene), { width, height })
  const { specs, fontSize, isBeside } =
    chart.brief && whole.fontSize < readable ? arranged(chart.brief(scene), { width, height }) : whole
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="tableFrame" role="region" aria-label={chart.title} tabIndex={0} style={{ fontSize, width, height }}>
      <div className={isBeside ? 'tablesBeside' : undefined}>
        {specs.map(spec => (
          <GridFrame key={spec.title} spec={spec} onSet={hands.setInputs} />
        ))}
      </div>
      <p className="tableRemarks">{chart.remarks(scene).join(' ')}</p>
    </div>
  )
}

/** Tables with how large their letters can be, and whether tables stand beside one another because they can be larger then. */
function arranged(specs: readonly TableSpec[], room: { width: number; height: number }) {
  const [rows, columns] = [specs.map(spec => spec.rows.length + 2), specs.map(spec => spec.columns.length + 2.5)]
  const sizeFor = (down: number, across: number) =>
    Math.min(largest, Math.max(smallest, Math.min(room.height / ((down + 2) * 1.62), room.width / (across * 6))))
  const beneath = sizeFor(sum(rows), Math.max(...columns))
  const beside = sizeFor(Math.max(...rows), sum(columns) + specs.length - 1)
  return { specs, fontSize: Math.max(beneath, beside), isBeside: beside > beneath }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
