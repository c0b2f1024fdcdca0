import { useState } from 'react'
import { type PresetId, presetIds, presets } from '../../model/presets.ts'
import { isOn, standingOf } from '../../state/scenario/presetToggle.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { part } from '../ui/part.tsx'
import './presetChips.css'

const PresetSays = part({ load: () => import('./PresetSays.tsx').then(module => module.PresetSays) })

/** The what-ifs to lay over any base, and beneath them what the latest one did to the verdict. */
export function PresetChips() {
  const [latest, setLatest] = useState<PresetId | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const told = useDesk(desk => [latest, ...presetIds].find(id => id && isOn(desk, id)) ?? null)
  return (
    <>
      <div className={showsAll ? 'chipRow allChips' : 'chipRow'}>
        <ul className="chips" aria-label="What-ifs">
          {presetIds.map(id => (
            <li key={id}>
              <Chip id={id} onPress={() => setLatest(id)} />
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="textButton"
          title="What-ifs to lay over any base"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          All {presetIds.length}
        </button>
      </div>
      <output className="presetSays">{told && <PresetSays id={told} />}</output>
    </>
  )
}

function Chip({ id, onPress }: { id: PresetId; onPress: () => void }) {
  const standing = useDesk(desk => standingOf(desk, id))
  const actions = useActions()
  const { label, says } = presets[id]
  return (
    <button
      type="button"
      className="chip"
      title={standing === 'given' ? `${says} The base has it so already.` : says}
      aria-pressed={standing === 'on'}
      aria-disabled={standing === 'given' || undefined}
      onClick={() => {
        if (standing === 'given') return
        actions.togglePreset(id)
        onPress()
      }}
    >
      {label}
    </button>
  )
}
