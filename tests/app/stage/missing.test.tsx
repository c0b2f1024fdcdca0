import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { factsAnswering } from '../../../mocks/facts.ts'
import { server } from '../../../mocks/node.ts'
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
      </DeskContext>
    </SessionContext>,
  )
  await asked.promise
  expect((await screen.findAllByText('Annual recurring revenue:')).length).toBe(1)
  expect(screen.getByText(/^Changed: Adoption slowdown\./)).toBeVisible()
  await expect(screen.findByRole('alert', {}, { timeout: 500 })).rejects.toThrow('Unable to find role')
  expect(document.body).not.toHaveTextContent('Sources:')
})
