import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { Words } from '../../src/app/words/Words.tsx'
import { button, openDesk } from './commands/openDesk.tsx'

/** jsdom knows that a popover is hidden, and not how to show one. */
HTMLElement.prototype.showPopover = function (this: HTMLElement) {
  this.removeAttribute('popover')
}

it('a word under a dotted line says what it means, and has the focus for it', async () => {
  const user = userEvent.setup()
  render(<Words text="Run-rate, gross of resale" />)
  await user.click(screen.getByRole('button', { name: 'Run-rate' }))
  const card = screen.getByRole('dialog', { name: 'ARR' })
  expect(card).toHaveTextContent('Annual recurring revenue')
  expect(card).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Run-rate' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Run-rate' })).toHaveFocus()
})

it('the palette finds a word, the sheet opens at it, and finds others', async () => {
  const { user } = openDesk()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: 'Find a command' }), 'pert')
  await user.keyboard('{Enter}')
  const sheet = within(await screen.findByRole('dialog', { name: 'Words' }))
  expect(document.activeElement).toHaveTextContent(/^PERTThe shape of the draws/)
  await user.type(sheet.getByRole('searchbox', { name: 'Find a word' }), 'shapley')
  expect(sheet.getAllByRole('term').map(term => term.textContent)).toEqual(['Bridge'])
  await user.clear(sheet.getByRole('searchbox', { name: 'Find a word' }))
  await user.type(sheet.getByRole('searchbox', { name: 'Find a word' }), 'bananas')
  expect(sheet.getByText('No word here holds “bananas”')).toBeVisible()
  await user.click(sheet.getByRole('button', { name: 'Done' }))
  expect(screen.queryByRole('dialog', { name: 'Words' })).toBeNull()
  expect(button(/^Undo/)).toBeVisible()
})
