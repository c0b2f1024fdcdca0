import { mostOverlaid } from '../../state/library/scenarioActions.ts'
import type { SavedScenario } from '../../state/scenario/savedItem.ts'
import { SteadyButton } from '../ui/SteadyButton.tsx'
import { useOverlaid, useScenarioActions } from '../ui/scenariosContext.ts'
import { download } from './download.ts'

type ScenarioToolsProps = {
  id: string
  scenario: SavedScenario
  isFirst: boolean
  isLast: boolean
  isOverlaid: boolean
  onRename: () => void
}

/** All that can be done with one saved scenario, besides opening it. */
export function ScenarioTools({ id: toolsId, scenario, isFirst, isLast, isOverlaid, onRename }: ScenarioToolsProps) {
  const { id, name } = scenario
  const actions = useScenarioActions()
  const isFull = useOverlaid().length >= mostOverlaid
  return (
    <div className="scenarioTools" id={toolsId} role="group" aria-label={`More for ${name}`}>
      <button type="button" onClick={onRename}>
        Rename
      </button>
      <button type="button" onClick={() => actions.duplicate(id)}>
        Duplicate
      </button>
      <button type="button" onClick={() => actions.setAsBaseline(id)}>
        Set as baseline
      </button>
      <button
        type="button"
        aria-pressed={isOverlaid}
        disabled={isFull && !isOverlaid}
        title={isFull && !isOverlaid ? `${mostOverlaid} are the most that charts can show` : undefined}
        onClick={() => actions.toggleOverlay(id)}
      >
        Show on charts
      </button>
      <SteadyButton isOff={isFirst} onClick={() => actions.move(id, -1)}>
        Move up
      </SteadyButton>
      <SteadyButton isOff={isLast} onClick={() => actions.move(id, 1)}>
        Move down
      </SteadyButton>
      <button type="button" onClick={() => download(name, [scenario])}>
        Save as a file
      </button>
      <button
        type="button"
        onClick={({ currentTarget }) => {
          // The row goes away with its buttons; the focus stays in the panel.
          currentTarget.closest<HTMLElement>('[role="dialog"]')?.focus()
          actions.remove(id)
        }}
      >
        Delete
      </button>
    </div>
  )
}
