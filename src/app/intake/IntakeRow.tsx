import { valueAt } from '../../analysis/whatIf.ts'
import type { Answers } from '../../intake/preview.ts'
import type { PreviewRow } from '../../intake/previewRow.ts'
import { meaningName, meaningValue } from '../../intake/rowMeaning.ts'
import { lastQuarter, lineOf } from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import { quartersTo } from '../../model/quarters.ts'
import type { Desk } from '../../state/session/desk.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { MeaningChoice } from './MeaningChoice.tsx'
import { canBeTaken, isRowTaken, type RowChoice } from './rowChoice.ts'

export type IntakeRowProps = {
  row: PreviewRow
  answers: Answers
  choice: RowChoice
  onChoose: (row: PreviewRow, isTaken: boolean) => void
  onAnswer: (answers: Answers) => void
}

/** A row of the table: whether it is taken, what stands in it, what it was understood as with its source, and its value beside the desk's. */
export function IntakeRow({ row, answers, choice, onChoose, onAnswer }: IntakeRowProps) {
  const { id, place, name, text, by, value, problem, remarks, notes, reason, count, awaits, readings } = row
  const meaning = meaningName(row)
  const says = value === null ? null : meaningValue(row, value)
  const now = useDesk(desk => ownBeside(row, desk))
  const source = [reason?.publisher, reason?.source, reason?.date, reason?.grade, reason?.says]
  const about = [...source, count && (count === 1 ? '1 estimate' : `${count} estimates`)].filter(Boolean).join(', ')
  return (
    <tr className={awaits ? 'intakeAwaits' : problem ? 'intakeRefused' : undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={`Take ${place}: ${meaning || name}${says ? `, ${says}` : ''}`}
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
        {meaning && by !== 'you' ? meaning : <MeaningChoice row={row} answers={answers} onAnswer={onAnswer} />}
        {by && by !== 'you' && <small>by its {by}</small>}
        {about && <small className="intakeSource">{about}</small>}
        {notes.map(note => (
          <small key={note}>{note}</small>
        ))}
      </td>
      <td>
        {says}
        {says !== null && now && <small>{now}</small>}
        {readings.length > 0 && (
          <select
            aria-label={`Reading of ${place}`}
            value={answers.readings?.[id] ?? ''}
            onChange={({ target }) => onAnswer({ readings: { ...answers.readings, [id]: Number(target.value) } })}
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

/** What the desk itself has there; of a quarter that it does not reach, that. */
function ownBeside({ key, line, value }: PreviewRow, { world, answer, asOf }: Desk): string | null {
  if (key) return world[key] === value ? 'as it is now' : `now ${meaningValue({ key, line }, world[key])}`
  if (!line) return null
  const quarter = quartersTo(asOf, line.day)
  if (quarter < 0 || quarter > lastQuarter) return 'The desk does not reach that quarter, so nothing shows it'
  return `own ${lineOf(ownerOf(line.key).id).unit.format(valueAt(answer, line.key, quarter))}`
}
