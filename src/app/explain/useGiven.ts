import type { Given } from '../../explain/grade.ts'
import { useDesk } from '../../state/hooks.ts'

/** What marks are given by: the base, and all that is the user's own in the scenario. */
export function useGiven(): Given {
  const base = useDesk(desk => desk.base)
  const own = useDesk(desk => desk.own)
  const changes = useDesk(desk => desk.changes)
  return { base, yours: { ...own?.values, ...changes } }
}
