import { useId } from 'react'
import { useScenarioActions } from '../ui/scenariosContext.ts'
import { SaveOver } from './SaveOver.tsx'

/** Saves what is on the desk: under a new name, or in the place of the scenario that it came from. */
export function SaveForm() {
  const actions = useScenarioActions()
  const field = useId()

  function save(form: FormData) {
    const name = form.get('name')
    if (typeof name === 'string') actions.save(name.trim() || 'Scenario')
  }
  return (
    <form action={save} className="saveForm">
      <label htmlFor={field}>Save what is on the desk as</label>
      <input id={field} name="name" type="text" maxLength={80} autoComplete="off" placeholder="Scenario" />
      <button type="submit" className="wordButton">
        Save
      </button>
      <SaveOver />
    </form>
  )
}
