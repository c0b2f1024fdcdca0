import type { Column } from '../../state/compare.ts'
import type { Scenario } from '../../state/scenarios.ts'
import type { Baseline } from '../../state/shared.ts'

/**
 * The columns of the comparison: the present and its base first, the pinned baseline where there is one, then what was
 * saved. Deltas are taken from the baseline, or from the present where none is pinned.
 */
export function columnsOf(present: Baseline & { baseline: Baseline | null }, saved: Scenario[]) {
  const { base, own, changes, baseline } = present
  const columns: Column[] = [
    { id: 'present', name: 'Present', base, own, changes },
    { id: 'base', name: 'Base', base, own, changes: {} },
    ...(baseline ? [{ id: 'baseline', name: 'Baseline', ...baseline }] : []),
    ...saved.map(({ id, name, shared }) => ({ id, name, base: shared.base, own: shared.own, changes: shared.changes })),
  ]
  return { columns, reference: baseline ? 2 : 0 }
}
