import { baseIds, bases } from '../../model/bases.ts'
import type { BaseVersion } from './ownBase.ts'
import { basesIn, type SavedItem } from './savedItem.ts'
import type { Start } from './start.ts'
import type { Authored } from './yours.ts'

/**
 * What a scenario can be held against, the nearest first: the earlier versions of its own base, as far back as what is saved
 * tells, the base of the model that they were made of, and those of earlier days.
 */
export function earlierStarts({ base, own, changes }: Authored, kept: readonly SavedItem[]): Start[] {
  const found: BaseVersion[] = []
  for (let one = own?.before; one && found.length < mostVersions; one = versionOf(one, kept)?.before) found.push(one)
  const isOwn = own !== null || Object.keys(changes).length > 0
  const { asOf } = bases[base]
  const ofModel = baseIds
    .filter(id => (id === base ? isOwn : bases[id].asOf < asOf))
    .toSorted((a, b) => (bases[a].asOf < bases[b].asOf ? 1 : -1))
  return [...found.map(version => ({ base, own: version })), ...ofModel.map(id => ({ base: id, own: null }))]
}

/** A chain that leads back to itself ends somewhere. */
const mostVersions = 40

/** The base of that name and day among what is saved, which knows what it was made of itself. */
const versionOf = (version: BaseVersion, kept: readonly SavedItem[]) =>
  basesIn(kept).find(({ name, asOf }) => name === version.label && asOf === version.asOf)
