import { useState } from 'react'
import type { Answers, PreviewRow } from '../../intake/preview.ts'
import { type InputKey, inputs } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { inputValue } from '../../model/wording.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { canBeTaken, isRowTaken, type RowChoice } from './rowChoice.ts'

type IntakeTableProps = {
  rows: readonly PreviewRow[]
  answers: Answers
  choice: RowChoice
  onChoose: (row: PreviewRow, isTaken: boolean) => void
  onAnswer: (answers: Answers) => void
}

/** More rows than are looked through: the rest is told, not shown. */
const mostShown = 200

/** The rows that mean an input or may, each with what it was understood as; those that mean none fold away beneath. */
export function IntakeTable(props: IntakeTableProps) {
  const [isOpen, setOpen] = useState(false)
  const isMeant = ({ key, candidates }: PreviewRow) => key !== null || candidates.length > 0
  const meant = props.rows.filter(isMeant)
  const others = props.rows.filter(row => !isMeant(row))
  return (
    <>
      {meant.length > 0 && <Rows {...props} rows={meant} caption="Rows that name an input" />}
      {others.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{others.length === 1 ? '1 row names no input' : `${others.length} rows name no input`}</summary>
          {isOpen && <Rows {...props} rows={others} caption="Rows that name no input" />}
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
          <Row key={row.row} row={row} {...rest} />
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

type RowProps = Omit<IntakeTableProps, 'rows'> & { row: PreviewRow }

function Row({ row, answers, choice, onChoose, onAnswer }: RowProps) {
  const { place, name, text, key, by, value, problem, remarks, reason, awaits, readings } = row
  const now = useDesk(desk => (key ? desk.world[key] : null))
  const says = value === null || key === null ? null : inputValue(key, value)
  const choose = (to: InputKey | null) => onAnswer({ inputs: { ...answers.inputs, [row.row]: to } })
  const source = [reason?.publisher, reason?.source, reason?.date, reason?.grade, reason?.says]
    .filter(Boolean)
    .join(', ')
  return (
    <tr className={awaits ? 'intakeAwaits' : problem ? 'intakeRefused' : undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={`Take ${place}: ${key ? inputName(key) : name}${says ? `, ${says}` : ''}`}
          checked={isRowTaken(row, choice)}
          disabled={!canBeTaken(row)}
          onChange={({ target }) => onChoose(row, target.checked)}
        />
      </td>
      <th scope="row">
        {name} <b>{text}</b>
        <small>{place}</small>
      </th>
      <td>
        {key && by !== 'you' ? inputName(key) : <InputChoice row={row} onChoose={choose} />}
        {by && by !== 'you' && <small>by its {by}</small>}
        {source && <small className="intakeSource">{source}</small>}
      </td>
      <td>
        {says}
        {says !== null && key && now !== null && (
          <small>{now === value ? 'as it is now' : `now ${inputValue(key, now)}`}</small>
        )}
        {readings.length > 0 && (
          <select
            aria-label={`Reading of ${place}`}
            value={answers.readings?.[row.row] ?? ''}
            onChange={({ target }) => onAnswer({ readings: { ...answers.readings, [row.row]: Number(target.value) } })}
          >
            <option value="" disabled>
              Which?
            </option>
            {readings.map((reading, i) => (
              <option key={reading.reading} value={i}>
                {reading.reading}
              </option>
            ))}
          </select>
        )}
        {[problem, ...remarks].filter(Boolean).map(said => (
          <small key={said} className="intakeProblem">
            {said}
          </small>
        ))}
      </td>
    </tr>
  )
}

/** Which input a row means: those that are spelled alike first, then all. */
function InputChoice({ row, onChoose }: { row: PreviewRow; onChoose: (key: InputKey | null) => void }) {
  const { place, key, candidates } = row
  return (
    <select
      aria-label={`Input of ${place}`}
      value={key ?? ''}
      onChange={({ target }) => onChoose((target.value || null) as InputKey | null)}
    >
      <option value="">{candidates.length > 0 ? 'Which input?' : 'No input'}</option>
      {candidates.length > 0 && (
        <optgroup label="Spelled alike">
          {candidates.map(each => (
            <option key={each} value={each}>
              {inputName(each)}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="All inputs">
        {inputs
          .filter(input => !candidates.includes(input.key))
          .map(input => (
            <option key={input.key} value={input.key}>
              {inputName(input.key)}
            </option>
          ))}
      </optgroup>
    </select>
  )
}
