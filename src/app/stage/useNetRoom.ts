import { useEffect, useRef, useState } from 'react'
import type { OwnRoom } from '../../room/roomKeys.ts'
import type { Show } from '../../state/session/presentation.ts'
import { ownBroker } from '../../state/settings/broker.ts'
import type { OpenNetRoom } from './netRoom.ts'
import { ownRoomPlace } from './ownRoomPlace.ts'
import { claimRoom } from './roomClaim.ts'

/** The room of a presentation for people elsewhere, null where none is open; its client is fetched with the first. */
export function useNetRoom(show: Show) {
  const [room, setRoom] = useState<OpenNetRoom | null>(null)
  const current = useRef<OpenNetRoom>(null)
  const open = async (broker = ownBroker(), before = ownRoomPlace.read()) => {
    await current.current?.end()
    const { openNetRoom } = await import('./netRoom.ts')
    current.current = openNetRoom(show, broker, before)
    setRoom(current.current)
  }
  const end = async () => {
    await current.current?.end()
    current.current = null
    setRoom(null)
  }
  const goOn = useRef(open)
  useEffect(() => {
    // A page that was reloaded goes on with the room that it had.
    const before = ownRoomPlace.read()
    if (!before) return
    void goOnIfOurs(before)
    async function goOnIfOurs(room: OwnRoom) {
      // A tab that was doubled has its original's room in its storage, and leaves it alone.
      const claim = claimRoom(room.link.name)
      const isOurs = await claim.isOurs
      claim.letGo()
      if (isOurs) await goOn.current(room.link.broker, room)
      else ownRoomPlace.write(null)
    }
  }, [])
  return { room, open, end }
}
