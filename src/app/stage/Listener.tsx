import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { modelVersion } from '../../model/version.ts'
import { type RoomLink, readRoomFragment } from '../../room/roomLink.ts'
import { useLiveDesk } from '../../state/session/hooks.ts'
import { VerdictAnnouncement } from '../desk/Announced.tsx'
import { ExplainProvider } from '../explain/ExplainProvider.tsx'
import { Announcements } from '../ui/Announcements.tsx'
import { announce } from '../ui/announcements.ts'
import { OverlaysContext } from '../ui/overlays.ts'
import { besideRoom } from './besideRoom.ts'
import { Dock } from './Dock.tsx'
import { type ListenerDesk, type Listening, listening } from './listening.ts'
import { EmptyStage, MirroredStage } from './MirroredStage.tsx'
import { useAwake } from './useAwake.ts'
import { watching } from './watching.ts'
import './room.css'

/** A listener's window: joins the room that a link names. Where its broker is not where the page is from, it is asked first. */
export function Listener({ fragment }: { fragment: string }) {
  const link = readRoomFragment(fragment)
  const [isAgreed, setAgreed] = useState(false)
  if (!link)
    return (
      <EmptyStage>
        <h1>This link to a room is damaged. Ask for it again.</h1>
      </EmptyStage>
    )
  const host = new URL(link.broker).host
  if (!isAgreed && host !== location.host)
    return (
      <EmptyStage>
        <h1>Join the presentation?</h1>
        <p>
          It comes through <b>{host}</b>, which sees when you listen and how much is said, and can read nothing of it.
        </p>
        <button type="button" className="wordButton" onClick={() => setAgreed(true)}>
          Join
        </button>
      </EmptyStage>
    )
  return <Joined link={link} />
}

function Joined({ link }: { link: RoomLink }) {
  const [{ session, room }] = useState(() => {
    const own = watching()
    return { session: own, room: listening(own, link) }
  })
  useAwake()
  useEffect(() => {
    room.join()
    window.addEventListener('pagehide', room.leave)
    return () => {
      window.removeEventListener('pagehide', room.leave)
      room.leave()
    }
  }, [room])
  return (
    <OverlaysContext value={session.overlays}>
      <Followed session={session} room={room} />
      <Announcements />
    </OverlaysContext>
  )
}

function Followed({ session, room }: { session: ReturnType<typeof watching>; room: ListenerDesk }) {
  const now = useSyncExternalStore(room.subscribe, room.get)
  const { view, isSameModel } = now
  const says = stateOf(now)
  useEffect(() => {
    if (says) announce(says)
  }, [says])
  useEffect(() => {
    const back = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented && room.get().isAside) room.comeBack()
    }
    window.addEventListener('keydown', back)
    return () => window.removeEventListener('keydown', back)
  }, [room])
  if (!view || now.problem)
    return (
      <EmptyStage>
        <h1>{now.problem ?? says}</h1>
      </EmptyStage>
    )
  if (!isSameModel)
    return (
      <EmptyStage>
        <h1>{view.headline ?? view.verdict}</h1>
        <p>
          {view.headline && view.verdict} These are the presenter’s numbers, as they were sent: their Stakeout comes to
          others than this one (
          {view.version === modelVersion ? 'another build' : `model ${view.version}, here ${modelVersion}`}).
        </p>
      </EmptyStage>
    )
  return (
    <MirroredStage session={session} view={view}>
      <ExplainProvider>
        <div className="stageFoot">
          <Dock live={view.live} />
          <div className="listenerEnd">
            <p>
              Scene <b>{view.at + 1}</b> of {view.count}
            </p>
            {says && <p className="listenerState">{says}</p>}
            {now.isAside && <Aside room={room} />}
          </div>
        </div>
      </ExplainProvider>
      <VerdictAnnouncement key={view.at} />
      <SceneAnnouncement key={`scene ${view.at}`} view={view} />
    </MirroredStage>
  )
}

/** Says the scene and its verdict once, when it comes. */
function SceneAnnouncement({ view }: { view: NonNullable<Listening['view']> }) {
  const { at, count, headline, verdict } = view
  const say = useEffectEvent(() => announce(`Scene ${at + 1} of ${count}: ${headline ?? verdict}`))
  useEffect(() => say(), [])
  return null
}

/** What stands beside the sliders of a listener who left the lead: the difference, and the ways back. */
function Aside({ room }: { room: ListenerDesk }) {
  const desk = useLiveDesk()
  const [said, setSaid] = useState('')
  const says = useSyncExternalStore(
    listener => {
      const stops = [desk.subscribe(listener), room.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    () => {
      const rooms = room.rooms()
      return rooms ? besideRoom(desk.get(), rooms) : ''
    },
  )
  return (
    <div className="listenerAside">
      <p>{says}</p>
      <div className="listenerWays">
        <button type="button" className="wordButton" onClick={room.comeBack}>
          Back to the room <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="wordButton"
          onClick={() =>
            void room
              .offer()
              .then(isSent =>
                setSaid(isSent ? 'Offered to the presenter.' : 'Not sent: there is no line to the room now.'),
              )
          }
        >
          Offer to the presenter
        </button>
      </div>
      <output>{said}</output>
    </div>
  )
}

/** How it stands with the room, where that has to be said. */
function stateOf({ room, view }: Listening): string {
  const { presenter, line, isQuiet } = room
  if (presenter === 'ended') return 'The presentation is over.'
  if (presenter === 'closed') return 'The presenter has changed the link to this room. Ask for the new one.'
  if (line === 'opening') return 'Joining the presentation…'
  if (line === 'broken')
    return view
      ? 'The line is broken: this is what was shown last. It is being tried again.'
      : 'The presentation cannot be reached. It is being tried again; a network that forbids WebSockets lets nobody in.'
  if (presenter === 'awaited') return 'The presentation has not begun yet. It will show here by itself.'
  if (presenter === 'lost') return 'The presenter’s line is broken: this is what was shown last.'
  return isQuiet ? 'Nothing has come from the presenter for some seconds.' : ''
}
