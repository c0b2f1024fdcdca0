import { clamp } from '../../model/clamp.ts'
import { lastQuarter } from '../../model/index.ts'
import type { ComparisonColumn } from '../../state/library/compare.ts'
import { automaticNames, nameOfSaved } from '../../state/scenario/automaticNames.ts'
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
 * saved; the one that deltas are taken from among them, whether it is on this page or not. Without a choice, or where the chosen one is
 * gone, that is the baseline, or the present where none is pinned.
 */
export function comparisonColumns(
  present: Baseline & { reasons: Reasons; baseline: Baseline | null },
  shown: readonly SavedScenario[],
  chosen: SavedScenario | string | null = null,
) {
  const { base, own, changes, reasons, baseline } = present
  const from = typeof chosen === 'object' ? chosen : null
  const saved = from && !shown.includes(from) ? [from, ...shown] : shown
  const columns: ComparisonColumn[] = [
    { id: 'present', name: automaticNames.present, base, own, changes, reasons },
    { id: 'base', name: automaticNames.base, base, own, changes: {}, reasons: {} },
    ...(baseline ? [{ id: 'baseline', name: automaticNames.baseline, reasons: {}, ...baseline }] : []),
    ...saved.map(({ id, name, shared: { base, own, changes, reasons } }) => ({
      id,
      name: nameOfSaved(name),
      base,
      own,
      changes,
      reasons,
    })),
  ]
  const wanted = from?.id ?? chosen
  const found = columns.findIndex(({ id }) => id === wanted)
  return { columns, reference: found >= 0 ? found : baseline ? 2 : 0 }
}
