import { views } from '../../state/scenario/scenarioState.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { viewNames } from '../ui/viewNames.ts'

/** The views, and which one is open. */
export function Views() {
  const open = useDesk(desk => desk.view)
  const { chooseView } = useActions()
  return (
    <nav className="views" aria-label="Views">
      {views.map(view => (
        <button
          key={view}
          type="button"
          aria-current={view === open ? 'page' : undefined}
          onClick={() => chooseView(view)}
        >
          {viewNames[view]}
        </button>
      ))}
    </nav>
  )
}
