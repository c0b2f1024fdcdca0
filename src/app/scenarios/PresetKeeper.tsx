import { useId } from 'react'
import { presetsIn } from '../../state/scenario/savedItem.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useScenarioActions, useScenarios } from '../ui/scenariosContext.ts'

/** Keeps the present changes as a preset with one sentence, and lets go of presets that were kept. */
export function PresetKeeper() {
  const actions = useScenarioActions()
  const presets = presetsIn(useScenarios(({ kept }) => kept))
  const hasChanges = useDesk(desk => Object.keys(desk.changes).length > 0)
  const [name, says] = [useId(), useId()]

  function save(form: FormData) {
    const [label, sentence] = [form.get('label'), form.get('says')]
    if (typeof label === 'string' && typeof sentence === 'string')
      actions.savePreset(label.trim() || 'Preset', sentence)
  }
  return (
    <details className="keeper">
      <summary>Your presets{presets.length > 0 && ` (${presets.length})`}</summary>
      <ul aria-label="Your presets">
        {presets.map(preset => (
          <li key={preset.id}>
            <b>{preset.name}</b> {preset.says}{' '}
            <button
              type="button"
              className="textButton"
              aria-label={`Delete preset ${preset.name}`}
              onClick={() => actions.remove(preset.id)}
            >
              Delete
            </button>
          </li>
        ))}
      </ul>
      {hasChanges ? (
        <form action={save} className="keeperForm">
          <label htmlFor={name}>Name of the preset</label>
          <input id={name} name="label" type="text" maxLength={40} autoComplete="off" required />
          <label htmlFor={says}>One sentence on it</label>
          <input id={says} name="says" type="text" maxLength={200} autoComplete="off" required />
          <button type="submit" className="wordButton">
            Save the changes as a preset
          </button>
        </form>
      ) : (
        <p className="scenarioHint">Change an input first: a preset is a set of changes.</p>
      )}
    </details>
  )
}
