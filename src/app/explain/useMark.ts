import { type Mark, markAt } from '../../explain/grade.ts'
import type { Place } from '../../model/keys.ts'
import type { Elsewhere } from '../../state/session/elsewhere.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { givenOf } from './useGiven.ts'

/** How sure the number at a place is, here or elsewhere; a fact has no mark. Renders again only when that changes. */
export const useMark = (place: Place, elsewhere?: Elsewhere): Mark | null =>
  useDesk(desk => (place.kind === 'fact' ? null : markAt(place, givenOf(desk, elsewhere))))
