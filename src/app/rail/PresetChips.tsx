import { useState } from 'react'
import { type PresetId, presetIds, presets } from '../../model/presets.ts'
import { isOn } from '../../state/scenario/presetToggle.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { part } from '../ui/part.tsx'
import './presetChips.css'

const PresetSays = part({ load: () => import('./PresetSays.tsx').then(module => module.PresetSays) })

/** The what-ifs to lay over any base, and beneath them what the latest one did to the verdict. */
export function PresetChips() {
  const [latest, setLatest] = useState<PresetId | null>(null)
  const told = useDesk(desk => [latest, ...presetIds].find(id => id && isOn(desk, id)) ?? null)
  return (
    <>
      <ul className="chips" aria-label="What-ifs">
        {presetIds.map(id => (
          <li key={id}>
            <Chip id={id} onPress={() => setLatest(id)} />
          </li>
        ))}
      </ul>
      <output className="presetSays">{told && <PresetSays id={told} />}</output>
    </>
  )
}

function Chip({ id, onPress }: { id: PresetId; onPress: () => void }) {
  const isPressed = useDesk(desk => isOn(desk, id))
  const actions = useActions()
  return (
    <button
      type="button"
      className="chip"
      title={presets[id].says}
      aria-pressed={isPressed}
      onClick={() => {
        actions.togglePreset(id)
        onPress()
      }}
    >
      {presets[id].label}
    </button>
  )
}
