import { fieldsThatDiffer } from '../../state/scenario/scenarioState.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useSaved, useScenarioActions, useScenarios } from '../ui/scenariosContext.ts'

/**
 * Offers to save over the scenario that was opened, where this tab has changed it since. Where another tab has saved it
 * meanwhile, that is said, and both can be kept.
 */
export function SaveOver() {
  const actions = useScenarioActions()
  const openId = useScenarios(scenarios => scenarios.open)
  const openedAs = useScenarios(scenarios => scenarios.openedAs)
  const open = useSaved().find(({ id }) => id === openId)
  // Who looks at another view has changed nothing.
  const isChanged = useDesk(
    desk => openedAs !== null && fieldsThatDiffer(openedAs.shared, desk).some(name => name !== 'view'),
  )
  if (!open || !openedAs) return null
  const isSavedElsewhere = open.savedAt !== openedAs.savedAt
  const saveOver = (
    <button type="button" className="textButton" onClick={() => actions.saveOver(open.id)}>
      Save over “{open.name}”
    </button>
  )
  if (!isSavedElsewhere) return isChanged ? saveOver : null
  return (
    <div className="savedElsewhere">
      <p role="status">
        “{open.name}” was saved in another tab after it was opened here.
        {isChanged && ' What is on the desk here is not in it.'}
      </p>
      <button type="button" className="textButton" onClick={() => actions.open(open.id)}>
        Open what was saved there
      </button>
      {isChanged && (
        <button type="button" className="textButton" onClick={() => actions.save(open.name)}>
          Keep both
        </button>
      )}
      {isChanged && saveOver}
    </div>
  )
}
