import { verdict } from '../../analysis/verdict.ts'
import { figureColumns } from '../../figures/figureColumns.ts'
import { type StackLine, stackLines } from '../../model/index.ts'
import { measures } from '../../model/measures.ts'
import { names } from '../../model/names.ts'
import { type Side, sides } from '../../model/sides.ts'
import { useDesk, useLiveDesk, useReadDesk } from '../../state/session/hooks.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { Delta } from '../ui/Delta.tsx'
import { LiveText } from '../ui/LiveText.tsx'
import { Worded } from '../words/wordedText.tsx'
import { Judged } from './Judged.tsx'

/** The figures of both stacks at the horizon, under the choice of quarter and measure that the verdict is about. */
export function Figures() {
  const measure = useDesk(desk => desk.measure)
  const leader = useDesk(({ answer, measure: by, horizon }) => verdict(answer, by, horizon).leader)
  const { line } = measures[measure]
  const columns = figureColumns(measure)
  return (
    <table className="figures">
      <caption className="seen-by-readers">The figures of both stacks at the chosen quarter</caption>
      <thead>
        <tr>
          <th scope="col">
            <Judged />
          </th>
          {columns.map(column => (
            <th key={column.line} scope="col" className={column.line === line ? 'judged' : undefined}>
              <Worded text={column.head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sides.map(side => (
          <tr key={side}>
            <th scope="row">
              <span className={`mark ${side}`} aria-hidden="true" />
              <span className={`stack ${side}`}>{names[side].stack}</span>{' '}
              <span className="members">{names[side].members.replace(', Nvidia', '')}</span>
              {side === leader && <span className="seen-by-readers"> (leads)</span>}
            </th>
            {columns.map(column => (
              <td key={column.line} data-side={side}>
                <Value side={side} line={column.line} />
                <Delta side={side} line={column.line} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One figure. Those of the measure that is judged by move with the hand everywhere; the others go with their deltas. */
function Value({ side, line }: { side: Side; line: StackLine }) {
  const quarter = useDesk(desk => desk.horizon)
  const isJudged = useDesk(desk => measures[desk.measure].line === line)
  const [desk, read] = [useLiveDesk(), useReadDesk()]
  const text = (
    <LiveText
      desk={isJudged ? desk : read}
      of={({ answer, horizon }) => stackLines[line].unit.format(answer[side][line][horizon]!)}
    />
  )
  return (
    <span data-line={line} data-side={side}>
      <Explained place={{ kind: 'line', key: `${side}.${line}`, quarter }} text={text} isMarked />
    </span>
  )
}
