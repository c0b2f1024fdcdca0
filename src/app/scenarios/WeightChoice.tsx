import { namedScenarioOf } from '../../state/scenario/baseline.ts'
import type { SavedScenario } from '../../state/scenario/savedItem.ts'
import type { WeightedScenario } from '../../state/scenario/scenarioState.ts'
import { isSameChanges, isSameStart } from '../../state/scenario/start.ts'
import { weighedAlike, withoutScenario, withScenario, withScenariosAnew } from '../../state/scenario/weightChanges.ts'
import { mostWeights } from '../../state/scenario/weights.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { useSaved } from '../ui/scenariosContext.ts'

/** Which saved scenarios are weighed. What is weighed stays as it was taken in; where it was saved anew since, that is said. */
export function WeightChoice() {
  const saved = useSaved()
  const weights = useDesk(desk => desk.weights)
  const { rewriteWeights } = useActions()
  const isFull = weights.length >= mostWeights
  const stale = saved.filter(one => {
    const own = weights.find(({ name }) => name === one.name)
    return own !== undefined && !isSame(own, one)
  })
  if (saved.length === 0 && weights.length === 0)
    return <p className="subtitle">Save scenarios, and they can be weighed here.</p>
  return (
    <>
      <ul className="compareChoice" aria-label="Weighed">
        {saved.map(one => {
          const at = weights.findIndex(({ name }) => name === one.name)
          return (
            <li key={one.id}>
              <button
                type="button"
                className="chip"
                aria-label={`Weigh ${one.name}`}
                aria-pressed={at >= 0}
                disabled={isFull && at < 0}
                onClick={() =>
                  rewriteWeights(now => (at >= 0 ? withoutScenario(now, at) : withScenario(now, namedScenarioOf(one))))
                }
              >
                {one.name}
              </button>
            </li>
          )
        })}
      </ul>
      <p className="weightsTools">
        {weights.length === 0 ? (
          <button
            type="button"
            className="wordButton"
            onClick={() => rewriteWeights(() => weighedAlike(saved.map(namedScenarioOf)))}
          >
            Weigh all alike
          </button>
        ) : (
          <button type="button" className="wordButton" onClick={() => rewriteWeights(() => [])}>
            Weigh none
          </button>
        )}
        {stale.length > 0 && (
          <button
            type="button"
            className="wordButton"
            onClick={() => rewriteWeights(now => withScenariosAnew(now, stale.map(namedScenarioOf)))}
          >
            {stale.map(({ name }) => `“${name}”`).join(', ')} {stale.length === 1 ? 'was' : 'were'} saved anew: weigh as
            now
          </button>
        )}
      </p>
    </>
  )
}

const isSame = (own: WeightedScenario, { shared }: SavedScenario) =>
  isSameStart(own, shared) && isSameChanges(own.changes, shared.changes)
