import { comparisonTable } from '../../../charts/comparison.ts'
import { useActions } from '../../../state/session/hooks.ts'
import { TablePlace } from './TablePlace.tsx'
import { TableTools } from './TableTools.tsx'
import { useTableInput } from './useTableInput.ts'

/** The comparison as a table that leaves the desk; what stands in it is chosen where scenarios are compared. */
export function ComparisonTable() {
  const scene = useTableInput()
  const { chooseView } = useActions()
  return (
    <section aria-labelledby="comparedTitle">
      <h2 id="comparedTitle">{comparisonTable.title}</h2>
      <TableTools chart={comparisonTable} scene={scene}>
        <button type="button" className="wordButton" onClick={() => chooseView('compare')}>
          Choose scenarios
        </button>
      </TableTools>
      <TablePlace chart={comparisonTable} scene={scene} />
    </section>
  )
}
