import { createContext, use, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Actions } from './actions.ts'
import type { Desk, Live } from './desk.ts'
import { type Theme, themeStore } from './theme.ts'

/** One desk and what can be done to it, for everything beneath. */
export const DeskContext = createContext<{ desk: Live<Desk>; actions: Actions } | null>(null)

function useContextOfDesk() {
  const context = use(DeskContext)
  if (!context) throw new Error('There is no desk above this component')
  return context
}

/** A part of what the screen shows now; renders again only when that part changes. Pick, do not compute. */
export function useDesk<Part>(pick: (desk: Desk) => Part): Part {
  const { desk } = useContextOfDesk()
  return useSyncExternalStore(desk.subscribe, () => pick(desk.get()))
}

export const useActions = () => useContextOfDesk().actions

export const useLiveDesk = () => useContextOfDesk().desk

/** The theme that is chosen, and how to choose another. */
export const useTheme = (): [Theme, (theme: Theme) => void] => [
  useStore(themeStore, state => state.theme),
  theme => themeStore.setState({ theme }),
]
