import { useEffect, useState } from 'react'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { sceneAdded } from '../../state/scenario/story.ts'
import { useActions } from '../../state/session/hooks.ts'
import { openShow, showAgain } from '../../state/session/presentation.ts'
import { keepShow, keptShow } from '../../state/session/storedPresentation.ts'
import { useOverlays } from '../ui/overlays.ts'
import { useSession } from '../ui/sessionContext.ts'
import { Presentation } from './Presentation.tsx'
import { useHandOut } from './useHandOut.tsx'

/** Presents the storyboard, or what is on the desk where there is none yet; after a reload it goes on where it was. */
export function Presenting({ at, startsRoom }: { at: number; startsRoom?: boolean }) {
  const { store } = useSession()
  const { rewriteScenes, showScene } = useActions()
  const overlays = useOverlays()
  const [show] = useState(() => {
    const kept = keptShow()
    if (kept) return showAgain(kept)
    const { scenes: planned } = store.getState()
    const enlarged = overlays.find('enlarged')?.chart ?? null
    const scenes = planned.length > 0 ? planned : sceneAdded([], sharedOf(store.getState()), enlarged)
    return openShow(scenes, Math.min(at, scenes.length - 1))
  })
  useEffect(() => keepShow(show), [show])
  const { paper } = useHandOut(show.scenes)
  const [before] = useState(() => document.activeElement)
  // Left by its question, which goes with it, the browser gives the focus to nobody.
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    },
    [before],
  )
  return (
    <>
      <Presentation
        show={show}
        startsRoom={startsRoom}
        onScene={shared => rewriteScenes(scenes => sceneAdded(scenes, shared, null))}
        onLeave={kept => {
          if (document.fullscreenElement) void document.exitFullscreen()
          if (kept) showScene(kept)
          keepShow(null)
          overlays.close('presentation')
        }}
      />
      {paper}
    </>
  )
}
