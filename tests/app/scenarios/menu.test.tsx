import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { OwnPresetChips } from '../../../src/app/scenarios/OwnPresetChips.tsx'
import { writeRecord } from '../../../src/state/codec/records.ts'
import { initial, type ScenarioState } from '../../../src/state/scenario/scenarioState.ts'
import { sceneAdded } from '../../../src/state/scenario/story.ts'
import { scenariosOver, shelfInMemory, someScenario } from '../../kit/scenarios.ts'
import { bringModals } from '../rail/modal.ts'
import { renderScenarios } from './renderScenarios.tsx'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const notice = () => document.querySelector<HTMLElement>('.scenarioNotice')
const saved = () =>
  within(screen.getByRole('list', { name: 'Saved scenarios' }))
    .getAllByRole('button', { name: /^(?!More|Move)/ })
    .map(one => one.textContent)

async function openPanel(shared: Partial<ScenarioState> = {}) {
  const all = await renderScenarios(shared)
  await all.user.click(button('Scenarios'))
  return all
}

it('saves what is on the desk by keyboard, and opens it again', async () => {
  const { user, desk } = await openPanel({ changes: { adoptionSlowdown: 0.35 } })
  await user.keyboard('{Tab}Bear case{Enter}')
  expect(saved()).toEqual(['Bear case'])
  expect(screen.getByRole('listitem')).toHaveTextContent(
    'Latest reported, 30 September 2026, 1 change, 22 November 2026',
  )
  act(() => desk.setState({ changes: {} }))
  await user.click(button('Bear case'))
  expect(desk.getState().changes).toEqual({ adoptionSlowdown: 0.35 })
  expect(notice()).toHaveTextContent('“Bear case” opened')
})

it('says the day of saving by the reader’s own clock: in America it is still the evening before', async () => {
  vi.stubEnv('TZ', 'America/Los_Angeles')
  const late = { ...someScenario('Late'), savedAt: '2026-11-30T03:00:00.000Z' }
  const { user } = await renderScenarios({}, { shelf: shelfInMemory([writeRecord(late)]) })
  await user.click(button('Scenarios'))
  expect(screen.getByRole('listitem')).toHaveTextContent(/no change, 29 November 2026$/)
  vi.unstubAllEnvs()
})

it('offers to save over the scenario that was opened, once it differs', async () => {
  const { user, desk } = await openPanel()
  await user.keyboard('{Tab}Bear{Enter}')
  expect(screen.queryByRole('button', { name: 'Save over “Bear”' })).toBeNull()
  act(() => desk.setState({ changes: { vendorMargin: 0.8 } }))
  await user.click(button('Save over “Bear”'))
  expect(notice()).toHaveTextContent('“Bear” saved as it is now')
})

/** Another tab on the same shelf opens the scenario, changes it and saves over it. */
async function saveElsewhere(shelf: ReturnType<typeof shelfInMemory>, changes: ScenarioState['changes']) {
  const other = scenariosOver({}, shelf, 'other')
  await other.ready()
  const [{ id } = { id: '' }] = other.store.getState().kept
  other.actions.open(id)
  other.desk.setState({ changes })
  other.actions.saveOver(id)
  await other.ready()
  await act(async () => shelf.stir())
}

const overButtons = () =>
  screen.queryAllByRole('button', { name: /^(Save over|Keep both|Open what)/ }).map(one => one.textContent)

it('offers a tab that changed nothing no saving over what another tab has saved, and says that it has', async () => {
  const shelf = shelfInMemory()
  const { user, desk, store, ready } = await renderScenarios({ changes: { vendorMargin: 0.8 } }, { shelf })
  await user.click(button('Scenarios'))
  await user.keyboard('{Tab}Bear{Enter}')
  await ready()
  act(() => desk.setState({ view: 'compare' }))
  expect(overButtons()).toEqual([])
  await saveElsewhere(shelf, { taxRate: 0.3 })
  expect(await screen.findByText('“Bear” was saved in another tab after it was opened here.')).toBeVisible()
  expect(overButtons()).toEqual(['Open what was saved there'])
  await user.click(button('Open what was saved there'))
  expect(desk.getState().changes).toEqual({ taxRate: 0.3 })
  expect(overButtons()).toEqual([])
  expect(store.getState().kept).toHaveLength(1)
})

