import { useEffect } from 'react'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { showPlace } from '../../state/session/presentationPlace.ts'
import { part } from '../ui/part.tsx'

const Presenting = part({
  of: 'The presentation',
  vital: true,
  load: () => import('../stage/Presenting.tsx').then(module => module.Presenting),
})

/** The presentation over the desk, while one is under way; one that a reload broke off goes on. */
export function OnStage() {
  const at = useDesk(desk => desk.presenting)
  const { present } = useActions()
  useEffect(() => {
    if (!showPlace.read()) return
    void goOn()
    async function goOn() {
      const { keptShow } = await import('../../state/session/presentationKept.ts')
      const kept = keptShow()
      if (kept) present(kept.stage.at)
    }
  }, [present])
  return at !== null && <Presenting at={at} />
}
