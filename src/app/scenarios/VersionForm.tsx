import { useId } from 'react'
import type { OwnBase } from '../../state/scenario/savedItem.ts'
import { useScenarioActions } from '../ui/scenariosContext.ts'

/** The name and the day of a new version of a base. */
export function VersionForm({ of: { id, name }, onDone }: { of: OwnBase; onDone: () => void }) {
  const { makeVersion } = useScenarioActions()
  const [label, day] = [useId(), useId()]

  function save(form: FormData) {
    const [text, asOf] = [form.get('label'), form.get('asOf')]
    if (typeof text !== 'string' || typeof asOf !== 'string') return
    makeVersion(id, text.trim() || name, asOf)
    onDone()
  }
  return (
    <form action={save} className="versionForm" aria-label={`New version of ${name}`}>
      <label htmlFor={label}>Name</label>
      <input id={label} name="label" type="text" maxLength={80} autoComplete="off" defaultValue={name} required />
      <label htmlFor={day}>Its date</label>
      <input id={day} name="asOf" type="date" min="2000-01-01" max="2099-12-31" required />
      <button type="submit" className="wordButton baseTool">
        Make it
      </button>
    </form>
  )
}
