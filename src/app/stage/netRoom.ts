import { hearingAll, type Live, live } from '../../live/live.ts'
import type { Json } from '../../room/mergePatch.ts'
import { mqttTransport } from '../../room/mqttTransport.ts'
import { type PresentedRoom, presentRoom } from '../../room/presentRoom.ts'
import { canEncrypt, newRoom, type OwnRoom } from '../../room/roomKeys.ts'
import { roomFragment } from '../../room/roomLink.ts'
import { type LineState, pageClock } from '../../room/transport.ts'
import type { Show } from '../../state/session/presentation.ts'
import { roomViewOf } from '../../state/session/stageView.ts'
import { ownRoomPlace } from './ownRoomPlace.ts'
import { claimRoom } from './roomClaim.ts'

/** A presenter's room, as it is: its link, its line to the broker, how many listen, what they offer, and why it is over. */
type NetRoom = {
  link: string | null
  broker: string
  line: LineState
  listeners: number
  offers: readonly Json[]
  problem: string | null
}

export type OpenNetRoom = Live<NetRoom> & {
  /** Takes an offer out of the list. */
  settle: (offer: Json) => void
  /** Goes on behind another link: who is in stays, and the old link opens nothing any more. */
  changeLink: () => Promise<void>
  end: () => Promise<void>
}

const over = {
  elsewhere: 'The room goes on in another window of yours.',
  day: 'The room is over: a room lasts a day. Press R for a new one.',
}

/** Opens a room at a broker for what a presentation shows, or goes on with the one that this tab had before it was reloaded. */
export function openNetRoom(show: Show, broker: string, before: OwnRoom | null): OpenNetRoom {
  const now = live<NetRoom>({ link: null, broker, line: 'opening', listeners: 0, offers: [], problem: null })
  const set = (change: Partial<NetRoom>) => now.set({ ...now.get(), ...change })
  let room: PresentedRoom | null = null
  let stop = () => {}
  let claim: ReturnType<typeof claimRoom> | null = null
  let isOver = false

  async function open() {
    if (!(await canEncrypt()))
      return set({
        problem: window.isSecureContext
          ? 'This browser cannot encrypt as rooms need it; those of 2025 and later can.'
          : 'Browsers encrypt only on this machine or on a page that came by https, and a room is never open to be read.',
      })
    const own = before ? { ...before, run: before.run + 1 } : await newRoom(broker)
    await present(own)
  }

  async function present(own: OwnRoom) {
    const transport = await mqttTransport(own.link.broker)
    if (isOver) return
    ownRoomPlace.write(own)
    claim?.letGo()
    claim = claimRoom(own.link.name)
    const opened = await presentRoom(own, transport, pageClock, {
      onState: line => set({ line }),
      onListeners: listeners => set({ listeners }),
      onOffer: offer => set({ offers: [...now.get().offers, offer].slice(-20) }),
      onEnd: why => {
        stop()
        ownRoomPlace.write(null)
        set({ problem: over[why] })
      },
    })
    room = opened
    const { origin, pathname } = location
    set({ link: `${origin}${pathname}?audience#${roomFragment(own.link)}` })
    let last = ''
    const tell = () => {
      const view = roomViewOf(show)
      const text = JSON.stringify(view)
      if (text === last) return
      last = text
      opened.tell(JSON.parse(text), view.dragging !== null)
    }
    stop = hearingAll(show.desk.subscribe, show.stage.subscribe)(tell)
    tell()
    if (isOver) await leave()
  }

  async function move() {
    if (!room) return
    stop()
    set({ listeners: 0 })
    await present(await room.move())
  }

  async function leave() {
    isOver = true
    claim?.letGo()
    stop()
    ownRoomPlace.write(null)
    await room?.end()
  }
  open().catch((error: unknown) => set({ problem: error instanceof Error ? error.message : String(error) }))
  return {
    ...now,
    settle: offer => set({ offers: now.get().offers.filter(one => one !== offer) }),
    changeLink: move,
    end: leave,
  }
}
