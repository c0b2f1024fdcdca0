import { clamp } from '../../model/clamp.ts'
import { lastQuarter } from '../../model/index.ts'
import type { ComparisonColumn } from '../../state/library/compare.ts'
import type { Reasons } from '../../state/scenario/reasons.ts'
import type { SavedScenario } from '../../state/scenario/savedItem.ts'
import type { Baseline } from '../../state/scenario/scenarioState.ts'
import { inBase, inBaseline, inSaved, type WorldVariant } from '../../state/session/worldVariant.ts'

/**
 * The world of a column for the explain panel, read at a quarter of its own; undefined for the present, which is the
 * desk's.
 */
export function variantOfColumn({ id, name, ...of }: ComparisonColumn, quarter: number): WorldVariant | undefined {
  if (id === 'present') return undefined
  const says = id === 'base' ? inBase.says : id === 'baseline' ? inBaseline(of).says : inSaved({ name, ...of }).says
  return { says, of: { ...of, horizon: clamp(quarter, 0, lastQuarter) } }
}

/**
 * The columns of the comparison: the present and its base first, the pinned baseline where there is one, then what was
 * saved. Deltas are taken from the baseline, or from the present where none is pinned.
 */
export function comparisonColumns(
  present: Baseline & { reasons: Reasons; baseline: Baseline | null },
  saved: SavedScenario[],
) {
  const { base, own, changes, reasons, baseline } = present
  const columns: ComparisonColumn[] = [
    { id: 'present', name: 'Present', base, own, changes, reasons },
    { id: 'base', name: 'Base', base, own, changes: {}, reasons: {} },
    ...(baseline ? [{ id: 'baseline', name: 'Baseline', reasons: {}, ...baseline }] : []),
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
