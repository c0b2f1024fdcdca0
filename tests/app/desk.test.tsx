import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { factsAnswering } from '../../mocks/facts.ts'
import { server } from '../../mocks/node.ts'
import { nearestFlip, nearestSentence } from '../../src/analysis/turning.ts'
import { App } from '../../src/app/App.tsx'
import { latestBase } from '../../src/model/bases.ts'
import { baseWorld, type Changes, worldOf } from '../../src/model/world.ts'
import { visit } from '../kit/session.ts'

async function openDesk() {
  const { session } = visit()
  render(<App session={session} />)
  await screen.findAllByRole('figure', {}, { timeout: 10_000 })
  return { ...session, user: userEvent.setup() }
}

const verdict = () => screen.getByRole('heading', { level: 1 }).textContent?.replaceAll('\u00a0', ' ')
const figure = (line: string, side: string) =>
  document.querySelector(`span[data-line="${line}"][data-side="${side}"]`)?.textContent

it('opens on the latest base with a verdict and the figures of both stacks', async () => {
  await openDesk()
  expect(verdict()).toBe(
    'On these numbers Microsoft creates more value by Q3 2029: $251B against Amazon’s $205B. ' +
      'No slowdown in range changes the verdict.',
  )
  expect([figure('stakeValue', 'aws'), figure('stakeValue', 'alliance')]).toEqual(['$272B', '$329B'])
})

it('answers a change at once, in the verdict and in the figures', async () => {
  const { actions } = await openDesk()
  act(() => actions.setInput('aws.arrGrowth', 1.2))
  expect(verdict()).toMatch(/^On these numbers Amazon creates more value by Q3 2029: /)
  expect(figure('stakeValue', 'alliance')).toBe('$329B')
})

it('names the input whose flip is nearest, anew when a drag has ended', async () => {
  const { actions } = await openDesk()
  const named = (changes: Changes) => {
    const [world, base] = [worldOf(latestBase, changes), baseWorld(latestBase)]
    return nearestSentence(nearestFlip(world, base, { measure: 'valueCreated', quarter: 12 }))
  }
  const before = await screen.findByRole('button', { name: /^Nearest flip: / })
  expect(before.textContent).toBe(named({}))
  act(() => {
    actions.startDrag('aws.arr')
    actions.setInput('aws.arr', 90)
  })
  expect(before.textContent).toBe(named({}))
  act(() => actions.endDrag())
  await expect.poll(() => before.textContent).toBe(named({ 'aws.arr': 90 }))
  expect(before.textContent).not.toBe(named({}))
})

it('judges by the measure and the quarter that were chosen', async () => {
  const { user } = await openDesk()
  await user.selectOptions(screen.getByLabelText('Measure of the verdict'), 'Alliance profit, a year')
  await user.selectOptions(screen.getByLabelText('Quarter of the verdict'), 'Q3 2026, today')
  expect(verdict()).toMatch(/^On these numbers Microsoft \/ OpenAI \/ Nvidia earns more a year today: /)
  expect(screen.getByRole('columnheader', { name: /^Alliance profit/ })).toBeVisible()
})

it('shows the table behind a chart', async () => {
  const { user } = await openDesk()
  await user.click(screen.getByRole('button', { name: 'Table of Value created' }))
  const table = within(screen.getByRole('region', { name: 'Value created, table' }))
  expect(table.getByRole('row', { name: 'Q3 2029 $205.34B judgement $250.51B judgement' })).toBeVisible()
})

it('says that a file is missing and tries again, while the model works on', async () => {
  server.use(factsAnswering(() => new Response('gone', { status: 404 })))
  const { actions, user } = await openDesk()
  const notice = await screen.findByRole('alert')
  expect(notice).toHaveTextContent('The model works without it.')
  act(() => actions.setInput('aws.arrGrowth', 1.2))
  expect(verdict()).toMatch(/Amazon creates more value/)
  server.resetHandlers()
  await user.click(within(notice).getByRole('button', { name: 'Try again' }))
  await expect.poll(() => screen.queryByRole('alert')).toBeNull()
  expect(document.body).not.toHaveFocus()
})
