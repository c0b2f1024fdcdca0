import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { leadSentence, type Outlook, outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { percentileNote } from '../../src/analysis/percentileWords.ts'
import { Simulated } from '../../src/app/futures/FuturesLine.tsx'
import { SessionContext } from '../../src/app/ui/sessionContext.ts'
import { latestBase } from '../../src/model/bases.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import type { ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'
import { bringWorkers } from '../kit/worker.ts'

/** The sentence on a visit of its own, in the middle of a drag; `outlooks` are those that the charts were given. */
function open(shared: Partial<ScenarioState> = {}) {
  const hired = bringWorkers()
  const { session, address } = visit(shared)
  session.actions.startDrag('horizon')
  const outlooks: Outlook[] = []
  render(
    <SessionContext value={session}>
      <DeskContext value={session}>
        <Simulated onOutlook={outlook => outlooks.push(outlook)} />
      </DeskContext>
    </SessionContext>,
  )
  const said = () => document.querySelector('.futures')?.textContent
  return { ...session, address, outlooks, hired, said, user: userEvent.setup() }
}

/** What the model, asked on its own, says of the futures of a drag. */
function expected(growth: number, seed = 1, correlation = 0.5) {
  const lines = outlookLines('valueCreated', [])
  const world = worldOf(latestBase, { 'aws.arrGrowth': growth })
  const simulation = simulate(world, baseWorld(latestBase), { seed, correlation, count: 2000, lines, until: 24 })
  const outlook = outlookOf(simulation, { measure: 'valueCreated', quarter: 12 }, [])
  return `${leadSentence(outlook, 12, 'aws').says} simulated futures; ${percentileNote(outlook, 12, 'aws')}.`
}

const growing = { changes: { 'aws.arrGrowth': 1.3 } }

it('says how often the leader leads and where the scenario stands, as the model does, and hands the fans on', async () => {
  const { said, outlooks } = open(growing)
  await expect.poll(said, { timeout: 20_000 }).toBe(expected(1.3))
  expect(Object.keys(outlooks.at(-1)!.fans)).toEqual(['aws.valueCreated', 'alliance.valueCreated'])
})

it('draws 2,000 futures while something is dragged, and 20,000 when it is let go', async () => {
  const { actions, outlooks, said } = open(growing)
  act(() => actions.setInput('aws.arrGrowth', 1.2))
  await expect.poll(said, { timeout: 20_000 }).toBe(expected(1.2))
  expect(outlooks.at(-1)!.count).toBe(2000)
  act(() => actions.endDrag())
  await expect.poll(() => outlooks.at(-1)?.count, { timeout: 20_000 }).toBe(20_000)
})

it('asks for nothing when nothing of it changed', async () => {
  const { actions, outlooks, hired } = open(growing)
  await expect.poll(() => outlooks.length, { timeout: 20_000 }).toBe(1)
  // Once the hand has let go, whatever is asked is asked at once.
  act(() => actions.endDrag())
  const asks = vi.spyOn(hired[0]!, 'postMessage')
  act(() => {
    actions.chooseView('compare')
    actions.toggleAxesLock()
    actions.setReason('aws.arrGrowth', { says: 'because' })
  })
  expect(asks).not.toHaveBeenCalled()
  act(() => actions.setInput('aws.arrGrowth', 1.2))
  expect(asks).toHaveBeenCalledTimes(1)
})

it('draws anew as it is chosen, and the link has it', async () => {
  const { user, said, address } = open(growing)
  await user.click(await screen.findByRole('button', { name: 'simulated futures' }))
  await user.click(screen.getByRole('button', { name: 'Draw anew' }))
  const seed = Number(new URLSearchParams(address()).get('seed'))
  expect(seed).toBeGreaterThan(1)
  await expect.poll(said, { timeout: 20_000 }).toContain(expected(1.3, seed))
})

it('draws by the seed that is typed: Enter takes it, what is no seed says so, Escape drops it', async () => {
  const { user, said, address, store } = open(growing)
  await user.click(await screen.findByRole('button', { name: 'simulated futures' }))
  const box = screen.getByRole('textbox', { name: 'Seed' })
  await user.clear(box)
  await user.type(box, '77{Enter}')
  expect(new URLSearchParams(address()).get('seed')).toBe('77')
  await expect.poll(said, { timeout: 20_000 }).toContain(expected(1.3, 77))
  await user.clear(box)
  await user.type(box, '1000000{Enter}')
  expect(screen.getByText('A seed is a whole number from 1 to 999,999.')).toBeVisible()
  expect([store.getState().seed, box.getAttribute('aria-invalid')]).toEqual([77, 'true'])
  await user.keyboard('{Escape}')
  expect(box).toHaveValue('77')
})

it('tells how far 100,000 futures are, and Cancel goes back to 20,000', async () => {
  const { user, actions, store, said } = open(growing)
  await user.click(await screen.findByRole('button', { name: 'simulated futures' }))
  await expect.poll(said, { timeout: 20_000 }).toContain('of 100')
  await user.click(screen.getByRole('radio', { name: '100,000' }))
  act(() => actions.endDrag())
  expect(await screen.findByText(/[\d,]+ of 100,000 runs/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(store.getState().futures).toBe(20_000)
  act(() => actions.startDrag('horizon'))
})

it('opens at the same numbers from the link that it wrote', async () => {
  const { said } = open({ ...growing, seed: 77, correlation: -0.3 })
  await expect.poll(said, { timeout: 20_000 }).toBe(expected(1.3, 77, -0.3))
})

it('says that a worker was lost, and goes on with another', async () => {
  const { actions, hired, said } = open(growing)
  await expect.poll(said, { timeout: 20_000 }).toBe(expected(1.3))
  hired[0]!.terminate()
  act(() => actions.setInput('aws.arrGrowth', 1.1))
  act(() => void hired[0]!.dispatchEvent(new Event('error')))
  expect(await screen.findByText(/was started again/)).toBeVisible()
  expect(hired.length).toBe(2)
  await expect.poll(said, { timeout: 20_000 }).toContain(expected(1.1))
})
