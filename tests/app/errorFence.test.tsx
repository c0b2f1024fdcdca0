import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ErrorFence } from '../../src/app/ui/ErrorFence.tsx'

let isBroken = true
function Part() {
  if (isBroken) throw new Error('A part that breaks on purpose')
  return <p>All is well</p>
}

beforeEach(() => {
  isBroken = true
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => void vi.restoreAllMocks())

it('a part that broke is named, and tried again by hand', async () => {
  render(
    <ErrorFence of="The part">
      <Part />
    </ErrorFence>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('“The part” could not be drawn; the rest works. Try again')
  isBroken = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('All is well')).toBeVisible()
})

it('what the desk cannot do without offers to reload, and says that nothing is lost', () => {
  render(
    <ErrorFence of="The verdict" vital>
      <Part />
    </ErrorFence>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('“The verdict” could not be drawn; the scenario is kept. Reload')
})

it('before a room, where nobody can press, the next change draws it again', () => {
  const at = (change: number) => (
    <ErrorFence of="The scene" vital again={change}>
      <Part />
    </ErrorFence>
  )
  const { rerender } = render(at(1))
  expect(screen.getByRole('alert')).toBeVisible()
  rerender(at(2))
  expect(screen.getByRole('alert')).toBeVisible()
  isBroken = false
  rerender(at(2))
  expect(screen.getByRole('alert')).toBeVisible()
  rerender(at(3))
  expect(screen.getByText('All is well')).toBeVisible()
})

it('offers to reload where trying again did not help, as a browser may keep what failed', async () => {
  render(
    <ErrorFence of="The part">
      <Part />
    </ErrorFence>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByRole('alert')).toHaveTextContent('“The part” could not be drawn; the rest works. Reload')
})
