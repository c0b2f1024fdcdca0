import { useEffect, useState } from 'react'
import { part } from '../ui/part.tsx'
import { EmptyStage, isSameScene, MirroredStage } from './MirroredStage.tsx'
import { hearPresenter } from './mirror.ts'
import type { StageMessage } from './stageMessage.ts'
import { useAwake } from './useAwake.ts'
import { watching } from './watching.ts'

const Listener = part({
  of: 'The room',
  vital: true,
  load: () => import('./Listener.tsx').then(module => module.Listener),
})

/** A window that shows what a presenter shows: of this browser, by the name of their room; or of another machine, by the room's link. */
export const Audience = ({ room }: { room: string }) =>
  !room && location.hash.startsWith('#room=') ? <Listener fragment={location.hash} /> : <AudienceWindow room={room} />

/** The window on the big screen: what the presenter's window shows to this room, without its controls and notes. */
function AudienceWindow({ room }: { room: string }) {
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
  if (told) return <MirroredStage session={session} view={told} />
  return (
    <EmptyStage>
      <h1>
        {room
          ? 'The presentation begins in the presenter’s window.'
          : 'This window belongs to no presentation. Press W in the one that presents.'}
      </h1>
    </EmptyStage>
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
