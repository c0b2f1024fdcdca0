import { useId } from 'react'
import { useDesk } from '../../state/session/hooks.ts'
import { useScenarioActions } from '../ui/scenariosContext.ts'

/** Keeps what is on the desk as a base of the user's own, for the day the next filing comes. */
export function BaseKeeper() {
  const { saveBase } = useScenarioActions()
  const own = useDesk(desk => desk.own)
  const [name, day] = [useId(), useId()]

  function save(form: FormData) {
    const [label, asOf] = [form.get('label'), form.get('asOf')]
    if (typeof label === 'string' && typeof asOf === 'string') saveBase(label.trim() || 'Base', asOf)
  }
  return (
    <details className="keeper">
      <summary>{own ? `Save as a new version of “${own.label}”` : 'Save as a base of your own'}</summary>
      <form action={save} className="keeperForm">
        <label htmlFor={name}>Name of the base</label>
        <input id={name} name="label" type="text" maxLength={80} autoComplete="off" required />
        <label htmlFor={day}>Its date, from which quarters are counted</label>
        <input id={day} name="asOf" type="date" min="2000-01-01" max="2099-12-31" required />
        <button type="submit" className="wordButton">
          Save as a base
        </button>
      </form>
      <p className="scenarioHint">
        All values of the desk become where scenarios start from: for the day the next filing comes. It stands under
        “Start from”, with the sources of its values{own && `, and tells what changed since “${own.label}”`}.
      </p>
    </details>
  )
}
