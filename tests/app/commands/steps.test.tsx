import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { box, slider } from '../rail/renderRail.tsx'
import { button, openDesk, plain } from './openDesk.tsx'

describe('undo and redo', () => {
  it('say why not, and keep their places, where there is nothing to do', async () => {
    const { user } = openDesk()
    expect(button('Undo: nothing to undo')).toHaveAttribute('aria-disabled', 'true')
    expect(button('Redo: nothing to redo')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button(/^Undo/))
    expect(button(/^Undo/)).toHaveFocus()
  })

  it('say what they would do, and do it', async () => {
    const { user, actions, changes } = openDesk()
    act(() => actions.setInput('adoptionSlowdown', 0.35))
    expect(plain(button(/^Undo/).getAttribute('aria-label'))).toBe('Undo: Adoption slowdown 0 % → 35 %')
    await user.click(button(/^Undo/))
    expect(changes()).toEqual({})
    await user.click(button(/^Redo: Adoption slowdown/))
    expect(changes()).toEqual({ adoptionSlowdown: 0.35 })
  })

  it.each([
    ['{Control>}z{/Control}', '{Control>}{Shift>}z{/Shift}{/Control}'],
    ['{Control>}z{/Control}', '{Control>}y{/Control}'],
  ])('work by %s and %s, also from a slider', async (undo, redo) => {
    const { user, actions, changes } = openDesk()
    act(() => actions.setInput('adoptionSlowdown', 0.35))
    act(() => slider('Adoption slowdown').focus())
    await user.keyboard(undo)
    expect(changes()).toEqual({})
    await user.keyboard(redo)
    expect(changes()).toEqual({ adoptionSlowdown: 0.35 })
  })

  it('leave a text box that is being edited to the browser, and take over once its entry is taken', async () => {
    const { user, changes } = openDesk()
    const field = box('Adoption slowdown')
    await user.clear(field)
    await user.type(field, '35')
    await user.keyboard('{Control>}z{/Control}')
    expect(changes()).toEqual({})
    await user.keyboard('{Enter}')
    expect(changes()).toEqual({ adoptionSlowdown: 0.35 })
    await user.keyboard('{Control>}z{/Control}')
    expect(changes()).toEqual({})
    await user.click(screen.getByLabelText('Find an input'))
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(changes()).toEqual({})
  })
})

describe('the list of changes', () => {
  it('names each change, marks the present one and goes to any of them', async () => {
    const { user, actions, changes } = openDesk()
    act(() => actions.setInput('adoptionSlowdown', 0.35))
    act(() => actions.setInput('aws.valuation', 1200))
    await user.click(button('List of changes'))
    const list = await screen.findByRole('list', { name: 'Changes, newest first' })
    const entries = () =>
      within(list)
        .getAllByRole('button')
        .map(entry => plain(entry.textContent))
    expect(entries()).toEqual([
      'Lab valuation, Anthropic $965B → $1.2T',
      'Adoption slowdown 0 % → 35 %',
      'As it was opened',
    ])
    expect(within(list).getByRole('button', { current: 'step' })).toHaveFocus()

    await user.click(within(list).getByRole('button', { name: 'As it was opened' }))
    expect(changes()).toEqual({})
    expect(within(list).getByRole('button', { current: 'step' })).toHaveTextContent('As it was opened')
    expect(entries()[0]).toBe('Lab valuation, Anthropic $965B → $1.2T (undone)')

    await user.click(within(list).getByRole('button', { name: /^Adoption slowdown/ }))
    expect(changes()).toEqual({ adoptionSlowdown: 0.35 })
    await user.keyboard('{Escape}')
    expect(list).not.toBeInTheDocument()
    expect(button('List of changes')).toHaveFocus()
  })

  it('is closed by its own button too', async () => {
    const { user } = openDesk()
    await user.click(button('List of changes'))
    await user.click(button('List of changes'))
    expect(screen.queryByRole('list', { name: /^Changes/ })).not.toBeInTheDocument()
  })
})
