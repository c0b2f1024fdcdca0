import { modelVersion } from '../../model/version.ts'
import { cleanSays } from '../codec/records.ts'
import { baselineOf } from '../scenario/baseline.ts'
import { cleanName } from '../scenario/cleanName.ts'
import { firstEditionSays } from '../scenario/firstEdition.ts'
import { toggled } from '../scenario/presetToggle.ts'
import {
  freeName,
  lastPlace,
  moved,
  movedTo,
  revised,
  type SavedItem,
  type SavedScenario,
  setsWithReasons,
  withoutOne,
} from '../scenario/savedItem.ts'
import { sharedOf } from '../scenario/scenarioState.ts'
import type { Store } from '../scenario/store.ts'
import { keepingScenes } from '../scenario/story.ts'
import type { ScenarioStore } from './scenarioStore.ts'

/** How many scenarios can be drawn over the charts. */
export const mostOverlaid = 4

/** What an action on what is kept works with. */
export type With = {
  desk: Store
  scenarios: ScenarioStore
  commit: (next: readonly SavedItem[]) => void
  stamp: () => Stamp
  /** Told before what is on the desk is replaced by another scenario. */
  onReplace: () => void
}

/** What is new with each saving: a name for machines, and the time. */
export type Stamp = { id: string; savedAt: string }

/** What a user can do with saved scenarios and presets. Nothing here is lost: what is deleted can be taken back. */
export function scenarioActions({ desk, scenarios, commit, stamp, onReplace }: With) {
  const list = () => scenarios.getState().kept
  const tell = (says: string, undo?: () => void) =>
    scenarios.setState({ told: { says, particulars: [], ...(undo && { undo }) } })
  const found = (id: string) => list().find(one => one.id === id)
  const scenario = (id: string) => list().find((one): one is SavedScenario => one.id === id && one.kind === 'scenario')
  const revise = (id: string, by: (one: SavedItem) => SavedItem) => commit(revised(list(), id, by))
  const add = (one: SavedItem) => {
    commit([...list(), one])
    return one
  }

  return {
    /** Saves what is on the desk under a new name. */
    save: (text: string) => {
      const name = freeName(list(), 'scenario', text)
      const shared = sharedOf(desk.getState())
      const { id, savedAt } = add({
        kind: 'scenario',
        ...stamp(),
        name,
        place: lastPlace(list()),
        modelVersion,
        shared,
      })
      scenarios.setState({ open: id, openedAs: { savedAt, shared } })
      tell(`“${name}” saved`)
    },
    /** Saves what is on the desk in the place of what was saved before. */
    saveOver: (id: string) => {
      const before = scenario(id)
      if (!before) return
      const { savedAt } = stamp()
      const shared = sharedOf(desk.getState())
      const { openedAs } = scenarios.getState()
      const { firstEdition: _, ...rest } = before
      revise(id, () => ({ ...rest, shared, savedAt, modelVersion }))
      scenarios.setState({ open: id, openedAs: { savedAt, shared } })
      tell(`“${before.name}” saved as it is now`, () => {
        revise(id, () => before)
        scenarios.setState({ openedAs })
      })
    },
    open: (id: string) => {
      const one = scenario(id)
      if (!one) return
      onReplace()
      desk.setState(state => keepingScenes(state, one.shared))
      scenarios.setState({ open: id, openedAs: { savedAt: one.savedAt, shared: sharedOf(desk.getState()) } })
      const { firstEdition } = one
      const says = `“${one.name}” opened${firstEdition ? `. ${firstEditionSays}` : ''}`
      scenarios.setState({ told: { says, particulars: [], ...(firstEdition && { firstEdition }) } })
    },
    rename: (id: string, text: string) => {
      const one = found(id)
      if (!one || cleanName(text) === one.name || text.trim() === '') return
      revise(id, now => ({ ...now, name: freeName(withoutOne(list(), id), now.kind, text) }))
    },
    duplicate: (id: string) => {
      const one = scenario(id)
      if (!one) return
      const copy = {
        ...one,
        ...stamp(),
        name: freeName(list(), 'scenario', `${one.name} copy`),
        place: lastPlace(list()),
      }
      add(copy)
      tell(`“${copy.name}” made`)
    },
    remove: (id: string) => {
      const one = found(id)
      if (!one) return
      commit(withoutOne(list(), id))
      tell(`“${one.name}” deleted`, () => commit([...withoutOne(list(), id), one]))
    },
    move: (id: string, by: -1 | 1) => commit(moved(list(), id, by)),
    /** Puts one on that place, counted from 0, among those of its kind. */
    moveTo: (id: string, to: number) => commit(movedTo(list(), id, to)),
    /** Pins a saved scenario: everything on the screen is compared with it. */
    setAsBaseline: (id: string) => {
      const one = scenario(id)
      if (!one) return
      desk.setState({ baseline: baselineOf(one.shared) })
      tell(`Compared with “${one.name}” from now on`)
    },
    /** Keeps the present changes as a preset with one sentence. */
    savePreset: (text: string, says: string) => {
      const name = freeName(list(), 'preset', text)
      const { changes, reasons } = desk.getState()
      const sets = setsWithReasons(changes, reasons)
      add({ kind: 'preset', ...stamp(), name, place: lastPlace(list()), modelVersion, says: cleanSays(says), ...sets })
      tell(`Preset “${name}” saved`)
    },
    /** Lays a preset of the user's over the scenario, or takes it off again. */
    togglePreset: (id: string) => {
      const one = found(id)
      if (one?.kind === 'preset') desk.setState(state => toggled(state, one))
    },
    toggleOverlay: (id: string) =>
      scenarios.setState(({ overlaid, kept }) => {
        if (overlaid.includes(id)) return { overlaid: overlaid.filter(other => other !== id) }
        const there = overlaid.filter(other => kept.some(one => one.id === other))
        return there.length < mostOverlaid ? { overlaid: [...there, id] } : {}
      }),
    toggleCompared: (id: string) =>
      scenarios.setState(({ leftOut }) => ({
        leftOut: leftOut.includes(id) ? leftOut.filter(other => other !== id) : [...leftOut, id],
      })),
    sortBy: (sortedBy: 'effect' | 'name') => scenarios.setState({ sortedBy }),
    /** Takes the differences of the comparison from this column. */
    compareFrom: (reference: string) => scenarios.setState({ reference }),
    dismiss: () => scenarios.setState({ told: null }),
  }
}
