import type { ReactNode } from 'react'
import { DeskContext } from '../../state/session/hooks.ts'
import type { Session } from '../../state/session/session.ts'
import type { StageView } from '../../state/session/stageView.ts'
import { SessionContext } from '../ui/sessionContext.ts'
import { SceneFigures } from './SceneFigures.tsx'
import { StageEnd } from './StageEnd.tsx'
import { StageFrame } from './StageFrame.tsx'
import { StageScene } from './StageScene.tsx'

type MirroredStageProps = { session: Session; view: StageView; children?: ReactNode }

/** What a presenter shows, drawn by this window: in the room's on this machine, and by a listener's elsewhere, who has sliders beneath it. */
export const MirroredStage = ({ session, view, children }: MirroredStageProps) => (
  <SessionContext value={session}>
    <DeskContext value={session}>
      <main className={children ? 'stage isListening' : 'stage isWatching'} aria-label="Presentation">
        <StageFrame isBlank={view.isBlank} isInert={!children} fitsHand={Boolean(children)}>
          <StageScene headline={view.headline}>
            <SceneFigures ids={view.charts} />
            {children ?? <StageEnd at={view.at} count={view.count} />}
          </StageScene>
        </StageFrame>
      </main>
    </DeskContext>
  </SessionContext>
)

/** A window of a presentation in which nothing is shown yet, or nothing any more: a sentence says which. */
export const EmptyStage = ({ children }: { children: ReactNode }) => (
  <main className="stage isWatching">
    <StageFrame isBlank={false} fitsHand>
      <div className="stageWaits">{children}</div>
    </StageFrame>
  </main>
)

/** Whether two views differ by what a frame redraws past React only. */
export const isSameScene = (a: StageView, b: StageView): boolean =>
  a.at === b.at &&
  a.count === b.count &&
  a.charts.join() === b.charts.join() &&
  a.headline === b.headline &&
  a.isBlank === b.isBlank
