import type { GradeContext } from '../../explain/grade.ts'
import { gradeContextOf } from '../../state/scenario/yours.ts'
import type { Desk } from '../../state/session/desk.ts'
import { useDesk } from '../../state/session/hooks.ts'
import type { WorldVariant } from '../../state/session/worldVariant.ts'

/** What marks are given by: the base, and all that is the user's own in the scenario. */
export function useGradeContext(): GradeContext {
  const base = useDesk(desk => desk.base)
  const own = useDesk(desk => desk.own)
  const changes = useDesk(desk => desk.changes)
  const reasons = useDesk(desk => desk.reasons)
  return givenOf({ base, own, changes, reasons })
}

/** The same of a desk at hand, or of what is elsewhere. */
export function givenOf(
  here: Pick<Desk, 'base' | 'own' | 'changes' | 'reasons'>,
  elsewhere?: WorldVariant,
): GradeContext {
  return gradeContextOf(elsewhere ? { ...here, ...elsewhere.of } : here)
}
