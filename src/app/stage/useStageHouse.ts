import { useEffect, useState } from 'react'
import { dayHere } from '../../data/dates.ts'
import type { PageHouse } from '../../house/readPageHouse.ts'

/** What a firm wants on the stage, null where it wants nothing; a sentence where its house file lacks what must be there. */
export function useStageHouse(): PageHouse | string | null {
  const [house, setHouse] = useState<PageHouse | string | null>(null)
  useEffect(() => {
    let isGone = false
    const why = (error: unknown) => (error instanceof Error ? error.message : 'The house file could not be read.')
    void stageHouse()
      .catch(why)
      .then(found => isGone || setHouse(found))
    return () => {
      isGone = true
    }
  }, [])
  return house
}

/** Most have no house file, and fetch nothing of it. */
async function stageHouse(): Promise<PageHouse | null> {
  const { houseKeep } = await import('../../state/settings/houseStore.ts')
  const { house, problems } = await houseKeep.read()
  if (!house && problems.length === 0) return null
  const [{ houseFor }, { pageHouse }] = await Promise.all([
    import('../export/useHouse.ts'),
    import('../../house/pageHouse.ts'),
  ])
  const kept = await houseFor('stage')
  return kept && pageHouse(kept, dayHere(Date.now())!, 'stage')
}
