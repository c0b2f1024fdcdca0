import { useState } from 'react'
import type { Answers } from '../../intake/preview.ts'
import type { PreviewRow } from '../../intake/previewRow.ts'
import { IntakeRow } from './IntakeRow.tsx'
import type { RowChoice } from './rowChoice.ts'

type IntakeTableProps = {
  rows: readonly PreviewRow[]
  answers: Answers
  choice: RowChoice
  onChoose: (row: PreviewRow, isTaken: boolean) => void
  onAnswer: (answers: Answers) => void
}

/** More rows than are looked through: the rest is told, not shown. */
const mostShown = 200

/** The rows that mean an input or a line, or may, each with what it was understood as; those that mean none fold away beneath. */
export function IntakeTable(props: IntakeTableProps) {
  const [isOpen, setOpen] = useState(false)
  const isMeant = ({ key, line, candidates, lines }: PreviewRow) =>
    key !== null || line !== null || candidates.length + lines.length > 0
  const meant = props.rows.filter(isMeant)
  const others = props.rows.filter(row => !isMeant(row))
  return (
    <>
      {meant.length > 0 && <Rows {...props} rows={meant} caption="Rows that name an input or a line" />}
      {others.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {others.length === 1
              ? '1 row names nothing that is taken'
              : `${others.length} rows name nothing that is taken`}
          </summary>
          {isOpen && <Rows {...props} rows={others} caption="Rows that name nothing that is taken" />}
        </details>
      )}
    </>
  )
}

function Rows({ rows, caption, ...rest }: IntakeTableProps & { caption: string }) {
  return (
    <table className="intakeTable">
      <caption className="seen-by-readers">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="seen-by-readers">Take it</span>
          </th>
          <th scope="col">In the table</th>
          <th scope="col">Understood as</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostShown).map(row => (
          <IntakeRow key={row.id} row={row} {...rest} />
        ))}
      </tbody>
      {rows.length > mostShown && (
        <tfoot>
          <tr>
            <td colSpan={4}>{`And ${rows.length - mostShown} more, which are treated alike`}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
