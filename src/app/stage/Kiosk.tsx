import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ScenarioState } from '../../state/scenario/scenarioState.ts'
import { sceneAdded } from '../../state/scenario/story.ts'
import { DeskContext } from '../../state/session/hooks.ts'
import { openShow } from '../../state/session/presentation.ts'
import { SessionContext } from '../ui/sessionContext.ts'
import { SceneFigures } from './SceneFigures.tsx'
import { StageEnd } from './StageEnd.tsx'
import { StageFrame } from './StageFrame.tsx'
import { StageScene } from './StageScene.tsx'
import { useAwake } from './useAwake.ts'
import { watching } from './watching.ts'

/** Scenes in turn on an unattended screen, so many seconds each; nothing to press. */
export function Kiosk({ shared, seconds }: { shared: ScenarioState; seconds: number }) {
  const [show] = useState(() => openShow(shared.scenes.length > 0 ? shared.scenes : sceneAdded([], shared, null), 0))
  const [session] = useState(watching)
  const { at } = useSyncExternalStore(show.stage.subscribe, show.stage.getState)
  useAwake()
  useEffect(() => {
    const turning = setInterval(() => show.goTo((show.stage.getState().at + 1) % show.scenes.length), seconds * 1000)
    return () => clearInterval(turning)
  }, [show, seconds])
  const scene = show.scenes[at]!
  return (
    <SessionContext value={session}>
      <DeskContext value={show}>
        <main className="stage isWatching isKiosk" aria-label="Kiosk">
          <StageFrame isBlank={false} isInert>
            <StageScene headline={scene.headline}>
              <SceneFigures ids={scene.charts} />
              <StageEnd at={at} count={show.scenes.length} />
            </StageScene>
          </StageFrame>
        </main>
      </DeskContext>
    </SessionContext>
  )
}
