import { useId } from 'react'
import { useDesk } from '../../state/hooks.ts'
import { fieldNames, sharedOf } from '../../state/shared.ts'
import { useSaved, useScenarioActions, useScenarios } from './context.ts'

/** Saves what is on the desk: under a new name, or in the place of the scenario that it came from. */
export function SaveForm() {
  const actions = useScenarioActions()
  const field = useId()
  const now = useDesk(desk => desk)
  const openId = useScenarios(scenarios => scenarios.open)
  const open = useSaved().find(({ id }) => id === openId)
  const isEdited =
    open && fieldNames.some(name => JSON.stringify(open.shared[name]) !== JSON.stringify(sharedOf(now)[name]))

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
      {isEdited && (
        <button type="button" className="textButton" onClick={() => actions.saveOver(open.id)}>
          Save over “{open.name}”
        </button>
      )}
    </form>
  )
}
