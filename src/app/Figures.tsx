import { verdict } from '../analysis/verdict.ts'
import { type StackLine, stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { names } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import { useDesk } from '../state/hooks.ts'
import { Delta } from './Delta.tsx'
import { Explained } from './explain/Explained.tsx'
import { Judged } from './Judged.tsx'
import { Worded } from './worded.tsx'

const shown: { line: StackLine; head: string }[] = [
  { line: 'stakeValue', head: 'Stake value' },
  { line: 'paperGain', head: 'Paper gain' },
  { line: 'valueCreated', head: 'Value created' },
  { line: 'moneyMultiple', head: 'Money multiple' },
  { line: 'capexCover', head: 'Gain ÷ yearly capex' },
  { line: 'stakeOfMarketCap', head: 'Stake ÷ market value' },
]

/** The figures of both stacks at the horizon, under the choice of quarter and measure that the verdict is about. */
export function Figures() {
  const { answer, measure, horizon } = useDesk(desk => desk)
  const { line } = measures[measure]
  const columns = shown.some(column => column.line === line)
    ? shown
    : [...shown, { line, head: measures[measure].label }]
  const { leader } = verdict(answer, measure, horizon)
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
                <span data-line={column.line} data-side={side}>
                  <Explained
                    place={{ kind: 'line', key: `${side}.${column.line}`, quarter: horizon }}
                    text={stackLines[column.line].unit.format(answer[side][column.line][horizon]!)}
                    isMarked
                  />
                </span>
                <Delta side={side} line={column.line} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
