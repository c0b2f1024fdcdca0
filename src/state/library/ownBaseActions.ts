import { isDay } from '../../data/dates.ts'
import type { BaseId } from '../../model/bases.ts'
import { modelVersion } from '../../model/version.ts'
import { startingFrom } from '../scenario/changes.ts'
import { cleanName } from '../scenario/cleanName.ts'
import { type Own, versionAlone } from '../scenario/ownBase.ts'
import { freeName, lastPlace, type OwnBase, revised, startOf, withoutOne } from '../scenario/savedItem.ts'
import { ownBaseOf, type SourcedValue } from '../scenario/sourcedValue.ts'
import { isSameStart } from '../scenario/start.ts'
import type { With } from './scenarioActions.ts'

/** What a user can do with bases of their own. Deleting one is as for all that is kept; a desk that starts from it keeps its copy. */
export function ownBaseActions({ desk, scenarios, commit, stamp }: With) {
  const list = () => scenarios.getState().kept
  const found = (id: string) => list().find((one): one is OwnBase => one.id === id && one.kind === 'base')
  function add(name: string, base: BaseId, own: Own) {
    const { label: _, ...kept } = own
    commit([...list(), { kind: 'base', ...stamp(), name, place: lastPlace(list()), modelVersion, base, ...kept }])
  }

  return {
    /**
     * Keeps what is on the desk as a base with a day of its own (YYYY-MM-DD), and starts from it: its changes and their reasons are
     * the base's now, and so are these values from elsewhere. One step for undo.
     */
    saveBase: (text: string, asOf: string, values: readonly SourcedValue[] = []) => {
      if (!isDay(asOf)) return
      const name = freeName(list(), 'base', text)
      const start = ownBaseOf(desk.getState(), values, { label: name, asOf })
      add(name, start.base, start.own)
      desk.setState(state => startingFrom(state, start))
      scenarios.setState({ told: { says: `Base “${name}” saved; the desk starts from it`, particulars: [] } })
    },
    /** Makes a new version of a base: its values and their sources on a new day, and the desk starts from it. */
    makeVersion: (id: string, text: string, asOf: string) => {
      const one = found(id)
      if (!one || !isDay(asOf)) return
      const name = freeName(list(), 'base', text)
      const { base, own: earlier } = startOf(one)
      const own = { ...earlier, label: name, asOf, before: versionAlone(earlier) }
      add(name, base, own)
      desk.setState(state => startingFrom(state, { base, own }))
      scenarios.setState({
        told: { says: `“${name}” made of “${one.name}”; the desk starts from it`, particulars: [] },
      })
    },
    /** Keeps the base that the desk starts from, where it came with a link or was deleted. */
    keepBase: () => {
      const { base, own } = desk.getState()
      if (!own) return
      const name = freeName(list(), 'base', own.label)
      add(name, base, own)
      desk.setState({ own: { ...own, label: name } })
    },
    /** The new name is also that of the start on the desk, where that is this base. */
    renameBase: (id: string, text: string) => {
      const one = found(id)
      if (!one || cleanName(text) === one.name || text.trim() === '') return
      const renamed = { ...one, name: freeName(withoutOne(list(), id), 'base', text) }
      commit(revised(list(), id, () => renamed))
      if (isSameStart(desk.getState(), startOf(one))) desk.setState(startOf(renamed))
    },
  }
}
