import { inputs } from '../../model/inputs.ts'
import { changesText } from '../../state/scenario/yours.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import './changeCounter.css'

/** How many inputs are the user's own, and the way back to the base. */
export function ChangeCounter() {
  const count = useDesk(desk => Object.keys(desk.changes).length)
  const ofOwn = useDesk(desk => (desk.own ? changesText(desk) : null))
  if (count === 0 && ofOwn) return <p className="counter">{ofOwn}.</p>
  if (count === 0) return <p className="counter">All inputs as in the base case. Move a slider to compare.</p>
  return (
    <div className="counter">
      <b>{ofOwn ?? `${count} of ${inputs.length} inputs ${count === 1 ? 'is' : 'are'} yours`}</b>
      <ResetAll />
    </div>
  )
}

/** Takes every change back but those of locked inputs; it has no place where there is none. */
export function ResetAll() {
  const count = useDesk(
    ({ changes, locks }) => Object.keys(changes).filter(key => !locks.some(lock => lock === key)).length,
  )
  const actions = useActions()
  if (count === 0) return null
  return (
    <button type="button" className="textButton" onClick={actions.resetAll}>
      {count === 1 ? 'Reset it' : count === 2 ? 'Reset both' : 'Reset all'}
    </button>
  )
}
