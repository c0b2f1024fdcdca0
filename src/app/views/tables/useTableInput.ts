import { useMemo } from 'react'
import type { ChartInput } from '../../../charts/chartInput.ts'
import { chartInputOf } from '../../../figures/chartInputOf.ts'
import { useDesk, useDeskAtRest } from '../../../state/session/hooks.ts'

const noPast = { history: [], events: [], ahead: [] }

/** What the tables are made of: the desk as it is now, with its world before a drag, around which their values lie. */
export function useTableInput(): ChartInput {
  const desk = useDesk(now => now)
  const restWorld = useDeskAtRest(now => now.world)
  return useMemo(() => ({ ...chartInputOf(desk, noPast), held: { restWorld } }), [desk, restWorld])
}
