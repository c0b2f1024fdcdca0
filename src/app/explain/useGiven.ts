import type { Given } from '../../explain/grade.ts'
import type { Elsewhere } from '../../state/elsewhere.ts'
import { useDesk } from '../../state/hooks.ts'

/** What marks are given by, here or elsewhere: the base, and all that is the user's own in the scenario. */
export function useGiven(elsewhere?: Elsewhere): Given {
  const here = {
    base: useDesk(desk => desk.base),
    own: useDesk(desk => desk.own),
    changes: useDesk(desk => desk.changes),
  }
  const { base, own, changes } = { ...here, ...elsewhere?.of }
  return { base, yours: { ...own?.values, ...changes } }
}
