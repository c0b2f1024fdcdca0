import { Fragment, type ReactNode, useMemo } from 'react'
import { provenanceInBrief, provenanceOf } from '../../provenance/provenance.ts'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { useDesk, useDeskAtRest } from '../../state/session/hooks.ts'
import { HouseImprint } from '../house/HouseImprint.tsx'
import { useHouseStyle } from '../house/useHouseStyle.ts'
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
  const found = useStageHouse()
  const house = typeof found === 'string' ? null : found
  const style = useHouseStyle(house)
  const says = useMemo(() => provenanceInBrief(provenanceOf(atRest, { facts: null, today })), [atRest, today])
  return (
    <ErrorFence of="The scene" vital again={desk}>
      <div className="stageScene" style={style}>
        <p className="stageBase" title={says}>
          {says}
        </p>
        {/* What was written before the house file was read is written anew. */}
        <Fragment key={house ? 'house' : 'plain'}>
          <SceneHeadline headline={headline} />
          {children}
        </Fragment>
        {house && <HouseImprint house={house} isBrief />}
        {typeof found === 'string' && <p className="houseImprint">{found}</p>}
      </div>
    </ErrorFence>
  )
}
