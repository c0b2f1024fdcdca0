import { type LineKey, sections } from '../../../model/index.ts'
import { names } from '../../../model/names.ts'
import { sides } from '../../../model/sides.ts'

/** What a table is of: the lead on the measure that is judged by, or a line of a stack. */
export type TableLine = LineKey | 'lead'

type SelectProps = { value: TableLine; onChoose: (line: TableLine) => void }

/** The lead, or any line of both stacks by its section. */
export const TableLineSelect = ({ value, onChoose }: SelectProps) => (
  <select
    aria-label="What the table is of"
    value={value}
    onChange={({ target }) => onChoose(target.value as TableLine)}
  >
    <option value="lead">The lead</option>
    {sides.flatMap(side =>
      sections.map(({ name, lines }) => (
        <optgroup key={`${side} ${name}`} label={`${names[side].stack}: ${name}`}>
          {Object.entries(lines).map(([id, { label }]) => (
            <option key={id} value={`${side}.${id}`}>
              {label}
            </option>
          ))}
        </optgroup>
      )),
    )}
  </select>
)
