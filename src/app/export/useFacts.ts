import { useEffect, useState } from 'react'
import { type Fact, factsQuery } from '../../data/facts.ts'
import { useFiles } from '../ui/files.ts'

/** The facts for the sources of a figure; null until they are there. Where they do not come there are none. */
export function useSourceFacts(): readonly Fact[] | null {
  const files = useFiles()
  const [facts, setFacts] = useState<readonly Fact[] | null>(null)
  useEffect(() => {
    let isGone = false
    void files
      .fetchQuery(factsQuery)
      .catch(() => [])
      .then(found => !isGone && setFacts(found))
    return () => {
      isGone = true
    }
  }, [files])
  return facts
}
