import type { TableChoice } from '../../../analysis/tableChoice.ts'
import { sections } from '../../../model/index.ts'
import { names } from '../../../model/names.ts'
import { sides } from '../../../model/sides.ts'

type Of = TableChoice['of']

type SelectProps = { name?: string; value: Of | null; onChoose: (line: Of) => void }

/** The lead, or any line of both stacks by its section; where nothing is chosen, another line to add. */
export const TableLineSelect = ({ name = 'What the table is of', value, onChoose }: SelectProps) => (
  <select aria-label={name} value={value ?? ''} onChange={({ target }) => onChoose(target.value as Of)}>
    {value === null ? <option value="">Another line…</option> : <option value="lead">The lead</option>}
    {sides.flatMap(side =>
      sections.map(({ name: section, lines }) => (
        <optgroup key={`${side} ${section}`} label={`${names[side].stack}: ${section}`}>
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
