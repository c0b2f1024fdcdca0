import { useEffect, useRef, useState } from 'react'
import type { View } from '../../state/scenario/scenarioState.ts'
import { announce } from '../ui/announcements.ts'
import { viewNames } from '../ui/viewNames.ts'

/** The open view in the title of the page, and said where it changes. */
export function useViewTitle(view: View) {
  const [plain] = useState(() => document.title)
  const shown = useRef(view)
  useEffect(() => {
    document.title = view === 'desk' ? plain : `${viewNames[view]} – ${plain}`
    if (shown.current !== view) announce(`View: ${viewNames[view]}`)
    shown.current = view
  }, [view, plain])
}
