import type { ReactNode } from 'react'
import type { TableChart } from '../../../charts/chart.ts'
import type { ChartInput } from '../../../charts/chartInput.ts'
import { GridFrame } from '../../../charts/kit/GridFrame.tsx'
import type { TableHead } from '../../../charts/kit/tableSpec.ts'
import type { Changes } from '../../../model/world.ts'
import { Worded } from '../../words/wordedText.tsx'

type PlaceProps = { chart: TableChart; scene: ChartInput; onSet?: (changes: Changes) => void }

const nothing = () => {}

/** The tables of a chart with what is said beneath them; each scrolls where it is wider than the screen. */
export function TablePlace({ chart, scene, onSet = nothing }: PlaceProps) {
  return (
    <>
      {chart.specs(scene).map(spec => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        <div
          key={spec.title}
          className="viewScroll"
          role="region"
          aria-label={`${chart.title}: ${spec.title}`}
          tabIndex={0}
        >
          <GridFrame spec={spec} onSet={onSet} nameOf={nameOf} />
        </div>
      ))}
      <p className="rule">{chart.remarks(scene).join(' ')}</p>
    </>
  )
}

/** A head with the mark of its side, and its words to be asked about. */
const nameOf = ({ text, side, place }: TableHead): ReactNode => (
  <>
    {side && <span className={`mark ${side}`} aria-hidden="true" />}
    {place ? text : <Worded text={text} />}
  </>
)
