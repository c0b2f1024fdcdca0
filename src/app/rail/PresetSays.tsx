import { presetEffect } from '../../analysis/presetEffect.ts'
import { type PresetId, presets } from '../../model/presets.ts'
import { useDesk } from '../../state/hooks.ts'

/** What a preset that is on does to the verdict, in one sentence. */
export function PresetSays({ id }: { id: PresetId }) {
  const base = useDesk(desk => desk.base)
  const changes = useDesk(desk => desk.changes)
  const measure = useDesk(desk => desk.measure)
  const horizon = useDesk(desk => desk.horizon)
  const { says, againstItsName } = presetEffect(base, changes, presets[id], measure, horizon)
  return (
    <>
      <b>{presets[id].label}</b> {againstItsName ? `${says.slice(0, -1)}, against its name.` : says}
    </>
  )
}
