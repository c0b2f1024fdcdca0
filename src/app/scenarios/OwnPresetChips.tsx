import { isOn } from '../../state/scenario/presetToggle.ts'
import { type OwnPreset, presetsIn } from '../../state/scenario/savedItem.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useScenarioActions, useScenarios } from '../ui/scenariosContext.ts'

/** The user's own presets as chips, with the sentence of the one that is on. Nothing where there are none. */
export function OwnPresetChips() {
  const presets = presetsIn(useScenarios(({ kept }) => kept))
  const on = useDesk(desk => presets.find(preset => isOn(desk, preset))?.says)
  if (presets.length === 0) return null
  return (
    <>
      <ul className="chips" aria-label="Your presets">
        {presets.map(preset => (
          <li key={preset.id}>
            <Chip preset={preset} />
          </li>
        ))}
      </ul>
      <output className="presetSays">{on}</output>
    </>
  )
}

function Chip({ preset }: { preset: OwnPreset }) {
  const isPressed = useDesk(desk => isOn(desk, preset))
  const { togglePreset } = useScenarioActions()
  return (
    <button
      type="button"
      className="chip"
      title={preset.says}
      aria-pressed={isPressed}
      onClick={() => togglePreset(preset.id)}
    >
      {preset.name}
    </button>
  )
}
