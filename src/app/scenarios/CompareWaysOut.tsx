import { comparisonTable } from '../../charts/comparison.ts'
import { namedScenarioOf } from '../../state/scenario/baseline.ts'
import { mostCompared } from '../../state/scenario/compared.ts'
import type { SavedScenario } from '../../state/scenario/savedItem.ts'
import type { Compared } from '../../state/scenario/scenarioState.ts'
import { useActions } from '../../state/session/hooks.ts'
import { useOverlays } from '../ui/overlays.ts'

/**
 * The ways out of the comparison: its scenarios are taken in as they are now, so that a picture, a link and a scene have them; then a
 * picture, or the tables, from where it goes on. `from` is the id of the column that differences are taken from.
 */
export function CompareWaysOut({ chosen, from }: { chosen: readonly SavedScenario[]; from: string }) {
  const { open } = useOverlays()
  const { compareScenarios, chooseView } = useActions()
  const taken = inFront(chosen, from).slice(0, mostCompared)
  const take = () => compareScenarios({ scenarios: taken.map(namedScenarioOf), from: columnOf(from, taken) })
  return (
    <>
      <button
        type="button"
        className="wordButton"
        aria-haspopup="dialog"
        onClick={() => {
          take()
          open({ kind: 'export', chart: comparisonTable.id })
        }}
      >
        Picture or slide…
      </button>
      <button
        type="button"
        className="wordButton"
        onClick={() => {
          take()
          chooseView('tables')
        }}
      >
        To the tables
      </button>
      {chosen.length > mostCompared && (
        <small>
          {mostCompared} of {chosen.length} scenarios go along
        </small>
      )}
    </>
  )
}

/** The scenario that differences are taken from is among those that are taken, wherever it stands. */
const inFront = (chosen: readonly SavedScenario[], id: string) => {
  const at = chosen.findIndex(one => one.id === id)
  return at < mostCompared ? chosen : [chosen[at]!, ...chosen.toSpliced(at, 1)]
}

function columnOf(id: string, taken: readonly SavedScenario[]): Compared['from'] {
  if (id === 'present' || id === 'base' || id === 'baseline') return id
  const at = taken.findIndex(one => one.id === id)
  return at < 0 ? null : at + 1
}
