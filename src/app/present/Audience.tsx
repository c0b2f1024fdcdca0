import { useEffect, useState } from 'react'
import { DeskContext } from '../../state/hooks.ts'
import { SessionContext } from '../session.ts'
import { hearPresenter, type Told } from './mirror.ts'
import { SceneFigures } from './SceneFigures.tsx'
import { SceneHeadline } from './SceneHeadline.tsx'
import { StageEnd } from './StageEnd.tsx'
import { StageFrame } from './StageFrame.tsx'
import { useAwake } from './useAwake.ts'
import { watching } from './watching.ts'

/** The window on the big screen: what the presenter's window shows, without its controls and notes. */
export function Audience() {
  const [session] = useState(watching)
  const { store } = session
  const [told, setTold] = useState<Told | null>(null)
  useAwake()
  useEffect(
    () =>
      hearPresenter(
        (now, state) => {
          store.setState(state)
          setTold(before => (before && isSameScene(before, now) ? before : now))
        },
        () => setTold(null),
      ),
    [store],
  )
  if (!told)
    return (
      <main className="stage isWatching">
        <StageFrame isBlank={false}>
          <h1 className="stageWaits">The presentation begins in the presenter’s window.</h1>
        </StageFrame>
      </main>
    )
  return (
    <SessionContext value={session}>
      <DeskContext value={session}>
        <main className="stage isWatching" aria-label="Presentation">
          <StageFrame isBlank={told.isBlank} isInert>
            <SceneHeadline headline={told.headline} />
            <SceneFigures ids={told.charts} />
            <StageEnd at={told.at} count={told.count} />
          </StageFrame>
        </main>
      </DeskContext>
    </SessionContext>
  )
}

const isSameScene = (a: Told, b: Told) =>
  a.at === b.at &&
  a.count === b.count &&
  a.charts.join() === b.charts.join() &&
  a.headline === b.headline &&
  a.isBlank === b.isBlank
