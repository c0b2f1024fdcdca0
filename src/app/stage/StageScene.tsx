import { type ReactNode, useMemo } from 'react'
import { provenanceInBrief, provenanceOf } from '../../provenance/provenance.ts'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { useDesk, useDeskAtRest } from '../../state/session/hooks.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { useToday } from '../ui/useToday.ts'
import { SceneHeadline } from './SceneHeadline.tsx'

type StageSceneProps = Pick<StoryScene, 'headline'> & { children: ReactNode }

/** A scene before a room, under what it is: a what-if, and from which base. What breaks is drawn again with the next change. */
export function StageScene({ headline, children }: StageSceneProps) {
  const desk = useDesk(now => now)
  const today = useToday()
  const atRest = useDeskAtRest(now => now)
  const says = useMemo(() => provenanceInBrief(provenanceOf(atRest, { facts: null, today })), [atRest, today])
  return (
    <ErrorFence of="The scene" vital again={desk}>
      <p className="stageBase" title={says}>
        {says}
      </p>
      <SceneHeadline headline={headline} />
      {children}
    </ErrorFence>
  )
}
