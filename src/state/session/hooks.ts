import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Flips } from '../../analysis/flips.ts'
import type { Live } from '../../live/live.ts'
import type { Turns } from '../../live/turns.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { Actions } from '../scenario/actions.ts'
import { type Theme, themeStore } from '../settings/theme.ts'
import type { Desk } from './desk.ts'
import { turnOf } from './deskTurns.ts'
import { type FlipWatch, flipWatch } from './flipWatch.ts'

/** One desk and what can be done to it, for everything beneath; where it has `turns`, what is not looked at first takes them. */
export const DeskContext = createContext<{ desk: Live<Desk>; actions: Actions; turns?: Turns } | null>(null)

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

/** The same, as it was before the drag that is under way: for what may wait for its end, or is written past React. */
export function useDeskAtRest<Part>(pick: (desk: Desk) => Part): Part {
  const held = useRef<{ part: Part }>(null)
  return useDesk(desk => {
    if (desk.dragging === null || !held.current) held.current = { part: pick(desk) }
    return held.current.part
  })
}

export const useActions = () => useContextOfDesk().actions

export const useLiveDesk = () => useContextOfDesk().desk

/** The theme that is chosen, and how to choose another. */
export const useTheme = (): [Theme, (theme: Theme) => void] => [
  useStore(themeStore, state => state.theme),
  theme => themeStore.setState({ theme }),
]

/**
 * A value as a group of readers sees it that takes turns in a drag, where the machine is slow (`turnOf`); as it is, where
 * none is named, and in drags of which `isFree` says so.
 */
export function useTurns<T>(group: number | null, value: Live<T>, isFree?: (desk: Desk) => boolean): Live<T> {
  const { desk, turns } = useContextOfDesk()
  const [inTurn] = useState(() =>
    group === null || !turns ? value : turns.at(group, value, isFree && (() => isFree(desk.get()))),
  )
  return inTurn
}

const readings = new WeakMap<Live<Desk>, Live<Desk>>()

/** The desk as the readings beside inputs and figures see it: one for all of them. */
export function useReadDesk(): Live<Desk> {
  const { desk, turns } = useContextOfDesk()
  const read = readings.get(desk) ?? turns?.at(turnOf.readings, desk) ?? desk
  readings.set(desk, read)
  return read
}

const watches = new WeakMap<Live<Desk>, FlipWatch>()

/** Where the lead changes along inputs, to be asked when something happens. */
export function useFlipWatch(): FlipWatch {
  const desk = useReadDesk()
  const flips = watches.get(desk) ?? flipWatch(desk)
  watches.set(desk, flips)
  return flips
}

/** Where the lead changes along an input, all else as it is now, or a part of it; worked out with those of all inputs on screen. */
export function useFlips(key: InputKey): Flips
export function useFlips<Part>(key: InputKey, pick: (flips: Flips) => Part): Part
export function useFlips(key: InputKey, pick: (flips: Flips) => unknown = flips => flips) {
  const desk = useReadDesk()
  const flips = useFlipWatch()
  useEffect(() => flips.watch(key), [flips, key])
  return useSyncExternalStore(desk.subscribe, () => pick(flips.of(key)))
}
