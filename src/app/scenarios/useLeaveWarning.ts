import { useEffect } from 'react'
import type { Scenarios } from '../../state/library/scenarioStore.ts'
import { useScenarios } from '../ui/scenariosContext.ts'

/** Whether what was saved is in memory alone, or may be. */
export const hasUnstored = ({ trouble, kept }: Scenarios) => trouble !== null && kept.length > 0

/** While the browser stores nothing, it asks before it leaves the page with what was saved. */
export function useLeaveWarning() {
  const isAtRisk = useScenarios(hasUnstored)
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: Event) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAtRisk])
}
