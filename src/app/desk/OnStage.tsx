import { useEffect } from 'react'
import { showPlace } from '../../state/session/presentationPlace.ts'
import { useOverlay, useOverlays } from '../ui/overlays.ts'
import { part } from '../ui/part.tsx'

const Presenting = part({
  of: 'The presentation',
  vital: true,
  load: () => import('../stage/Presenting.tsx').then(module => module.Presenting),
})

const Storyboard = part({
  of: 'The storyboard',
  load: () => import('../stage/Storyboard.tsx').then(module => module.Storyboard),
})

/** Over the desk: the storyboard, and the presentation while one is under way; one that a reload broke off goes on. */
export function OnStage() {
  const { open, close } = useOverlays()
  const presentation = useOverlay('presentation')
  const storyboard = useOverlay('storyboard')
  useEffect(() => {
    if (!showPlace.read()) return
    void goOn()
    async function goOn() {
      const { keptShow } = await import('../../state/session/storedPresentation.ts')
      const kept = keptShow()
      if (kept) open({ kind: 'presentation', at: kept.stage.at })
    }
  }, [open])
  return (
    <>
      {storyboard && <Storyboard onClose={() => close('storyboard')} />}
      {presentation && <Presenting {...presentation} />}
    </>
  )
}
