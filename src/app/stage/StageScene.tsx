import type { ReactNode } from 'react'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { startText } from '../../state/scenario/yours.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { SceneHeadline } from './SceneHeadline.tsx'

type StageSceneProps = Pick<StoryScene, 'headline'> & { children: ReactNode }

/** A scene before a room, under what it is: a what-if, and from which base. What breaks is drawn again with the next change. */
export function StageScene({ headline, children }: StageSceneProps) {
  const desk = useDesk(now => now)
  return (
    <ErrorFence of="The scene" vital again={desk}>
      <p className="stageBase">A what-if, not a forecast. Starts from: {startText(desk)}.</p>
      <SceneHeadline headline={headline} />
      {children}
    </ErrorFence>
  )
}