it('where both tabs changed it, says so, and both can be kept', async () => {
  const shelf = shelfInMemory()
  const { user, desk, store, ready, names } = await renderScenarios({}, { shelf })
  await user.click(button('Scenarios'))
  await user.keyboard('{Tab}Bear{Enter}')
  await ready()
  act(() => desk.setState({ changes: { vendorMargin: 0.8 } }))
  await saveElsewhere(shelf, { taxRate: 0.3 })
  expect(await screen.findByText(/What is on the desk here is not in it/)).toBeVisible()
  expect(overButtons()).toEqual(['Open what was saved there', 'Keep both', 'Save over “Bear”'])
  await user.click(button('Keep both'))
  expect(names()).toEqual(['Bear', 'Bear 2'])
  expect(store.getState().kept.map(one => one.kind === 'scenario' && one.shared.changes)).toEqual([
    { taxRate: 0.3 },
    { vendorMargin: 0.8 },
  ])
  expect(overButtons()).toEqual([])
})

it('a scenario opened over a storyboard is no changed one because the storyboard stays', async () => {
  const { user, desk, actions } = await openPanel({ changes: { vendorMargin: 0.8 } })
  act(() => actions.save('Bear'))
  act(() => desk.setState({ changes: {}, scenes: sceneAdded([], initial, null) }))
  await user.click(button('Bear'))
  expect(desk.getState()).toMatchObject({ changes: { vendorMargin: 0.8 }, scenes: [{ id: '1' }] })
  expect(overButtons()).toEqual([])
})

it('renames; Escape leaves the name, and the panel, as they are', async () => {
  const { user } = await openPanel()
  await user.keyboard('{Tab}Bear{Enter}')
  await user.click(button('More for Bear'))
  await user.click(button('Rename'))
  await user.keyboard('Grizzly{Enter}')
  expect(saved()[0]).toBe('Grizzly')
  await user.click(button('Rename'))
  await user.keyboard('Teddy{Escape}')
  expect(saved()[0]).toBe('Grizzly')
})

it('deletes with a way back, duplicates, moves, pins and shows on charts', async () => {
  const { user, desk, names, store } = await openPanel({ changes: { vendorMargin: 0.8 } })
  await user.keyboard('{Tab}Bear{Enter}')
  await user.click(button('More for Bear'))
  await user.click(button('Duplicate'))
  expect(names()).toEqual(['Bear', 'Bear copy'])
  await user.click(button('Move down'))
  expect(names()).toEqual(['Bear copy', 'Bear'])
  expect(button('Move down')).toHaveFocus()
  await user.click(button('Set as baseline'))
  expect(desk.getState().baseline?.changes).toEqual({ vendorMargin: 0.8 })
  await user.click(button('Show on charts'))
  expect(store.getState().overlaid).toEqual(['1'])
  await user.click(button('Delete'))
  expect(names()).toEqual(['Bear copy'])
  await user.click(button('Undo'))
  expect(names()).toEqual(['Bear copy', 'Bear'])
})

it('puts scenarios in another order by the arrow keys on a handle, past neither end, and says so', async () => {
  const { user, names, actions } = await openPanel()
  act(() => ['A', 'B', 'C'].forEach(actions.save))
  screen.getByRole('button', { name: /^Move C/ }).focus()
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(names()).toEqual(['C', 'A', 'B'])
  expect(screen.getByText('C is number 1 of 3 now')).toBeInTheDocument()
  await user.keyboard('{ArrowDown}')
  expect(names()).toEqual(['A', 'C', 'B'])
  expect(screen.getByRole('button', { name: /^Move C/ })).toHaveFocus()
})

it('puts a scenario where its handle is let go, and nowhere where the browser takes the pointer away', async () => {
  const { names, actions } = await openPanel()
  act(() => ['A', 'B', 'C'].forEach(actions.save))
  const rows = screen.getByRole('list', { name: 'Saved scenarios' }).children
  ;[...rows].forEach((row, i) =>
    Object.assign(row, { getBoundingClientRect: () => new DOMRect(0, i * 60, 400, 60), scrollIntoView: () => {} }),
  )
  const grip = screen.getByRole('button', { name: /^Move A/ })
  Object.assign(grip, { setPointerCapture: () => {} })
  const drag = (...ends: ('pointerUp' | 'lostPointerCapture')[]) => {
    fireEvent.pointerDown(grip, { button: 0, clientY: 30 })
    fireEvent.pointerMove(grip, { clientY: 160 })
    for (const end of ends) fireEvent[end](grip)
  }
  drag('lostPointerCapture')
  expect(names()).toEqual(['A', 'B', 'C'])
  drag('pointerUp', 'lostPointerCapture')
  expect(names()).toEqual(['B', 'C', 'A'])
})

