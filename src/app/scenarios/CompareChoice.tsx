import type { SavedScenario } from '../../state/scenario/savedItem.ts'
import { useScenarioActions } from '../ui/scenariosContext.ts'

/** Which of the saved scenarios are in the table; new ones are. */
export function CompareChoice({ saved, leftOut }: { saved: SavedScenario[]; leftOut: readonly string[] }) {
  const { toggleCompared } = useScenarioActions()
  return (
    <ul className="compareChoice" aria-label="In the table">
      {saved.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            className="chip"
            aria-pressed={!leftOut.includes(id)}
            onClick={() => toggleCompared(id)}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
