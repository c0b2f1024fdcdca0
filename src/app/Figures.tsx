import { verdict } from '../analysis/verdict.ts'
import { lastQuarter, type StackLine, stackLines } from '../model/index.ts'
import { isMeasure, measureIds, measures } from '../model/measures.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { useActions, useDesk } from '../state/hooks.ts'

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
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sides.map(side => (
          <tr key={side}>
            <th scope="row">
              <span className={`mark ${side}`} aria-hidden="true" />
              <span className={`stack ${side}`}>{names[side].stack}</span>
              <span className="members">{names[side].members.replace(', Nvidia', '')}</span>
              {side === leader && <span className="seen-by-readers"> (leads)</span>}
            </th>
            {columns.map(column => (
              <td key={column.line} data-line={column.line} data-side={side}>
                {stackLines[column.line].unit.format(answer[side][column.line][horizon]!)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the verdict is about: a quarter and a measure. */
function Judged() {
  const asOf = useDesk(desk => desk.asOf)
  const horizon = useDesk(desk => desk.horizon)
  const measure = useDesk(desk => desk.measure)
  const { chooseHorizon, chooseMeasure } = useActions()
  return (
    <span className="judge">
      At{' '}
      <select
        aria-label="Quarter of the verdict"
        value={horizon}
        onChange={event => chooseHorizon(Number(event.target.value))}
      >
        {Array.from({ length: lastQuarter + 1 }, (_, quarter) => (
          <option key={quarterLabel(asOf, quarter)} value={quarter}>
            {quarterLabel(asOf, quarter)}
            {quarter === 0 ? ', today' : ''}
          </option>
        ))}
      </select>
      , judged by{' '}
      <select
        aria-label="Measure of the verdict"
        value={measure}
        onChange={event => isMeasure(event.target.value) && chooseMeasure(event.target.value)}
      >
        {measureIds.map(id => (
          <option key={id} value={id}>
            {measures[id].label}
          </option>
        ))}
      </select>
    </span>
  )
}
