import type { Show } from '../../state/session/presentation.ts'
import { roomPlace } from '../../state/session/presentationPlace.ts'
import { stageViewOf } from '../../state/session/stageView.ts'
import { claimRoom } from './roomClaim.ts'
import { type Message, openLine } from './stageMessage.ts'

/** How long a room's window has to answer or to open, in ms. */
const [untilAnswered, untilOpened] = [800, 2000] as const

/**
 * The presenter's end of the line to the room that belongs to this tab, also after a reload. It tells every window of the
 * room what is on, at each change and when one says hello; while that is held, what it was held at. A tab that was doubled
 * has its original's room: it takes one of its own before it says anything.
 */
export function openRoom(show: Show, onAudience: (isThere: boolean) => void) {
  const { store, stage } = show
  const kept = roomPlace.read()
  let name = kept || renamed()
  let claim = claimRoom(name)
  let isSettled = !kept
  let isThere = false
  let isOpening = false
  let isClosed = false
  let onHello = () => {}
  let line = openLine(name, hear)
  const settled = isSettled ? null : claim.isOurs.then(settle)

  function hear({ kind }: Message) {
    if (kind === 'who' && isSettled) line.say({ kind: 'taken' })
    if (kind === 'taken') settle(false)
    if (kind === 'hello' && isSettled) {
      setThere(true)
      onHello()
      tell()
    }
    if (kind === 'bye' && isSettled) {
      setThere(false)
      // Another one may be there still.
      line.say({ kind: 'who' })
    }
  }
  function settle(isOurs: boolean) {
    if (isSettled || isClosed) return
    isSettled = true
    if (!isOurs) {
      claim.letGo()
      line.close()
      name = renamed()
      claim = claimRoom(name)
      line = openLine(name, hear)
    }
    line.say({ kind: 'who' })
  }
  function setThere(now: boolean) {
    isThere = now
    onAudience(now)
  }
  function tell() {
    if (!isSettled) return
    line.say({ kind: 'stage', ...stageViewOf(show) })
  }
  const hello = (within: number) =>
    new Promise<boolean>(resolve => {
      const late = setTimeout(() => resolve(false), within)
      onHello = () => {
        clearTimeout(late)
        resolve(true)
      }
    })
  const stops = [store.subscribe(tell), stage.subscribe(tell)]
  line.say({ kind: 'who' })

  return {
    /** Opens the room's window where none answers; whether there is one then, null while it is opening already. */
    open: async (): Promise<boolean | null> => {
      if (isOpening) return null
      isOpening = true
      try {
        await settled
        if (isThere) {
          line.say({ kind: 'who' })
          if (await hello(untilAnswered)) return true
          setThere(false)
        }
        // Without an opener it is a process of its own: neither window waits for the other to draw.
        window.open(`${location.pathname}?audience=${name}`, '_blank', 'popup,noopener')
        return await hello(untilOpened)
      } finally {
        isOpening = false
      }
    },
    close: () => {
      isClosed = true
      claim.letGo()
      for (const stop of stops) stop()
      if (isSettled) line.say({ kind: 'gone' })
      line.close()
    },
  }
}

export type AudienceRoom = ReturnType<typeof openRoom>

/** A name that no other room has, kept for this tab. */
function renamed(): string {
  const name = Array.from(crypto.getRandomValues(new Uint32Array(3)), part => part.toString(36)).join('')
  roomPlace.write(name)
  return name
}
