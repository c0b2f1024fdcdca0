import { useId, useState } from 'react'
import { estimatesOf } from '../../intake/estimates.ts'
import type { PreviewRow } from '../../intake/previewRow.ts'
import { dayOf } from '../../state/scenario/start.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { SteadyButton } from '../ui/SteadyButton.tsx'
import { useScenarioActions } from '../ui/scenariosContext.ts'
import { valuesOf } from './rowChoice.ts'
import { type TargetId, targetIds, targets } from './targets.ts'

type IntakeTargetProps = { name: string; rows: readonly PreviewRow[]; onClose: () => void }

/** What the chosen rows become, and the button that takes all of them at once; a line at a quarter can only be consensus, and what says of how many estimates it is the mean is meant as one. */
export function IntakeTarget({ name, rows, onClose }: IntakeTargetProps) {
  const present = useDesk(dayOf)
  const { adoptValues, setConsensus } = useActions()
  const { saveBase, tell } = useScenarioActions()
  const ofLines = rows.filter(({ line }) => line !== null).length
  const isMean = rows.some(({ count }) => count !== undefined)
  const [chosen, setTarget] = useState<TargetId | null>(null)
  const target = chosen ?? (ofLines > 0 || isMean ? 'consensus' : 'changes')
  const values = valuesOf(rows)
  const [label, setLabel] = useState(name.replace(/\.\w+$/, '') || 'Own numbers')
  // What is not taken stays as of the base that it is made of: the new one is never older.
  const newest = [present, ...values.flatMap(({ reason }) => reason?.date ?? [])].toSorted().at(-1)!
  const [day, setDay] = useState<string | null>(null)
  const asOf = day ?? newest
  const [nameField, dayField] = [useId(), useId()]
  const taken = target === 'consensus' ? rows.length : values.length
  const count = taken === 1 ? '1 number' : `${taken} numbers`
  const isOff = taken === 0 || (target === 'base' && asOf === '')

  function take() {
    if (target === 'base') saveBase(label.trim() || 'Own numbers', asOf, values)
    else if (target === 'changes') {
      adoptValues(values)
      tell(`${count} taken as changes`)
    } else {
      setConsensus(estimatesOf(rows))
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
        {target !== 'consensus' && ofLines > 0 && (
          <p className="intakeHint">
            {`${ofLines === 1 ? '1 number is of a line' : `${ofLines} numbers are of lines`} that the model works out, and can be taken as consensus only.`}
          </p>
        )}
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
