import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { factsAnswering } from '../../../mocks/facts.ts'
import { server } from '../../../mocks/node.ts'
import { Past } from '../../../src/app/desk/Past.tsx'
import { SceneFigures } from '../../../src/app/stage/SceneFigures.tsx'
import { SessionContext } from '../../../src/app/ui/sessionContext.ts'
import { DeskContext } from '../../../src/state/session/hooks.ts'
import { visit } from '../../kit/session.ts'

it('before a room nothing is said of a file that does not come, and no source is named that is not known', async () => {
  const asked = Promise.withResolvers<void>()
  server.use(
    factsAnswering(() => {
      asked.resolve()
      return new Response('gone', { status: 404 })
    }),
  )
  const { session } = visit({ changes: { adoptionSlowdown: 0.25 } })
  render(
    <SessionContext value={session}>
      <DeskContext value={session}>
        <SceneFigures ids={['valueCreated', 'arr']} />
        <section aria-label="Desk">
          <Past onPast={() => {}} />
        </section>
      </DeskContext>
    </SessionContext>,
  )
  await asked.promise
  // The desk's own words on it stand there: by then the stage has heard of it, too.
  const desk = screen.getByRole('region', { name: 'Desk' })
  await within(desk).findByRole('alert')
  expect((await screen.findAllByText('Annual recurring revenue:')).length).toBe(1)
  expect(screen.getByText(/^Changed: Adoption slowdown\./)).toBeVisible()
  expect(screen.getAllByRole('alert')).toEqual(within(desk).getAllByRole('alert'))
  expect(document.body).not.toHaveTextContent('Sources:')
})
