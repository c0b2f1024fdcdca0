import { createStore } from 'zustand/vanilla'
import { hearingAll } from '../../live/live.ts'
import { type LinkRead, readLink, writeLink } from '../codec/link.ts'
import { makeEarlierDesks } from '../library/earlierDesks.ts'
import { actionsOn } from '../scenario/actions.ts'
import { fieldsThatDiffer, type ScenarioState, sharedOf } from '../scenario/scenarioState.ts'
import { makeStore } from '../scenario/store.ts'
import { type Keep, keepIn } from '../settings/storageSlot.ts'
import { type Address, keepAddress } from './address.ts'
import { addressBar } from './addressBar.ts'
import { liveDesk, nextFrame } from './desk.ts'
import { deskTurns } from './deskTurns.ts'
import { makeHistory } from './history.ts'
import { type DeskNotice, noticeOf } from './notice.ts'
import { makeOverlays } from './overlays.ts'

type Schedule = (task: () => void) => void

/** `schedule` says when the desk is worked out, `laterOn` when what takes turns on it is, where that is another time. */
type Places = { address: Address; keep: Keep; schedule: Schedule; laterOn?: Schedule }

const browser = (): Places => ({
  address: addressBar(),
  keep: keepIn(() => sessionStorage, 'stakeout.history'),
  schedule: nextFrame,
})

/** One visit: the scenario that the address names, its desk, its history, and what is to be told about it. */
export function openSession({ address, keep, schedule, laterOn = schedule }: Places = browser()) {
  const fragment = address.read()
  const opened = readLink(fragment)
  const store = makeStore(opened.state)
  const history = makeHistory(store, keep)
  /** Of what it is known that it was made with the first edition: who comes back to it is not told again. */
  const told = new Set<string>()
  const untold = ({ firstEdition, ...read }: LinkRead): LinkRead => {
    const said = JSON.stringify(firstEdition)
    if (!firstEdition || told.has(said)) return read
    told.add(said)
    return { ...read, firstEdition }
  }
  const notice = createStore<{ notice: DeskNotice | null }>(() => ({ notice: noticeOf(untold(opened)) }))
  const earlier = makeEarlierDesks()
  keepAddress(store, address, read => {
    const { steps } = history.store.getState()
    const isOfThisVisit = steps.some(step => isSame(step.before, read.state) || isSame(step.after, read.state))
    if (!isOfThisVisit) earlier.getState().setApart()
    notice.setState({ notice: noticeOf(untold(read)) })
  })
  const desk = liveDesk(store, schedule)
  return {
    store,
    /** What the page was opened with, as a link; and whether its address named nothing at all. */
    opened: writeLink(opened.state),
    isPlain: fragment.length < 2,
    earlier,
    desk,
    turns: deskTurns(desk, laterOn),
    actions: actionsOn(store),
    history,
    overlays: makeOverlays(),
    notice,
    dismiss: () => notice.setState({ notice: null }),
    /** The fragment that opens this scenario elsewhere. */
    link: () => writeLink(sharedOf(store.getState())),
    /** Hears of every change of the scenario and of its history. */
    subscribe: hearingAll(store.subscribe, history.store.subscribe),
  }
}

export type Session = ReturnType<typeof openSession>

const isSame = (a: ScenarioState, b: ScenarioState) => fieldsThatDiffer(a, b).length === 0
