import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { button, openDesk } from './openDesk.tsx'

const privacy = /Nothing you type leaves this browser\./

describe('copying the link', () => {
  it('says so once the clipboard has it', async () => {
    const { user } = openDesk({ changes: { adoptionSlowdown: 0.35 } })
    await user.click(button('Copy link'))
    expect(await screen.findByText('Link copied', { selector: 'output' })).toBeInTheDocument()
    expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/#v=2&c=1zck1&adoptionSlowdown=0.35')
    expect(await screen.findByText(privacy)).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.queryByText(privacy)).not.toBeInTheDocument()
  })

  it('shows the link, selected, where the clipboard refuses', async () => {
    const { user } = openDesk({ changes: { adoptionSlowdown: 0.35 } })
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    await user.click(button('Copy link'))
    const field = await screen.findByLabelText<HTMLInputElement>(/did not let the link be copied/)
    expect(field).toHaveValue('http://localhost:3000/#v=2&c=1zck1&adoptionSlowdown=0.35')
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
    expect(screen.queryByText('Link copied')).not.toBeInTheDocument()
    expect(screen.getByText(privacy)).toBeVisible()
  })
})

describe('a link that is not all understood', () => {
  it('opens what is, and lists what is not, until it is dismissed', async () => {
    const { user, changes } = openDesk({}, 'v=2&adoptionSlowdown=0.35&bogus=1&measure=fame&horizon=99')
    expect(changes()).toEqual({ adoptionSlowdown: 0.35 })
    expect(screen.getByText(/3 settings in this link were not understood/)).toBeVisible()
    await user.click(screen.getByText('Which'))
    expect(screen.getByText('the measure “fame” is not known')).toBeVisible()
    await user.click(button('Dismiss'))
    expect(screen.queryByText(/not understood/)).not.toBeInTheDocument()
  })

  it('says in a sentence that it is from a later version', async () => {
    openDesk({}, 'v=7&adoptionSlowdown=0.35')
    expect(screen.getByText(/^This link was made by a later version of Stakeout/)).toBeVisible()
    expect(screen.queryByText('Which')).not.toBeInTheDocument()
  })

  it('says nothing of a link that is', async () => {
    openDesk({}, 'v=2&adoptionSlowdown=0.35')
    expect(screen.queryByText(/not understood/)).not.toBeInTheDocument()
  })
})

it('opens a link that is pasted while the page is open, as one step that can be taken back', async () => {
  const { user, paste, changes, store } = openDesk({ changes: { adoptionSlowdown: 0.35 } })
  act(() => paste('v=2&base=article-stake&aws.valuation=1200&measure=paperGain&bogus=1'))
  expect(store.getState()).toMatchObject({ base: 'article-stake', measure: 'paperGain' })
  expect(screen.getByText(/1 setting in this link was not understood/)).toBeVisible()
  await user.keyboard('{Control>}z{/Control}')
  expect(changes()).toEqual({ adoptionSlowdown: 0.35 })
  expect(store.getState()).toMatchObject({ base: 'reported-2026-09-30', measure: 'valueCreated' })
})
