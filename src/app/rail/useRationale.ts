import { useEffect, useState } from 'react'
import type { rationaleOf } from '../../model/rationale/index.ts'
import { firstChart } from '../ui/idleQueue.ts'

type RationaleOf = typeof rationaleOf

let known: RationaleOf | null = null

const fetched = () =>
  firstChart()
    .then(() => import('../../model/rationale/index.ts'))
    .then(module => (known = module.rationaleOf))

/** Why inputs are what they are, once it has come after the first chart; null until then, and where it cannot come. */
export function useRationale(): RationaleOf | null {
  const [of, setOf] = useState<RationaleOf | null>(() => known)
  useEffect(() => {
    if (known) return
    let isMounted = true
    fetched().then(
      found => isMounted && setOf(() => found),
      () => undefined,
    )
    return () => {
      isMounted = false
    }
  }, [])
  return of
}
