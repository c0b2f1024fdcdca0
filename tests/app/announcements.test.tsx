import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useViewTitle } from '../../src/app/desk/useViewTitle.ts'
import { VerdictLine } from '../../src/app/desk/VerdictLine.tsx'
import { Announcements } from '../../src/app/ui/Announcements.tsx'
import { announce } from '../../src/app/ui/announcements.ts'
import { closeModal } from '../../src/app/ui/closeModal.ts'
import type { View } from '../../src/state/scenario/scenarioState.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'
import { openDesk } from './commands/openDesk.tsx'
import { bringModals } from './rail/modal.ts'
import { box, renderRail, unfold } from './rail/renderRail.tsx'

const says = () => screen.getAllByRole('status').map(({ textContent }) => textContent.trim())

it('an announcement is heard with its numbers in words, the same one twice is two texts, and a place that comes later has nothing old', () => {
  const { unmount } = render(<Announcements />)
  act(() => announce('Amazon $243B'))
  const first = screen.getByRole('status').textContent
  expect(first.trim()).toBe('Amazon 243 billion dollars')
  act(() => announce('Amazon $243B'))
  expect(screen.getByRole('status').textContent).not.toBe(first)
  unmount()
  render(<Announcements />)
  expect(says()).toEqual([''])
})

it('a dialog that closes has nothing beneath it said again; what is new is heard at once', async () => {
  bringModals()
  document.body.innerHTML =
    '<p role="status">Old</p><p aria-live="polite">Older</p><p role="status"></p><dialog></dialog>'
  const dialog = document.querySelector('dialog')!
  const loudness = () => [...document.querySelectorAll('p')].map(one => one.getAttribute('aria-live'))
  dialog.showModal()
  closeModal(dialog)
  expect(dialog.open).toBe(false)
  expect(loudness()).toEqual(['off', 'off', null])
  document.querySelector('p')!.textContent = 'New'
  await waitFor(() => expect(loudness()[0]).toBeNull())
  await waitFor(() => expect(loudness()).toEqual([null, 'polite', null]), { timeout: 5000 })
  document.body.replaceChildren()
})

it.each(['{Enter}', '{Tab}'])('a number that is refused is said to be, with the value that stays, by %s', async key => {
  const { user } = renderRail()
  render(<Announcements />)
  unfold('Market')
  await user.click(box('Adoption slowdown'))
  await user.keyboard(`900${key}`)
  expect(says().find(text => text.includes('Adoption slowdown stays at'))).toMatch(
    /^\S.+\. Adoption slowdown stays at 0\s?%\.$/,
  )
})

it('a view that opens is said, and stands in the title until the desk is back', () => {
  document.title = 'Stakeout'
  render(<Announcements />)
  const { rerender } = renderHook(({ view }: { view: View }) => useViewTitle(view), {
    initialProps: { view: 'desk' },
  })
  expect(says()).toEqual([''])
  rerender({ view: 'article' })
  expect(document.title).toBe('Article – Stakeout')
  expect(says()).toEqual(['View: Article'])
  rerender({ view: 'desk' })
  expect(document.title).toBe('Stakeout')
})

it('a scene that is added is said, with its number', async () => {
  render(<Announcements />)
  const { user } = openDesk()
  await user.keyboard('a')
  expect(says()).toContain('Scene 1 is added to the storyboard')
})

it('what is typed before the palette has come is in its box', async () => {
  const { user } = openDesk()
  await user.keyboard('{Control>}k{/Control}tornaq{Backspace}')
  expect(await screen.findByRole('combobox', { name: 'Find a command' })).toHaveValue('torna')
})

it('the headline is heard as one text, its numbers in words', () => {
  const { session } = visit()
  render(
    <DeskContext value={session}>
      <VerdictLine />
    </DeskContext>,
  )
  expect(screen.getByRole('heading', { level: 1 })).toHaveAccessibleName(
    /^On these numbers (Amazon|Microsoft) creates more value by Q3 2029: [\d.]+ billion dollars against (Amazon|Microsoft)’s [\d.]+ billion dollars\. .+\.$/,
  )
})
