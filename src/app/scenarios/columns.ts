import type { Column } from '../../state/compare.ts'
import type { Scenario } from '../../state/scenarios.ts'
import type { Baseline, Reasons } from '../../state/shared.ts'

/**
 * The columns of the comparison: the present and its base first, the pinned baseline where there is one, then what was
 * saved. Deltas are taken from the baseline, or from the present where none is pinned.
 */
export function columnsOf(present: Baseline & { reasons: Reasons; baseline: Baseline | null }, saved: Scenario[]) {
  const { base, own, changes, reasons, baseline } = present
  const columns: Column[] = [
    { id: 'present', name: 'Present', base, own, changes, reasons },
    { id: 'base', name: 'Base', base, own, changes: {}, reasons: {} },
    ...(baseline ? [{ id: 'baseline', name: 'Baseline', ...baseline, reasons: {} }] : []),
    ...saved.map(({ id, name, shared: { base, own, changes, reasons } }) => ({
      id,
      name,
      base,
      own,
      changes,
      reasons,
    })),
  ]
  return { columns, reference: baseline ? 2 : 0 }
}
