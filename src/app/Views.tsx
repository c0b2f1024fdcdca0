import { useActions, useDesk } from '../state/hooks.ts'
import { type View, views } from '../state/shared.ts'

const called: Record<View, string> = {
  desk: 'Desk',
  compare: 'Compare',
  article: 'Article',
  sources: 'Sources',
  model: 'Model',
}

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
          {called[view]}
        </button>
      ))}
    </nav>
  )
}
