import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { DropZone } from '../../../src/app/scenarios/DropZone.tsx'
import { ScenarioMenu } from '../../../src/app/scenarios/ScenarioMenu.tsx'
import { ScenarioNotice } from '../../../src/app/scenarios/ScenarioNotice.tsx'
import { OverlaysContext } from '../../../src/app/ui/overlays.ts'
import { ScenariosContext } from '../../../src/app/ui/scenariosContext.ts'
import type { Shelf } from '../../../src/state/library/indexedDb.ts'
import { actionsOn } from '../../../src/state/scenario/actions.ts'
import type { ScenarioState } from '../../../src/state/scenario/scenarioState.ts'
import { liveDesk } from '../../../src/state/session/desk.ts'
import { DeskContext } from '../../../src/state/session/hooks.ts'
import { makeOverlays } from '../../../src/state/session/overlays.ts'
import { scenariosOver } from '../../kit/scenarios.ts'

/** The menu of scenarios over a desk that waits for no frame, on a shelf in memory. */
export async function renderScenarios(
  shared: Partial<ScenarioState> = {},
  { shown, shelf }: { shown?: ReactNode; shelf?: Shelf } = {},
) {
  const scenarios = scenariosOver(shared, shelf)
  const desk = liveDesk(scenarios.desk, task => task())
  const overlays = makeOverlays()
  render(
    <DeskContext value={{ desk, actions: actionsOn(scenarios.desk) }}>
      <OverlaysContext value={overlays}>
        <ScenariosContext value={scenarios}>
          <ScenarioMenu />
          <ScenarioNotice />
          <DropZone />
          {shown}
        </ScenariosContext>
      </OverlaysContext>
    </DeskContext>,
  )
  await scenarios.ready()
  return { ...scenarios, overlays, user: userEvent.setup() }
}
