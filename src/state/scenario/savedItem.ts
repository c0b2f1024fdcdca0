import type { BaseId } from '../../model/bases.ts'
import type { Changes } from '../../model/world.ts'
import { cleanName } from './cleanName.ts'
import type { FirstEditionScenario } from './firstEdition.ts'
import type { Own } from './ownBase.ts'
import type { Reasons } from './reasons.ts'
import type { ScenarioState } from './scenarioState.ts'
import type { Start } from './start.ts'

/** What every kept thing has: a name of the user's, its place in the list, and when and on which model it was saved. */
type Named = { id: string; name: string; place: number; savedAt: string; modelVersion: string }

/** A scenario under a name: the whole of what was on the desk, and what it was under the first edition of the model, if it was saved then. */
export type SavedScenario = Named & { kind: 'scenario'; shared: ScenarioState; firstEdition?: FirstEditionScenario }

/** A preset of the user's own, with one sentence: changes to be laid over any base, and why, where that was said. */
export type OwnPreset = Named & { kind: 'preset'; says: string; sets: Changes; reasons?: Reasons }

/** A base of the user's own: its name, its day, its values that differ from the base it was made of, with why, and its earlier version. */
export type OwnBase = Named & { kind: 'base'; base: BaseId } & Omit<Own, 'label'>

export type SavedItem = SavedScenario | OwnPreset | OwnBase

/** The name, or the first of "name 2", "name 3" … that is not taken. */
export function freeName(list: readonly SavedItem[], kind: SavedItem['kind'], text: string): string {
  const name = cleanName(text)
  const taken = new Set(list.filter(one => one.kind === kind).map(one => one.name))
  let free = name
  for (let count = 2; taken.has(free); count++) free = `${name} ${count}`
  return free
}

/** By place; two that were put on the same place at the same time keep an order all the same. */
export const inOrder = (list: readonly SavedItem[]): readonly SavedItem[] =>
  list.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))

export const scenariosIn = (list: readonly SavedItem[]) => list.filter(one => one.kind === 'scenario')

export const basesIn = (list: readonly SavedItem[]) => list.filter(one => one.kind === 'base')

/** What a preset sets, with the reasons for just that. */
export function setsWithReasons(sets: Changes, reasons: Reasons): Pick<OwnPreset, 'sets' | 'reasons'> {
  const given = Object.entries(reasons).filter(([key]) => key in sets)
  return { sets, ...(given.length > 0 && { reasons: Object.fromEntries(given) }) }
}

/** The start that a base of the user's own makes. */
export const startOf = ({ base, name, asOf, values, reasons, before }: OwnBase): Start & { own: Own } => ({
  base,
  own: { label: name, asOf, values, ...(reasons && { reasons }), ...(before && { before }) },
})

export const presetsIn = (list: readonly SavedItem[]) => list.filter(one => one.kind === 'preset')

export const lastPlace = (list: readonly SavedItem[]) => Math.max(0, ...list.map(({ place }) => place)) + 1

/** The list with one of its entries changed; where the entry is gone, as it was. */
export const revised = (
  list: readonly SavedItem[],
  id: string,
  by: (one: SavedItem) => SavedItem,
): readonly SavedItem[] => list.map(one => (one.id === id ? by(one) : one))

export const withoutOne = (list: readonly SavedItem[], id: string): readonly SavedItem[] =>
  list.filter(one => one.id !== id)

/** One entry moved up or down among those of its kind. */
export function moved(list: readonly SavedItem[], id: string, by: -1 | 1): readonly SavedItem[] {
  const one = list.find(other => other.id === id)
  return one ? movedTo(list, id, kin(list, one).filter(other => inOrder([one, other])[0] === other).length + by) : list
}

/** One entry on that place, counted from 0, among those of its kind: it goes between two places, so that no other entry is touched. */
export function movedTo(list: readonly SavedItem[], id: string, to: number): readonly SavedItem[] {
  const one = list.find(other => other.id === id)
  if (!one) return list
  const others = kin(list, one)
  if (others.length === 0 || to < 0 || to > others.length) return list
  const before = others[to - 1]?.place ?? others[0]!.place - 2
  const after = others[to]?.place ?? before + 2
  const between = (before + after) / 2
  if (between > before && between < after) return revised(list, id, () => ({ ...one, place: between }))
  const renumbered = new Map(others.toSpliced(to, 0, one).map((other, place) => [other.id, place]))
  return list.map(other => ({ ...other, place: renumbered.get(other.id) ?? other.place }))
}

/** The others of its kind, in order. */
const kin = (list: readonly SavedItem[], one: SavedItem) =>
  inOrder(list).filter(other => other.kind === one.kind && other !== one)
