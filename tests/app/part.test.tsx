import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createContext } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ErrorFence } from '../../src/app/ui/ErrorFence.tsx'
import { part } from '../../src/app/ui/part.tsx'

const Said = ({ text }: { text: string }) => <p>{text}</p>

/** A file that fails to arrive so many times, and how often it was asked for. */
function fetching(failures: number) {
  const file = {
    count: 0,
    load: async () => {
      file.count += 1
      if (file.count <= failures) throw new Error('The file did not come')
      return Said
    },
  }
  return file
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

it('a part is fetched when it is first shown, after what it waits for; its place is held meanwhile', async () => {
  const file = fetching(0)
  let go = () => {}
  const when = () => new Promise<void>(resolve => (go = resolve))
  const Part = part({ load: file.load, when, fallback: ({ text }) => <i>{text} is coming</i> })
  expect(file.count).toBe(0)
  render(<Part text="A sentence" />)
  expect(await screen.findByText('A sentence is coming')).toBeVisible()
  expect(file.count).toBe(0)
  go()
  expect(await screen.findByText('A sentence')).toBeVisible()
  expect(screen.queryByText('A sentence is coming')).toBeNull()
  expect(file.count).toBe(1)
})

it('one that does not come says so under its own name, and can be asked for again', async () => {
  const file = fetching(1)
  const Part = part({ of: ({ text }) => `The part of ${text}`, load: file.load })
  render(
    <ErrorFence of="The page">
      <Part text="A sentence" />
    </ErrorFence>,
  )
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('“The part of A sentence” could not be drawn; the rest works. Try again')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('A sentence')).toBeVisible()
  expect(file.count).toBe(2)
})

it('one without a name takes what is around it along, and what is vital offers to reload', async () => {
  const Nameless = part({ load: fetching(9).load })
  const Vital = part({ of: 'The stage', vital: true, load: fetching(9).load })
  render(
    <>
      <ErrorFence of="The page">
        <Nameless text="A sentence" />
      </ErrorFence>
      <Vital text="A scene" />
    </>,
  )
  expect(await screen.findByText(/“The page” could not be drawn; the rest works/)).toBeVisible()
  expect(await screen.findByText(/“The stage” could not be drawn; the scenario is kept/)).toBeVisible()
})

it('one that needs something is neither shown nor fetched before that is there', async () => {
  const Saved = createContext<string | null>(null)
  const file = fetching(0)
  const Part = part({ needs: Saved, load: file.load })
  const page = (saved: string | null) => (
    <Saved value={saved}>
      <Part text="A sentence" />
    </Saved>
  )
  const { container, rerender } = render(page(null))
  expect(container).toBeEmptyDOMElement()
  expect(file.count).toBe(0)
  rerender(page('Bear'))
  expect(await screen.findByText('A sentence')).toBeVisible()
})
