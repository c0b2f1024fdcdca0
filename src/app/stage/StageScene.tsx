import { type ReactNode, useMemo } from 'react'
import { provenanceInBrief, provenanceOf } from '../../provenance/provenance.ts'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { useDesk, useDeskAtRest } from '../../state/session/hooks.ts'
import { HouseImprint } from '../house/HouseImprint.tsx'
import { houseColours } from '../house/houseColours.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { useToday } from '../ui/useToday.ts'
import { SceneHeadline } from './SceneHeadline.tsx'
import { useStageHouse } from './useStageHouse.ts'

type StageSceneProps = Pick<StoryScene, 'headline'> & { children: ReactNode }

/** A scene before a room, under what it is: a what-if, and from which base. What breaks is drawn again with the next change. */
export function StageScene({ headline, children }: StageSceneProps) {
  const desk = useDesk(now => now)
  const today = useToday()
  const atRest = useDeskAtRest(now => now)
  const house = useStageHouse()
  const says = useMemo(() => provenanceInBrief(provenanceOf(atRest, { facts: null, today })), [atRest, today])
  return (
    <ErrorFence of="The scene" vital again={desk}>
      <div className="stageScene" style={house && typeof house === 'object' ? houseColours(house) : undefined}>
        <p className="stageBase" title={says}>
          {says}
        </p>
        <SceneHeadline headline={headline} />
        {children}
        {house && typeof house === 'object' && <HouseImprint house={house} isBrief />}
        {typeof house === 'string' && <p className="houseImprint">{house}</p>}
      </div>
    </ErrorFence>
  )
}
