import { useEffect, useState } from 'react'
import { DeskContext } from '../../state/session/hooks.ts'
import { SessionContext } from '../ui/sessionContext.ts'
import { hearPresenter } from './mirror.ts'
import { SceneFigures } from './SceneFigures.tsx'
import { StageEnd } from './StageEnd.tsx'
import { StageFrame } from './StageFrame.tsx'
import { StageScene } from './StageScene.tsx'
import type { StageMessage } from './stageMessage.ts'
import { useAwake } from './useAwake.ts'
import { watching } from './watching.ts'

/** The window on the big screen: what the presenter's window shows to this room, without its controls and notes. */
export function Audience({ room }: { room: string }) {
  const [session] = useState(watching)
  const { store } = session
  const [told, setTold] = useState<StageMessage | null>(null)
  useAwake()
  useEffect(
    () =>
      hearPresenter(
        room,
        (now, state) => {
          store.setState(state)
          setTold(before => (before && isSameScene(before, now) ? before : now))
        },
        () => setTold(null),
      ),
    [store, room],
  )
  useKeptFromReload(told !== null)
  if (!told)
    return (
      <main className="stage isWatching">
        <StageFrame isBlank={false}>
          <h1 className="stageWaits">
            {room
              ? 'The presentation begins in the presenter’s window.'
              : 'This window belongs to no presentation. Press W in the one that presents.'}
          </h1>
        </StageFrame>
      </main>
    )
  return (
    <SessionContext value={session}>
      <DeskContext value={session}>
        <main className="stage isWatching" aria-label="Presentation">
          <StageFrame isBlank={told.isBlank} isInert>
            <StageScene headline={told.headline}>
              <SceneFigures ids={told.charts} />
              <StageEnd at={told.at} count={told.count} />
            </StageScene>
          </StageFrame>
        </main>
      </DeskContext>
    </SessionContext>
  )
}

/** A clicker's start button would reload the window, and the room would see it go. */
function useKeptFromReload(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const keep = (event: KeyboardEvent) => {
      if (event.key === 'F5' && !event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault()
    }
    window.addEventListener('keydown', keep)
    return () => window.removeEventListener('keydown', keep)
  }, [isOn])
}

const isSameScene = (a: StageMessage, b: StageMessage) =>
  a.at === b.at &&
  a.count === b.count &&
  a.charts.join() === b.charts.join() &&
  a.headline === b.headline &&
  a.isBlank === b.isBlank
