import type { LineKey } from '../../model/index.ts'
import { isInput } from '../../model/inputs.ts'
import { inputText } from '../../model/wording.ts'
import { type Comparison, type ComparisonColumn, type ComparisonRow, sorted } from '../../state/library/compare.ts'
import { changesInBrief, gradeContextOf, reasonFor } from '../../state/scenario/yours.ts'
import type { WorldVariant } from '../../state/session/worldVariant.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { ReasonSays } from '../ui/ReasonSays.tsx'
import { variantOfColumn } from './columns.ts'

/** The table: a column for each scenario, first the inputs that differ, then the figures. */
export function CompareTable({ comparison, by }: { comparison: Comparison; by: 'effect' | 'name' }) {
  const { columns, quarters, inputs, figures } = comparison
  const worlds = columns.map((column, i) => variantOfColumn(column, quarters[i]!))
  const bodies = [
    { name: 'Inputs that differ', rows: inputs },
    { name: 'Figures', rows: figures },
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="compareScroll" role="region" aria-label="Comparison" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="seen-by-readers">Input or figure</span>
            </th>
            {columns.map(column => (
              <th key={column.id} scope="col">
                {column.name}
                <small>From {changesInBrief(column)}</small>
              </th>
            ))}
          </tr>
        </thead>
        {bodies.map(({ name, rows }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className="compareGroup">
                {rows.length > 0 ? name : 'No input differs'}
              </th>
            </tr>
            {sorted(rows, by).map(row => (
              <CompareRow key={row.id} row={row} of={comparison} worlds={worlds} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type CompareRowProps = { row: ComparisonRow; of: Comparison; worlds: (WorldVariant | undefined)[] }

/** One line, every number of which explains itself in its own scenario; what the user set is in the user's own colour. */
function CompareRow({ row, of: { columns, reference, quarters }, worlds }: CompareRowProps) {
  const { id, label, side, unit, values, deltas } = row
  return (
    <tr>
      <th scope="row">
        {side && <span className={`mark ${side}`} aria-hidden="true" />}
        {label}
      </th>
      {values.map((value, i) => (
        <td
          key={i}
          className={[deltas[i] !== 0 && 'differs', isYours(columns[i]!, id) && 'yours'].filter(Boolean).join(' ')}
        >
          {Number.isFinite(value) ? (
            <Explained
              place={
                isInput(id) ? { kind: 'input', key: id } : { kind: 'line', key: id as LineKey, quarter: quarters[i]! }
              }
              text={isInput(id) ? inputText(id, value) : unit.format(value)}
              elsewhere={worlds[i]}
              isMarked
            />
          ) : (
            unit.format(value)
          )}
          <small>{i === reference ? ' ' : unit.delta(deltas[i]!)}</small>
          <Why column={columns[i]!} of={id} />
        </td>
      ))}
    </tr>
  )
}

/** Is it the user's own assumption: a change, or a value of a base of their own, without a source that is graded? */
function isYours(column: ComparisonColumn, id: string): boolean {
  const { yours, sources } = gradeContextOf(column)
  return id in yours && !(id in sources)
}

/** Why that scenario has another value, in the user's words, with the source. */
function Why({ column, of }: { column: ComparisonColumn; of: string }) {
  const reason = isInput(of) ? reasonFor(column, of) : undefined
  if (!reason) return null
  return (
    <small className="why">
      <ReasonSays reason={reason} />
    </small>
  )
}
