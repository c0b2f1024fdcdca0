import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Rail } from '../../../src/app/rail/Rail.tsx'
import { actionsOn } from '../../../src/state/scenario/actions.ts'
import type { ScenarioState } from '../../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../../src/state/scenario/store.ts'
import { liveDesk } from '../../../src/state/session/desk.ts'
import { DeskContext } from '../../../src/state/session/hooks.ts'

/** The rail over a desk of its own that waits for no frame; `changes` reads what the user has set so far. */
export function renderRail(
  chosen: Partial<ScenarioState> = {},
  shown: ReactNode = <Rail />,
  schedule: (task: () => void) => void = task => task(),
) {
  localStorage.clear()
  const store = makeStore(chosen)
  const desk = liveDesk(store, schedule)
  render(<DeskContext value={{ desk, actions: actionsOn(store) }}>{shown}</DeskContext>)
  return { store, changes: () => store.getState().changes, user: userEvent.setup() }
}

export const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name })

export const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `${name}, exact value` })

export const button = (name: string | RegExp) => screen.getByRole('button', { name })

/** Shows all inputs of an open group, not only those that matter most. */
export const unfold = (group: string) => fireEvent.click(button(new RegExp(`more in ${group}$`)))
