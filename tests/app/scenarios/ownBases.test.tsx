import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { BaseChooser } from '../../../src/app/rail/BaseChooser.tsx'
import type { ScenarioState } from '../../../src/state/scenario/scenarioState.ts'
import { renderScenarios } from './renderScenarios.tsx'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const chooser = () => screen.getByLabelText<HTMLSelectElement>('Start from')
const chosen = () => chooser().selectedOptions[0]?.textContent

async function begin(shared: Partial<ScenarioState> = {}) {
  const all = await renderScenarios(shared, { shown: <BaseChooser /> })
  const openList = async () => {
    await all.user.click(button('What is in it'))
    return within(await screen.findByRole('list', { name: 'What each base is' }))
  }
  return { ...all, openList }
}

it('is saved from the panel with a name and a date, and stands in the chooser, chosen', async () => {
  const { user, desk } = await begin({ changes: { 'aws.arr': 80 } })
  await user.click(button('Scenarios'))
  await user.click(screen.getByText('Save as a base of your own'))
  await user.type(screen.getByLabelText('Name of the base'), 'Q4 filing')
  fireEvent.change(screen.getByLabelText(/^Its date/), { target: { value: '2026-12-31' } })
  await user.click(button('Save as a base'))
  expect(chosen()).toBe('Q4 filing')
  expect(desk.getState()).toMatchObject({ changes: {}, own: { asOf: '2026-12-31', values: { 'aws.arr': 80 } } })
  expect(screen.getByText(/starts from a base of your own and has no short code/)).toBeVisible()
  await user.selectOptions(chooser(), 'Reported, 31 March 2026')
  expect(desk.getState()).toMatchObject({ base: 'reported-2026-03-31', own: null })
  await user.selectOptions(chooser(), 'Q4 filing')
  expect(desk.getState()).toMatchObject({ base: 'reported-2026-09-30', own: { label: 'Q4 filing' } })
})

it('says in the list of bases what it has, and is renamed and deleted there, with a way back', async () => {
  const { user, actions, names, openList } = await begin({ changes: { 'aws.arr': 80 } })
  act(() => actions.saveBase('Q4', '2026-12-31'))
  const list = await openList()
  await list.findByRole('button', { name: 'Q4', pressed: true })
  expect(list.getByText(/your assumption/)).toHaveTextContent(
    'Starts on 31 December 2026. 1 value is your assumption, the others as in “Latest reported, 30 September 2026”.',
  )
  await user.click(list.getByRole('button', { name: 'Rename Q4' }))
  await user.keyboard('Fourth quarter{Enter}')
  expect(chosen()).toBe('Fourth quarter')
  await user.click(list.getByRole('button', { name: 'Delete Fourth quarter' }))
  expect([names(), chosen()]).toEqual([[], 'Fourth quarter'])
  await user.click(list.getByRole('button', { name: 'Keep it' }))
  expect(names()).toEqual(['Fourth quarter'])
})

it('is named and can be kept where it came with a link', async () => {
  const { user, names, openList } = await begin({ own: { label: 'Theirs', asOf: '2026-12-31', values: {} } })
  expect(chosen()).toBe('Theirs')
  const list = await openList()
  await user.click(await list.findByRole('button', { name: 'Keep it' }))
  expect(names()).toEqual(['Theirs'])
  expect(list.getByRole('button', { name: 'Theirs', pressed: true })).toBeVisible()
})

it('a new version of a base is made from the list, with a name and a day', async () => {
  const { user, actions, desk, names, openList } = await begin({
    own: { label: 'Q4', asOf: '2026-12-31', values: { 'aws.arr': 80 } },
  })
  act(() => actions.keepBase())
  const list = await openList()
  await user.click(await list.findByRole('button', { name: 'New version of Q4' }))
  const form = within(screen.getByRole('form', { name: 'New version of Q4' }))
  fireEvent.change(form.getByLabelText('Its date'), { target: { value: '2027-03-31' } })
  await user.click(form.getByRole('button', { name: 'Make it' }))
  expect(names()).toEqual(['Q4', 'Q4 2'])
  expect(desk.getState().own).toMatchObject({ label: 'Q4 2', asOf: '2027-03-31', before: { label: 'Q4' } })
  expect(await screen.findByText(/A new version of “Q4”, 31 December 2026/)).toBeVisible()
})
