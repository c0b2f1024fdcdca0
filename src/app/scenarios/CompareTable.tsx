import type { ReactNode } from 'react'
import { type ComparisonRow, sorted } from '../../analysis/comparison.ts'
import { leaderOf } from '../../analysis/leadIf.ts'
import type { LineKey } from '../../model/index.ts'
import { isInput } from '../../model/inputs.ts'
import { type MeasureId, measures } from '../../model/measures.ts'
import { inputText } from '../../model/wording.ts'
import type { Comparison, ComparisonColumn } from '../../state/library/compare.ts'
import { changesInBrief, gradeContextOf, reasonFor } from '../../state/scenario/yours.ts'
import type { WorldVariant } from '../../state/session/worldVariant.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { ReasonSays } from '../ui/ReasonSays.tsx'
import { variantOfColumn } from './columns.ts'

type CompareTableProps = {
  comparison: Comparison
  measure: MeasureId
  by: 'effect' | 'name'
  /** Whether a scenario is a row, so that the names of many stay in sight, or a column. */
  areRows: boolean
}

/** The table: first the inputs that differ, then the lead and the figures, of each scenario. */
export function CompareTable({ comparison, measure, by, areRows }: CompareTableProps) {
  const { columns, quarters, inputs, lead, figures } = comparison
  const worlds = columns.map((column, i) => variantOfColumn(column, quarters[i]!))
  const groups = [
    { name: inputs.length > 0 ? 'Inputs that differ' : 'No input differs', rows: sorted(inputs, by) },
    { name: 'Figures', rows: [lead, ...sorted(figures, by)] },
  ]
  const cell = (row: ComparisonRow, i: number) => (
    <CompareCell key={`${row.id} ${i}`} row={row} at={i} of={comparison} measure={measure} world={worlds[i]} />
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="compareScroll" role="region" aria-label="Comparison" tabIndex={0}>
      <table className={areRows ? 'scenarioRows' : undefined}>
        {areRows ? (
          <ScenarioRows columns={columns} groups={groups.toReversed()} cell={cell} reference={comparison.reference} />
        ) : (
          <ScenarioColumns columns={columns} groups={groups} cell={cell} reference={comparison.reference} />
        )}
      </table>
    </div>
  )
}

type ArrangedProps = {
  columns: ComparisonColumn[]
  groups: { name: string; rows: ComparisonRow[] }[]
  cell: (row: ComparisonRow, at: number) => ReactNode
  reference: number
}

/** A scenario a column. */
const ScenarioColumns = ({ columns, groups, cell, reference }: ArrangedProps) => (
  <>
    <thead>
      <tr>
        <th scope="col">
          <span className="seen-by-readers">Input or figure</span>
        </th>
        {columns.map((column, i) => (
          <th key={column.id} scope="col">
            <ScenarioHead column={column} isReference={i === reference} />
          </th>
        ))}
      </tr>
    </thead>
    {groups.map(({ name, rows }) => (
      <tbody key={name}>
        <tr>
          <th scope="rowgroup" colSpan={columns.length + 1} className="compareGroup">
            {name}
          </th>
        </tr>
        {rows.map(row => (
          <tr key={row.id} className={row.id === 'lead' ? 'leadRow' : undefined}>
            <th scope="row">
              <RowLabel row={row} />
            </th>
            {columns.map((_, i) => cell(row, i))}
          </tr>
        ))}
      </tbody>
    ))}
  </>
)

/** A scenario a row; the figures come first, as what differs may be wider than the screen. */
const ScenarioRows = ({ columns, groups, cell, reference }: ArrangedProps) => (
  <>
    <thead>
      <tr>
        <th scope="col">
          <span className="seen-by-readers">Scenario</span>
        </th>
        {groups.flatMap(({ rows }) =>
          rows.map(row => (
            <th key={row.id} scope="col">
              <RowLabel row={row} />
            </th>
          )),
        )}
      </tr>
    </thead>
    <tbody>
      {columns.map((column, i) => (
        <tr key={column.id}>
          <th scope="row">
            <ScenarioHead column={column} isReference={i === reference} />
          </th>
          {groups.flatMap(({ rows }) => rows.map(row => cell(row, i)))}
        </tr>
      ))}
    </tbody>
  </>
)

const ScenarioHead = ({ column, isReference }: { column: ComparisonColumn; isReference: boolean }) => (
  <>
    {column.name}
    <small>From {changesInBrief(column)}</small>
    {isReference && <small className="referenceMark">Differences are from this one</small>}
  </>
)

const RowLabel = ({ row: { side, label } }: { row: ComparisonRow }) => (
  <>
    {side && <span className={`mark ${side}`} aria-hidden="true" />}
    {label}
  </>
)

type CompareCellProps = {
  row: ComparisonRow
  at: number
  of: Comparison
  measure: MeasureId
  world: WorldVariant | undefined
}

/** A number that explains itself in its own scenario; what the user set is in the user's own colour. */
function CompareCell({ row, at, of: { columns, reference, quarters }, measure, world }: CompareCellProps) {
  const { id, unit, values, deltas } = row
  const [value, column] = [values[at]!, columns[at]!]
  const lead = measures[measure]
  const isLead = id === 'lead'
  const key = isLead ? (`${leaderOf(value)}.${lead.line}` as const) : (id as LineKey)
  const text = isLead ? `${lead.of(leaderOf(value))} +${unit.format(Math.abs(value))}` : unit.format(value)
  return (
    <td className={[deltas[at] !== 0 && 'differs', isYours(column, id) && 'yours'].filter(Boolean).join(' ')}>
      {Number.isFinite(value) ? (
        <Explained
          place={isInput(id) ? { kind: 'input', key: id } : { kind: 'line', key, quarter: quarters[at]! }}
          text={isInput(id) ? inputText(id, value) : text}
          elsewhere={world}
          isMarked
        />
      ) : (
        unit.format(value)
      )}
      <small>{at === reference ? ' ' : unit.delta(deltas[at]!)}</small>
      <Why column={column} of={id} />
    </td>
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
