import { useId, useState } from 'react'
import type { SourcedValue } from '../../state/scenario/sourcedValue.ts'
import { dayOf } from '../../state/scenario/start.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { SteadyButton } from '../ui/SteadyButton.tsx'
import { useScenarioActions } from '../ui/scenariosContext.ts'
import { type TargetId, targetIds, targets } from './targets.ts'

type IntakeTargetProps = { name: string; values: readonly SourcedValue[]; onClose: () => void }

/** What the chosen rows become, and the button that takes all of them at once. */
export function IntakeTarget({ name, values, onClose }: IntakeTargetProps) {
  const present = useDesk(dayOf)
  const { adoptValues, setConsensus } = useActions()
  const { saveBase, tell } = useScenarioActions()
  const [target, setTarget] = useState<TargetId>('changes')
  const [label, setLabel] = useState(name.replace(/\.\w+$/, '') || 'Own numbers')
  const newest = values
    .flatMap(({ reason }) => reason?.date ?? [])
    .toSorted()
    .at(-1)
  const [day, setDay] = useState<string | null>(null)
  const asOf = day ?? newest ?? present
  const [nameField, dayField] = [useId(), useId()]
  const count = values.length === 1 ? '1 number' : `${values.length} numbers`
  const isOff = values.length === 0 || (target === 'base' && asOf === '')

  function take() {
    if (target === 'base') saveBase(label.trim() || 'Own numbers', asOf, values)
    else if (target === 'changes') {
      adoptValues(values)
      tell(`${count} taken as changes`)
    } else {
      setConsensus(
        Object.fromEntries(
          values.map(({ key, value, reason }) => [key, { value, ...(reason?.date && { date: reason.date }) }]),
        ),
      )
      tell(`${count} taken as consensus`)
    }
    onClose()
  }
  return (
    <div className="intakeEnd">
      <fieldset>
        <legend>What they become</legend>
        {targetIds.map(id => (
          <label key={id}>
            <input type="radio" name="intakeTarget" checked={target === id} onChange={() => setTarget(id)} />
            {targets[id]}
          </label>
        ))}
        {target === 'base' && (
          <div className="intakeFields">
            <label htmlFor={nameField}>Name of the base</label>
            <input
              id={nameField}
              type="text"
              maxLength={80}
              autoComplete="off"
              value={label}
              onChange={event => setLabel(event.target.value)}
            />
            <label htmlFor={dayField}>Its date, from which quarters are counted</label>
            <input
              id={dayField}
              type="date"
              min="2000-01-01"
              max="2099-12-31"
              value={asOf}
              onChange={event => setDay(event.target.value)}
            />
          </div>
        )}
      </fieldset>
      <div className="intakeWays">
        <button type="button" className="wordButton" onClick={onClose}>
          Cancel
        </button>
        <SteadyButton className="wordButton" isOff={isOff} onClick={take}>
          {`Take ${count}`}
        </SteadyButton>
      </div>
    </div>
  )
}
