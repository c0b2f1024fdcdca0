import { sorted } from '../../analysis/comparison.ts'
import type { Comparison } from '../../state/library/compare.ts'
import { tsvOf } from '../../state/library/tsv.ts'
import { CopyTsv } from './CopyTsv.tsx'

/** `whole` makes the comparison of all that is chosen, of which `shown` is in view. */
type CopyTableProps = { shown: Comparison; whole: () => Comparison; by: 'effect' | 'name' }

/** The comparison, to be copied in the order of its rows. */
export function CopyTable({ shown, whole, by }: CopyTableProps) {
  const text = () => {
    const all = whole()
    return tsvOf({ ...all, inputs: sorted(all.inputs, by), figures: sorted(all.figures, by) })
  }
  return <CopyTsv of={[shown, by]} text={text} />
}
