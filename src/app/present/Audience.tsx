import { useEffect, useState } from 'react'
import { DeskContext } from '../../state/hooks.ts'
import { SessionContext } from '../session.ts'
import { VerdictLine } from '../VerdictLine.tsx'
import { hearPresenter, type Told } from './mirror.ts'
import { QrTile } from './QrTile.tsx'
import { SceneFigure } from './SceneFigure.tsx'
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
      <StageFrame isBlank={false}>
        <p className="stageWaits">The presentation begins in the presenter’s window.</p>
      </StageFrame>
    )
  return (
    <SessionContext value={session}>
      <DeskContext value={session}>
        <StageFrame isBlank={told.isBlank} isInert>
          {told.headline ? <h1 className="verdict">{told.headline}</h1> : <VerdictLine />}
          <SceneFigure key={told.chart} id={told.chart} />
          <div className="stageEnd">
            <QrTile />
            <p>
              Scene <b>{told.at + 1}</b> of {told.count}
            </p>
          </div>
        </StageFrame>
      </DeskContext>
    </SessionContext>
  )
}

const isSameScene = (a: Told, b: Told) =>
  a.at === b.at && a.count === b.count && a.chart === b.chart && a.headline === b.headline && a.isBlank === b.isBlank
