import { columnSeparators, type Separator } from '../../intake/cell.ts'
import type { Answers, TablePreview } from '../../intake/preview.ts'
import { isOfMany, type Role, roles } from '../../intake/roles.ts'

type IntakeShapeProps = {
  preview: TablePreview
  tables: readonly { name: string; count: number }[]
  table: number
  onAnswer: (answers: Answers) => void
}

/** Which table of the file it is, what parts its columns and what each column is: as it was found, to be changed. */
export function IntakeShape({ preview, tables, table, onAnswer }: IntakeShapeProps) {
  const { columns, separator } = preview
  const setRole = (column: number, role: Role) =>
    onAnswer({
      roles: columns.roles.map((one, i) => (i === column ? role : one === role && !isOfMany(role) ? 'none' : one)),
    })
  return (
    <details className="intakeShape">
      <summary>How it is read: {inWords(preview, tables[table]?.name)}</summary>
      <div className="intakeFields">
        {tables.length > 1 && (
          <label>
            Table
            <select
              value={table}
              onChange={({ target }) =>
                onAnswer({ table: Number(target.value), roles: undefined, inputs: {}, lines: {}, readings: {} })
              }
            >
              {tables.map(({ name, count }, i) => (
                <option key={name} value={i}>{`${name} (${count === 1 ? '1 number' : `${count} numbers`})`}</option>
              ))}
            </select>
          </label>
        )}
        {separator && (
          <label>
            Columns are parted by
            <select
              value={separator}
              onChange={({ target }) => onAnswer({ separator: target.value as Separator, roles: undefined })}
            >
              {columnSeparators.map(each => (
                <option key={each} value={each}>
                  {`a ${each}`}
                </option>
              ))}
            </select>
          </label>
        )}
        {columns.roles.map((role, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
          <label key={column}>
            {columns.heads[column] || `Column ${column + 1}`}
            <select value={role} onChange={({ target }) => setRole(column, target.value as Role)}>
              {roles.map(each => (
                <option key={each} value={each}>
                  {roleNames[each]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  )
}

const roleNames: Record<Role, string> = {
  name: 'Name or id',
  owner: 'Owner or lab',
  quarter: 'Quarter of an estimate',
  value: 'Value',
  quarterValue: 'Value at the quarter in its heading',
  unit: 'Unit',
  count: 'Number of estimates',
  source: 'Source',
  publisher: 'Publisher',
  date: 'Date',
  grade: 'Grade',
  reason: 'Reason',
  none: 'Not read',
}

function inWords({ columns, separator }: TablePreview, name = ''): string {
  const read = [...new Set(columns.roles)].flatMap(role => (role === 'none' ? [] : [roleNames[role].toLowerCase()]))
  return [name && `“${name}”`, separator && `columns parted by a ${separator}`, read.join(', ')]
    .filter(Boolean)
    .join('; ')
}
