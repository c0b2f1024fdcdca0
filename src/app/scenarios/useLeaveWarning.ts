import { useEffect } from 'react'
import { useScenarios } from '../ui/scenariosContext.ts'

/** While the browser stores nothing, it asks before it leaves the page with what was saved. */
export function useLeaveWarning() {
  const isAtRisk = useScenarios(({ trouble, kept }) => trouble !== null && kept.length > 0)
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: Event) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAtRisk])
}
