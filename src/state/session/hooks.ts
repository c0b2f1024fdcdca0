import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Flips } from '../../analysis/flips.ts'
import type { Live } from '../../live/live.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { Actions } from '../scenario/actions.ts'
import { type Theme, themeStore } from '../settings/theme.ts'
import type { Desk } from './desk.ts'
import { type FlipWatch, flipWatch } from './flipWatch.ts'

/** One desk and what can be done to it, for everything beneath. */
export const DeskContext = createContext<{ desk: Live<Desk>; actions: Actions } | null>(null)

function useContextOfDesk() {
  const context = use(DeskContext)
  if (!context) throw new Error('There is no desk above this component')
  return context
}

/** A part of what the screen shows now; renders again only when that part changes. Pick, or say in few words. */
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

const watches = new WeakMap<Live<Desk>, FlipWatch>()

/** Where the lead changes along inputs, to be asked when something happens. */
export function useFlipWatch(): FlipWatch {
  const { desk } = useContextOfDesk()
  const flips = watches.get(desk) ?? flipWatch(desk)
  watches.set(desk, flips)
  return flips
}

/** Where the lead changes along an input, all else as it is now, or a part of it; worked out with those of all inputs on screen. */
export function useFlips(key: InputKey): Flips
export function useFlips<Part>(key: InputKey, pick: (flips: Flips) => Part): Part
export function useFlips(key: InputKey, pick: (flips: Flips) => unknown = flips => flips) {
  const { desk } = useContextOfDesk()
  const flips = useFlipWatch()
  useEffect(() => flips.watch(key), [flips, key])
  return useSyncExternalStore(desk.subscribe, () => pick(flips.of(key)))
}
