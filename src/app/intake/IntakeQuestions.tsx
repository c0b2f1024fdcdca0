import type { Answers } from '../../intake/preview.ts'
import type { TableQuestion } from '../../intake/questions.ts'

/** What can be read in two ways throughout the table, with both readings; where the table itself tells, it stands chosen. */
export function IntakeQuestions({
  all,
  onAnswer,
}: {
  all: readonly TableQuestion[]
  onAnswer: (answers: Answers) => void
}) {
  if (all.length === 0) return null
  return (
    <div className="intakeQuestions">
      {all.map(({ id, says, choices, chosen }) => (
        <fieldset key={id} className={chosen === null ? 'intakeQuestion intakeOpen' : 'intakeQuestion'}>
          <legend>{says}</legend>
          {choices.map(choice => (
            <label key={choice.id}>
              <input
                type="radio"
                name={`intake.${id}`}
                checked={choice.id === chosen}
                onChange={() => onAnswer({ [id]: choice.id })}
              />
              {choice.says}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