it.each([
  ['scenarios', 'Scenarios'],
  ['open', 'Open…'],
] as const)('opens what a command asks for: %s', async (kind, name) => {
  bringModals()
  const { overlays } = await renderScenarios()
  act(() => overlays.open({ kind }))
  expect(screen.getByRole('dialog', { name })).toBeVisible()
})

it('closes by Escape, back to its button', async () => {
  const { user } = await openPanel()
  expect(screen.getByRole('dialog', { name: 'Scenarios' })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(button('Scenarios')).toHaveFocus()
})

it('shows a code where there is one, and says so where there is none', async () => {
  const { desk } = await openPanel({ changes: { adoptionSlowdown: 0.35 } })
  expect(screen.getByText('0EKD-8W29')).toBeVisible()
  act(() => desk.setState({ changes: { adoptionSlowdown: 0.351 } }))
  expect(screen.getByText(/too long for a short code/)).toBeVisible()
})

it('opens a code, and says what is wrong with what cannot be opened', async () => {
  bringModals()
  const { user, desk } = await openPanel()
  await user.click(button('Open…'))
  const field = screen.getByLabelText('A code, or a link to a scenario')
  await user.type(field, '0ep8y81q{Enter}')
  expect(screen.getByRole('alert')).toHaveTextContent('A character of this code is mistyped')
  await user.clear(field)
  await user.type(field, 'oep8 y8lp{Enter}')
  expect(desk.getState().changes).toEqual({ adoptionSlowdown: 0.35 })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('opens a link, and names what was dropped from it', async () => {
  bringModals()
  const { user } = await openPanel()
  await user.click(button('Open…'))
  await user.type(screen.getByRole('textbox'), 'https://x.example/#v=2&taxRate=0.3&bogus=1{Enter}')
  expect(notice()).toHaveTextContent('Opened from a link. Not understood:')
  expect(screen.getByText('the input “bogus” is not known')).toBeVisible()
})

it('opens a file that is chosen, and refuses a foreign one', async () => {
  bringModals()
  const { user, desk } = await openPanel()
  await user.click(button('Open…'))
  const choice = screen.getByLabelText('Choose a file…')
  await user.upload(choice, new File(['{}'], 'x.json', { type: 'application/json' }))
  expect(await screen.findByText('“x.json”: This is no file of Stakeout’s')).toBeVisible()
  const { writeFile } = await import('../../../src/state/codec/file.ts')
  const { someScenario } = await import('../../kit/scenarios.ts')
  const text = writeFile([someScenario('Bear', { changes: { taxRate: 0.3 } })])
  await user.upload(choice, new File([text], 'bear.json', { type: 'application/json' }))
  await vi.waitFor(() => expect(desk.getState().changes).toEqual({ taxRate: 0.3 }))
  expect(notice()).toHaveTextContent('“Bear” opened from the file')
})

it('says that storage is refused, and offers a file', async () => {
  const shelf = shelfInMemory()
  shelf.refusal = new Error('no')
  const { user, ready } = await renderScenarios({}, { shelf })
  await user.click(button('Scenarios'))
  await user.keyboard('{Tab}Bear{Enter}')
  await act(ready)
  expect(screen.getByRole('alert')).toHaveTextContent(/refuses to store scenarios.*keep it as a file/)
  expect(saved()).toEqual(['Bear'])
  expect(button('Save all as a file')).toBeEnabled()
})

it('keeps the changes as a preset, which is laid on and taken off as a chip', async () => {
  const { user, desk } = await renderScenarios({ changes: { vendorMargin: 0.8 } }, { shown: <OwnPresetChips /> })
  await user.click(button('Scenarios'))
  await user.click(screen.getByText('Your presets'))
  await user.type(screen.getByLabelText('Name of the preset'), 'Squeeze')
  await user.type(screen.getByLabelText('One sentence on it'), 'Nvidia takes more.')
  await user.click(button('Save the changes as a preset'))
  await user.click(screen.getByRole('button', { name: 'Squeeze', pressed: true }))
  expect(desk.getState().changes).toEqual({})
  await user.click(screen.getByRole('button', { name: 'Squeeze', pressed: false }))
  expect(desk.getState().changes).toEqual({ vendorMargin: 0.8 })
})
