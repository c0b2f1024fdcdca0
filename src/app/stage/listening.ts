import { type Live, live } from '../../live/live.ts'
import type { JoinedRoom, ListenerView } from '../../room/joinRoom.ts'
import { joinRoom } from '../../room/joinRoom.ts'
import { mqttTransport } from '../../room/mqttTransport.ts'
import { canEncrypt } from '../../room/roomKeys.ts'
import type { RoomLink } from '../../room/roomLink.ts'
import { pageClock } from '../../room/transport.ts'
import { writeShared } from '../../state/codec/fields.ts'
import { type ScenarioState, sharedOf } from '../../state/scenario/scenarioState.ts'
import { makeStore } from '../../state/scenario/store.ts'
import { type Desk, deskOf } from '../../state/session/desk.ts'
import type { Session } from '../../state/session/session.ts'
import { isEqualLead, type RoomView, readRoomView, verdictNumbers } from '../../state/session/stageView.ts'
import { isSameScene } from './MirroredStage.tsx'

/** What a listener's window knows: of the room, what is shown there, whether this page's model agrees, and whether the listener has stepped aside. */
export type Listening = {
  room: Pick<ListenerView, 'presenter' | 'line' | 'isQuiet'>
  view: RoomView | null
  isSameModel: boolean
  isAside: boolean
  problem: string | null
}

export type ListenerDesk = Live<Listening> & {
  join: () => void
  /** The desk as the room sees it; null where nothing is shown. */
  rooms: () => Desk | null
  /** Goes back to what the room sees. */
  comeBack: () => void
  /** Offers this window's scenario to the presenter; answers whether it was sent. */
  offer: () => Promise<boolean>
  leave: () => void
}

/**
 * Follows a room in a session of this window's own. Whatever changes there by a hand here is a step aside: from then on the
 * room is heard, and compared with, and the desk is the listener's until it comes back.
 */
export function listening(session: Session, link: RoomLink): ListenerDesk {
  const { store } = session
  const now = live<Listening>({
    room: { presenter: 'awaited', line: 'opening', isQuiet: false },
    view: null,
    isSameModel: true,
    isAside: false,
    problem: null,
  })
  const set = (change: Partial<Listening>) => now.set({ ...now.get(), ...change })
  let lead: { view: RoomView; state: ScenarioState } | null = null
  let leadDesk: { of: ScenarioState; desk: Desk } | null = null
  let content: ListenerView['content'] = null
  let joined: JoinedRoom | null = null
  let isFollowing = false
  let isGone = false

  function follow() {
    if (!lead) return
    isFollowing = true
    store.setState({ ...lead.state, dragging: lead.view.dragging })
    isFollowing = false
  }
  const stop = store.subscribe(() => {
    if (!isFollowing && lead && !now.get().isAside) set({ isAside: true })
  })
  function rooms(): Desk | null {
    if (!lead) return null
    const { state } = lead
    if (leadDesk?.of !== state) leadDesk = { of: state, desk: deskOf(makeStore(state).getState()) }
    return leadDesk.desk
  }
  function hear({ presenter, line, isQuiet, content: said }: ListenerView) {
    const { room, view, isSameModel, isAside } = now.get()
    const heard = said !== content && said ? readRoomView(said) : null
    content = said
    if (heard) {
      lead = heard
      if (!isAside) follow()
    }
    if (presenter === 'ended' || presenter === 'closed') lead = null
    const isMoving = heard?.view.dragging != null
    const agrees = heard && !isMoving ? isEqualLead(verdictNumbers(rooms()!).lead, heard.view.lead) : isSameModel
    const next = lead?.view ?? null
    const isSameView = view && next && isSameScene(view, next) && view.live.join() === next.live.join() && agrees
    const isSameRoom = room.presenter === presenter && room.line === line && room.isQuiet === isQuiet
    // A drag is drawn past React; what stands beside it is written when it is told.
    if (isSameView && isSameRoom && agrees === isSameModel && !isAside) return
    set({
      room: isSameRoom ? room : { presenter, line, isQuiet },
      view: isSameView && !isAside ? view : next,
      isSameModel: agrees,
    })
  }
  async function join(to: RoomLink) {
    if (!(await canEncrypt()))
      return set({
        problem: window.isSecureContext
          ? 'This browser cannot read rooms, which are encrypted; those of 2025 and later can.'
          : 'A room can be read only on a page that came by https. Ask the presenter for such a link.',
      })
    const transport = await mqttTransport(to.broker)
    if (isGone) return
    joined = await joinRoom(to, transport, pageClock, { onView: hear, onMoved: next => void join(next) })
    if (isGone) await joined.leave()
  }

  return {
    ...now,
    rooms,
    join: () => {
      join(link).catch((error: unknown) => set({ problem: error instanceof Error ? error.message : String(error) }))
    },
    comeBack: () => {
      follow()
      set({ isAside: false, view: lead?.view ?? null })
    },
    offer: async () =>
      (await joined?.offer(JSON.parse(JSON.stringify(writeShared(sharedOf(store.getState())))))) ?? false,
    leave: () => {
      isGone = true
      stop()
      void joined?.leave()
    },
  }
}
