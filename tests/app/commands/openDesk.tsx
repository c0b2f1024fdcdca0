import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Commands } from '../../../src/app/commands/Commands.tsx'
import { Judged } from '../../../src/app/desk/Judged.tsx'
import { TopBar } from '../../../src/app/desk/TopBar.tsx'
import { Rail } from '../../../src/app/rail/Rail.tsx'
import { Notice } from '../../../src/app/ui/Notice.tsx'
import { OverlaysContext } from '../../../src/app/ui/overlays.ts'
import { SessionContext } from '../../../src/app/ui/sessionContext.ts'
import type { ScenarioState } from '../../../src/state/scenario/scenarioState.ts'
import { DeskContext } from '../../../src/state/session/hooks.ts'
import { letters } from '../../../src/state/settings/letterKeys.ts'
import { visit } from '../../kit/session.ts'
import { bringModals } from '../rail/modal.ts'

/** The desk without its charts, on a visit of its own, with dialogs that open and letters that are on. */
export function openDesk(shared: Partial<ScenarioState> = {}, fragment?: string) {
  bringModals()
  localStorage.clear()
  letters.setState({ areOn: true })
  HTMLElement.prototype.scrollIntoView = () => {}
  const user = userEvent.setup()
  const { session, address, paste } = visit(shared, fragment)
  render(
    <SessionContext value={session}>
      <DeskContext value={session}>
        <OverlaysContext value={session.overlays}>
          <Commands>
            <TopBar />
            <Rail />
            <Notice />
            <Judged />
          </Commands>
        </OverlaysContext>
      </DeskContext>
    </SessionContext>,
  )
  return { user, address, paste, ...session, changes: () => session.store.getState().changes }
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name })

export const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ')
