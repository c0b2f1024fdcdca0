import type { DeskPlaces } from '../../src/state/library/deskShelf.ts'
import type { ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { keepDesk } from '../../src/state/session/deskKeep.ts'
import { keepInMemory } from './scenarios.ts'
import { visit } from './session.ts'

/** A browser with several tabs: one storage, one clock, and for each tab what is its own. */
export function browserWithTabs() {
  const held = new Map<string, string>()
  const open = new Set<string>()
  const seen = keepInMemory()
  const browser = {
    held,
    refusal: null as Error | null,
    room: Number.POSITIVE_INFINITY,
    now: Date.parse('2026-11-29T14:00:00'),
  }
  let count = 0

  /** Opens a tab, or loads one anew with what it remembers. */
  async function tab(shared: Partial<ScenarioState> = {}, fragment?: string, memory = keepInMemory()) {
    const { session, address, paste } = visit(shared, fragment)
    let mine: string | null = null
    let due: (() => void)[] = []
    let hide = () => {}
    const letGo = () => {
      if (mine) open.delete(mine)
      mine = null
    }
    const places: DeskPlaces = {
      ids: () => [...held.keys()],
      read: id => held.get(id) ?? null,
      write: (id, text) => {
        if (browser.refusal) throw browser.refusal
        const others = [...held].filter(([other]) => other !== id).map(([, one]) => one.length)
        if (others.reduce((sum, length) => sum + length, text.length) > browser.room)
          throw new Error('QuotaExceededError')
        held.set(id, text)
      },
      remove: id => void held.delete(id),
      tab: memory,
      seen,
      hold: async id => {
        letGo()
        if (open.has(id)) return false
        open.add(id)
        mine = id
        return true
      },
      letGo,
      held: async () => new Set(open),
      now: () => new Date((browser.now += 1000)),
      newId: () => `${++count}`,
      later: task => void due.push(task),
      onHide: listener => {
        hide = listener
        return () => {}
      },
    }
    const stop = await keepDesk(session, places)
    /** Lets the time pass that it waits with writing. */
    const settle = () => {
      const now = due
      due = []
      for (const task of now) task()
    }
    const earlier = () => session.earlier.getState()
    return {
      session,
      paste,
      memory,
      address,
      settle,
      earlier,
      list: () => earlier().list.map(({ when, says }) => `${when}: ${says}`),
      offer: () => earlier().list.find(({ id }) => id === earlier().offered)?.says ?? null,
      /** Its page goes, by closing it or by loading it anew. */
      close: () => {
        hide()
        stop()
      },
    }
  }
  return { browser, tab }
}
