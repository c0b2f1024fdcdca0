import { writeLink } from '../codec/link.ts'
import { few } from '../codec/rawValue.ts'
import { writeDesk } from '../library/deskPlace.ts'
import { isWorthKeeping, readDesk } from '../library/deskRecord.ts'
import { browserDesks, type DeskPlaces } from '../library/deskShelf.ts'
import type { EarlierDesk } from '../library/earlierDesks.ts'
import { sharedOf } from '../scenario/scenarioState.ts'
import type { LeaveWatch } from './deskAtLeave.ts'
import { noticeWith } from './notice.ts'
import type { Session } from './session.ts'

/** So many desks of earlier visits are kept. */
const most = 20

/**
 * Keeps what is on the desk for the day after its tab was closed, and finds what earlier tabs left. A desk is kept once it
 * differs from what the page was opened with; each tab has its own. `watch` wrote it where the page was hidden before this
 * came, and does so until this can. Answers how to stop.
 */
export async function keepDesk(
  session: Session,
  places: DeskPlaces = browserDesks(),
  watch: LeaveWatch | null = null,
): Promise<() => void> {
  const { store, earlier } = session
  /** This tab's desk, once there is one. */
  let id: string | null = null
  /** What the page was opened with, as a link; null where what was opened is worth keeping already; undefined where it is still to come. */
  let opened: string | null | undefined = session.opened
  let written: string | null = null
  let isDue = false
  const linkNow = () => writeLink(sharedOf(store.getState()))

  /** Goes on with what was written when the page was hidden early. */
  async function goOnWithLeft(): Promise<boolean> {
    const left = watch?.left()
    if (!left || id !== null) return false
    id = left.id
    written = left.link
    places.tab.write(id)
    await places.hold(id)
    return true
  }

  /** Goes on with the desk that was written already, or with that of this tab after a reload; one that was taken by another tab, or that holds something else, is let be. */
  async function goOn() {
    if (await goOnWithLeft()) return
    const before = places.tab.read()
    if (!before) return
    const { link, shared } = readDesk(before, places.read(before), places.now())
    // An older version of Stakeout wrote its link in other words.
    if (!shared || writeLink(shared) !== session.opened || !(await places.hold(before))) return
    id = before
    written = link
    opened = null
  }

  function keep() {
    isDue = false
    if (opened === undefined) return
    const link = linkNow()
    if (link === opened || !isWorthKeeping(sharedOf(store.getState()))) {
      if (id !== null) places.remove(id)
      written = null
      return
    }
    if (link === written) return
    if (id === null) {
      id = places.newId()
      places.tab.write(id)
      void places.hold(id)
    }
    const isKept = wrote(id, writeDesk(places.now().toISOString(), link))
    if (isKept) written = link
    earlier.setState({ trouble: isKept ? null : noRoom })
  }

  /** Writes; where there is no room, in the place of the oldest desks, if they are large enough to make it. */
  function wrote(to: string, text: string): boolean {
    if (isWritten(to, text)) return true
    const oldest = earlier
      .getState()
      .list.map(({ id: one }) => ({ one, held: places.read(one) ?? '' }))
      .toReversed()
    const gone = oldest.slice(0, oldest.findIndex((_, i) => lengthOf(oldest.slice(0, i + 1)) >= text.length) + 1)
    if (gone.length === 0) return false
    for (const { one } of gone) places.remove(one)
    if (!isWritten(to, text)) {
      for (const { one, held } of gone) isWritten(one, held)
      return false
    }
    earlier.setState(({ list }) => ({ list: list.filter(desk => !gone.some(({ one }) => one === desk.id)) }))
    return true
  }

  function isWritten(to: string, text: string): boolean {
    try {
      places.write(to, text)
      return true
    } catch {
      return false
    }
  }

  function soon() {
    if (isDue) return
    isDue = true
    places.later(keepAtRest)
  }

  /** A drag is not held up by it. */
  const keepAtRest = () => (store.getState().dragging === null ? keep() : places.later(keepAtRest))

  function setApart() {
    if (opened !== undefined) keep()
    places.letGo()
    id = null
    written = null
    opened = undefined
  }

  function markSeen() {
    places.seen.write(places.now().toISOString())
    earlier.setState({ offered: null })
  }

  function drop(one: string) {
    places.remove(one)
    earlier.setState(({ list }) => ({ list: list.filter(other => other.id !== one) }))
  }

  await goOn()
  const held = await places.held()
  const found = places
    .ids()
    .filter(one => one !== id && !held.has(one))
    .map(one => readDesk(one, places.read(one), places.now()))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  const list = found.filter((one, i) => one.link === '' || found.findIndex(({ link }) => link === one.link) === i)
  for (const one of found) if (!list.slice(0, most).includes(one)) places.remove(one.id)
  const seen = places.seen.read() ?? ''
  const isOffered = ({ savedAt }: EarlierDesk) => savedAt > seen || savedAt === ''
  earlier.setState({
    list: list.slice(0, most),
    offered: (session.isPlain && list.find(isOffered)?.id) || null,
    pickUp: wanted => {
      const desk = earlier.getState().list.find(one => one.id === wanted)
      if (!desk?.shared || store.getState().dragging !== null) return
      setApart()
      store.setState(desk.shared)
      opened = null
      soon()
      markSeen()
      const { dropped, firstEdition } = desk
      const count = dropped.length
      const odd =
        count > 0 &&
        `${count === 1 ? '1 part' : `${count} parts`} of that desk ${count === 1 ? 'was' : 'were'} not understood`
      if (odd || firstEdition) session.notice.setState({ notice: noticeWith(odd || null, few(dropped), firstEdition) })
    },
    dismiss: () => {
      const { list, offered } = earlier.getState()
      markSeen()
      // What is damaged would be offered for ever.
      if (list.some(one => one.id === offered && one.savedAt === '')) drop(offered!)
    },
    remove: one => {
      drop(one)
      if (earlier.getState().offered === one) earlier.setState({ offered: null })
    },
    setApart,
  })
  const unsubscribe = store.subscribe(() => {
    if (opened === undefined) opened = linkNow()
    soon()
  })
  const stopHearing = places.onHide(keep)
  watch?.stop()
  void goOnWithLeft()
  soon()
  return () => {
    unsubscribe()
    stopHearing()
    places.letGo()
  }
}

const lengthOf = (kept: readonly { held: string }[]) => kept.reduce((sum, { held }) => sum + held.length, 0)

const noRoom =
  'This browser does not keep the desk for another day, as it has no room or refuses to store: save it as a file, or keep its link.'
