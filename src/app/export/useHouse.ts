import { useEffect, useState, useSyncExternalStore } from 'react'
import type { House } from '../../house/house.ts'
import { houseInks } from '../../house/houseInks.ts'
import { type Carrier, missingText } from '../../house/requiredTexts.ts'
import { type HouseState, houseKeep } from '../../state/settings/houseStore.ts'

/** The house file as it is kept; null until that has been read. */
export function useHouse(): HouseState | null {
  const kept = useSyncExternalStore(houseKeep.store.subscribe, houseKeep.store.getState)
  const [isRead, setRead] = useState(false)
  useEffect(() => void houseKeep.read().then(() => setRead(true)), [])
  return isRead ? kept : null
}

/** Why nothing of this kind may leave with the house file that is kept, and what to do, in a sentence; null where it may. */
export function houseProblem({ house, problems }: HouseState, carrier: Carrier): string | null {
  if (problems.length > 0)
    return `The house file of this browser cannot be read any more. ${problems.join(' ')} Drop it again, or take it off under “House file”.`
  if (!house) return null
  const derived = houseInks(house.colours)
  return missingText(house, carrier) ?? ('problem' in derived ? derived.problem : null)
}

/** The house file for a file of this kind, null where there is none; throws the sentence where it may not leave. */
export async function houseFor(carrier: Carrier): Promise<House | null> {
  const kept = await houseKeep.read()
  const problem = houseProblem(kept, carrier)
  if (problem) throw new Error(problem)
  return kept.house
}
