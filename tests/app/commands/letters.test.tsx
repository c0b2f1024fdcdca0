import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { box, slider } from '../rail/renderRail.tsx'
import { openDesk } from './openDesk.tsx'

const isPinned = ({ store }: ReturnType<typeof openDesk>) => store.getState().baseline !== null

describe('a single letter', () => {
  it('pins the baseline, pins it anew after a change, and lets it go where nothing changed', async () => {
    const desk = openDesk()
    await desk.user.keyboard('b')
    expect(desk.store.getState().baseline?.changes).toEqual({})
    act(() => slider('Adoption slowdown').focus())
    await desk.user.keyboard('{ArrowRight}b')
    expect(desk.store.getState().baseline?.changes).toEqual({ adoptionSlowdown: 0.05 })
    await desk.user.keyboard('b')
    expect(isPinned(desk)).toBe(false)
  })

  it('finds the box that finds inputs, without typing into it', async () => {
    const { user } = openDesk()
    await user.keyboard('/')
    expect(screen.getByLabelText('Find an input')).toHaveFocus()
    expect(screen.getByLabelText('Find an input')).toHaveValue('')
  })

  it.each([
    ['the box of an input', () => box('Adoption slowdown')],
    ['the box that finds inputs', () => screen.getByLabelText('Find an input')],
    ['a list of choices', () => screen.getByLabelText('Measure of the verdict')],
  ])('is only a letter in %s', async (_, place) => {
    const desk = openDesk()
    act(() => place().focus())
    await desk.user.keyboard('b?')
    expect(isPinned(desk)).toBe(false)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it.each(['{Control>}b{/Control}', '{Alt>}b{/Alt}', '{Meta>}b{/Meta}', '{Shift>}B{/Shift}'])(
    'is nothing with a modifier: %s',
    async keys => {
      const desk = openDesk()
      await desk.user.keyboard(keys)
      expect(isPinned(desk)).toBe(false)
    },
  )

  it('acts once however long it is held down; a step back is taken again and again', async () => {
    const desk = openDesk()
    await desk.user.keyboard('{a>7/}')
    expect(desk.store.getState().scenes).toHaveLength(1)
    await desk.user.keyboard('{b>8/}')
    expect(isPinned(desk)).toBe(true)
    await desk.user.keyboard('{p>4/}{Control>}{z>4/}{/Control}')
    expect([desk.store.getState().scenes.length, isPinned(desk)]).toEqual([0, false])
  })

  it('is nothing while a dialog is open', async () => {
    const desk = openDesk()
    await desk.user.keyboard('?b')
    await screen.findByRole('dialog', { name: 'Shortcuts' })
    await desk.user.keyboard('b')
    expect(isPinned(desk)).toBe(false)
  })

  it('can be switched off and on, and this browser remembers', async () => {
    const desk = openDesk()
    await desk.user.keyboard('?')
    await desk.user.click(await screen.findByRole('switch', { name: 'Single-letter shortcuts' }))
    await desk.user.click(screen.getByRole('button', { name: 'Done' }))
    expect(localStorage.getItem('stakeout.letters')).toBe('off')
    await desk.user.keyboard('b?/')
    expect(isPinned(desk)).toBe(false)
    await desk.user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox', { name: 'Find a command' })
    await desk.user.keyboard('single-letter{Enter}')
    await desk.user.keyboard('b')
    expect(isPinned(desk)).toBe(true)
    expect(localStorage.getItem('stakeout.letters')).toBe('on')
  })
})
