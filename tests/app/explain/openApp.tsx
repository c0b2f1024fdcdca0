import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../../../src/app/App.tsx'
// Fetched on demand; here at once, so that no test waits for it.
import '../../../src/app/desk/Results.tsx'
import '../../../src/app/explain/ExplainPanel.tsx'
import '../../../src/app/views/ArticleView.tsx'
import '../../../src/app/views/ModelView.tsx'
import '../../../src/app/views/SourcesView.tsx'
import type { ScenarioState } from '../../../src/state/scenario/scenarioState.ts'
import { visit } from '../../kit/session.ts'
import { bringModals } from '../rail/modal.ts'

/** The whole app on a visit of its own, with dialogs that open, once its sliders are there. */
export async function openApp(shared: Partial<ScenarioState> = {}) {
  bringModals()
  HTMLElement.prototype.scrollTo = () => {}
  HTMLElement.prototype.scrollIntoView = () => {}
  const { session } = visit(shared)
  render(<App session={session} />)
  await screen.findAllByRole('slider')
  return { ...session, user: userEvent.setup() }
}

/** The explain panel, once it is open. */
export const panel = async () => within(await screen.findByRole('dialog', { name: 'Where this number comes from' }))

export const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ')
