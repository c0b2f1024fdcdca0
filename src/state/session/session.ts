import { createStore } from 'zustand/vanilla'
import { hearingAll } from '../../live/live.ts'
import { type LinkRead, readLink, writeLink } from '../codec/link.ts'
import { few } from '../codec/rawValue.ts'
import { makeEarlierDesks } from '../library/earlierDesks.ts'
import { actionsOn } from '../scenario/actions.ts'
import { fieldsThatDiffer, type ScenarioState, sharedOf } from '../scenario/scenarioState.ts'
import { makeStore } from '../scenario/store.ts'
import { type Keep, keepIn } from '../settings/storageSlot.ts'
import { type Address, keepAddress } from './address.ts'
import { addressBar } from './addressBar.ts'
import { liveDesk, nextFrame } from './desk.ts'
import { makeHistory } from './history.ts'
import { makeOverlays } from './overlays.ts'

/** Something to tell the user once, with the particulars of it. */
type Notice = { says: string; particulars: string[] }

type Places = { address: Address; keep: Keep; schedule: (task: () => void) => void }

const browser = (): Places => ({
  address: addressBar(),
  keep: keepIn(() => sessionStorage, 'stakeout.history'),
  schedule: nextFrame,
})

/** One visit: the scenario that the address names, its desk, its history, and what is to be told about it. */
export function openSession({ address, keep, schedule }: Places = browser()) {
  const fragment = address.read()
  const opened = readLink(fragment)
  const store = makeStore(opened.state)
  const history = makeHistory(store, keep)
  const notice = createStore<{ notice: Notice | null }>(() => ({ notice: noticeOf(opened) }))
  const earlier = makeEarlierDesks()
  keepAddress(store, address, read => {
    const { steps } = history.store.getState()
    const isOfThisVisit = steps.some(step => isSame(step.before, read.state) || isSame(step.after, read.state))
    if (!isOfThisVisit) earlier.getState().setApart()
    notice.setState({ notice: noticeOf(read) })
  })
  return {
    store,
    /** What the page was opened with, as a link; and whether its address named nothing at all. */
    opened: writeLink(opened.state),
    isPlain: fragment.length < 2,
    earlier,
    desk: liveDesk(store, schedule),
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

function noticeOf({ dropped, isRefused, damage }: LinkRead): Notice | null {
  const count = dropped.length
  if (isRefused) return { says: `${dropped[0]}. The latest figures are open instead.`, particulars: [] }
  if (count === 0) return damage ? { says: `${damage}.`, particulars: [] } : null
  const settings = count === 1 ? '1 setting in this link was' : `${count} settings in this link were`
  return { says: `${damage ? `${damage}. ` : ''}${settings} not understood`, particulars: few(dropped) }
}
