import { carriedOf, markAt, type ValueGrade } from '../../explain/grade.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { NumberAddress } from '../../model/keys.ts'
import { useDesk } from '../../state/session/hooks.ts'
import type { WorldVariant } from '../../state/session/worldVariant.ts'
import { givenOf } from './useGradeContext.ts'

/** How sure the number at a place is, here or elsewhere; a fact has no mark. Renders again only when that changes. */
export const useMark = (place: NumberAddress, elsewhere?: WorldVariant): ValueGrade | null =>
  useDesk(desk => (place.kind === 'fact' ? null : markAt(place, givenOf(desk, elsewhere))))

/** The day from whose base an input's value was taken over unchanged, where it was. */
export const useCarriedDay = (key: InputKey): string | null => useDesk(desk => carriedOf(key, givenOf(desk)))
