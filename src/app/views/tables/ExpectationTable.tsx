import { expectationTable } from '../../../charts/expectation.ts'
import { useActions } from '../../../state/session/hooks.ts'
import { TablePlace } from './TablePlace.tsx'
import { TableTools } from './TableTools.tsx'
import { useTableInput } from './useTableInput.ts'

/** Weighted scenarios as a table that leaves the desk; they are weighed beneath the comparison. */
export function ExpectationTable() {
  const scene = useTableInput()
  const { chooseView } = useActions()
  return (
    <section aria-labelledby="weightedTitle">
      <h2 id="weightedTitle">{expectationTable.title}</h2>
      <TableTools chart={expectationTable} scene={scene}>
        <button type="button" className="wordButton" onClick={() => chooseView('compare')}>
          Weigh saved scenarios
        </button>
      </TableTools>
      <TablePlace chart={expectationTable} scene={scene} />
    </section>
  )
}
