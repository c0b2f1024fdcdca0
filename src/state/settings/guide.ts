import { createStore } from 'zustand/vanilla'
import type { Actions } from '../scenario/actions.ts'
import { keepIn } from './storageSlot.ts'

const keep = keepIn(() => localStorage, 'stakeout.guide')

/** Which step of the tour is shown, null where none is; and whether someone asked for it, who then has it in hand. */
export const guide = createStore<{ at: number | null; isAsked: boolean }>(() => ({ at: null, isAsked: false }))

export const isGuideSeen = (): boolean => keep.read() !== null

/** Shows a step of the tour, or ends it. That it was seen stays in this browser: it comes once without being asked. */
export function showStep(at: number | null): void {
  guide.setState({ at })
  keep.write('seen')
}

/** Begins the tour from the top, on the desk, where the things are that it points at. */
export function takeGuide({ chooseView, enlarge }: Pick<Actions, 'chooseView' | 'enlarge'>): void {
  chooseView('desk')
  enlarge(null)
  guide.setState({ isAsked: true })
  showStep(0)
}
