import { presetEffect } from '../../analysis/presetEffect.ts'
import { type PresetId, presetChanges, presets, sparing } from '../../model/presets.ts'
import { lowered } from '../../model/wording.ts'
import { startWorld } from '../../state/scenario/start.ts'
import { useDesk } from '../../state/session/hooks.ts'

/** What a preset that is on does to the verdict, in one sentence; it waits for the end of a drag. */
export function PresetSays({ id }: { id: PresetId }) {
  const { changes, measure, horizon, ...start } = useDesk(desk => desk.settled)
  const locks = useDesk(desk => desk.locks)
  const base = startWorld(start)
  const spared = Object.keys(presetChanges(base, presets[id])).filter(key => locks.some(lock => lock === key)).length
  const { says, againstItsName } = presetEffect(base, changes, sparing(presets[id], locks), measure, horizon)
  return (
    <>
      <b>{presets[id].label}</b> {lowered(says)}
      {againstItsName && ', against its name'}.
      {spared > 0 && ` ${spared} locked ${spared === 1 ? 'input was' : 'inputs were'} left alone.`}
    </>
  )
}
