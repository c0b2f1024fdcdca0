import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { stepsAtMost, type TableSteps } from '../../../analysis/tableSteps.ts'
import { readEntry } from '../../../model/entry.ts'
import { type InputKey, inputOf } from '../../../model/inputs.ts'
import type { InputValue } from '../../../model/quantities.ts'
import { boxText } from '../../../model/units.ts'

type StepFieldsProps = {
  name: string
  input: InputKey
  steps: TableSteps
  chooser: ReactNode
  onSteps: (steps: TableSteps) => void
}

/** An input of a table, with where its values start, how far apart they are and how many. */
export function StepFields({ name, input, steps, chooser, onSteps }: StepFieldsProps) {
  const { unit, min, max } = inputOf(input).parameter
  return (
    <fieldset className="stepFields">
      <legend>{name}</legend>
      {chooser}
      <ValueField
        key={`${input} from`}
        name="from"
        value={steps.start}
        range={{ unit, min, max }}
        onValue={start => onSteps({ ...steps, start })}
      />
      <ValueField
        key={`${input} step`}
        name="step"
        value={steps.step}
        range={{ unit, min: 0, max: max - min }}
        onValue={step => onSteps({ ...steps, step })}
      />
      <label>
        count{' '}
        <input
          type="number"
          min={2}
          max={stepsAtMost}
          value={steps.count}
          onChange={({ target }) => onSteps({ ...steps, count: Math.round(Number(target.value)) })}
        />
      </label>
    </fieldset>
  )
}

type ValueFieldProps = {
  name: string
  value: InputValue
  range: Pick<Parameters<typeof readEntry>[1], 'unit' | 'min' | 'max'>
  onValue: (value: InputValue) => void
}

/** A value typed as in the boxes of the inputs; taken by Enter or on leaving, what cannot be read is said. */
function ValueField({ name, value, range, onValue }: ValueFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const beneath = useId()
  const entry = draft === null ? null : readEntry(draft, { ...range, present: value })
  const problem = entry && !entry.ok ? entry.problem : null
  const take = () => {
    if (!entry?.ok) return
    setDraft(null)
    if (entry.value !== value) onValue(entry.value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take()
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    }
  }
  return (
    <label>
      {name}{' '}
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? boxText(range.unit, value)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : beneath}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span className="fieldProblem" id={beneath} role="alert">
          {problem}
        </span>
      )}
    </label>
  )
}
