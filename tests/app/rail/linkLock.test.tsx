import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Rail } from '../../../src/app/rail/Rail.tsx'
import { ChangedInputs } from '../../../src/app/ui/ChangedInputs.tsx'
import { box, button, renderRail } from './renderRail.tsx'

const valuation = 'Lab valuation, Anthropic'

/** The head of a parameter comes after what is taken in hand more often. */
const isHere = () => screen.findByRole('button', { name: `Lock ${valuation}` })

describe('the head of a parameter', () => {
  it('ties both stacks by ratio, then by amount, and parts them again', async () => {
    const { user, store } = renderRail()
    const tie = () => button('Move both together: Lab valuation')
    await isHere()
    expect(tie()).toHaveAccessibleDescription('Each moves alone, next: by the same ratio')
    await user.click(tie())
    expect(store.getState().ties).toEqual([{ id: 'valuation', by: 'ratio' }])
    expect(tie()).toHaveAccessibleDescription('Both move by the same ratio, next: by the same amount')
    expect(tie()).toHaveAttribute('aria-pressed', 'true')
    await user.click(tie())
    expect(store.getState().ties).toEqual([{ id: 'valuation', by: 'amount' }])
    await user.click(tie())
    expect(store.getState().ties).toEqual([])
  })

  it('moves both by one entry when they are tied', async () => {
    const { user, changes } = renderRail()
    await isHere()
    await user.click(button('Move both together: Lab valuation'))
    await user.clear(box(valuation))
    await user.type(box(valuation), '1930{Enter}')
    expect(changes()).toEqual({ 'aws.valuation': 1930, 'alliance.valuation': 1704 })
  })

  it('locks an input, which then has no way back and is left alone by Reset all', async () => {
    const { user, changes } = renderRail({ changes: { 'aws.valuation': 1200, adoptionSlowdown: 0.2 } })
    await user.click(await isHere())
    expect(button(`Lock ${valuation}`)).toHaveAttribute('aria-pressed', 'true')
    expect(screen.queryByRole('button', { name: `Reset ${valuation} to $965B` })).not.toBeInTheDocument()
    await user.click(button('Reset it'))
    expect(changes()).toEqual({ 'aws.valuation': 1200 })
  })

  it('lets a preset say how many locked inputs it left alone', async () => {
    const { user } = renderRail()
    await isHere()
    await user.click(button('Bubble bursts'))
    expect(screen.queryByText(/left alone/)).not.toBeInTheDocument()
    await user.click(button('Lock Adoption slowdown'))
    expect(await screen.findByText(/1 locked input was left alone\./)).toBeVisible()
  })
})

describe('a reason', () => {
  const changes = { 'aws.valuation': 1200 } as const

  it('is asked for only where something is changed', () => {
    renderRail({ changes })
    expect(screen.getAllByRole('button', { name: /^Add reason/ })).toHaveLength(1)
  })

  it('is written in a line, with a source, and shown in the rail and on paper', async () => {
    const { user, store } = renderRail(
      { changes },
      <>
        <Rail />
        <ChangedInputs />
      </>,
    )
    await user.click(button(`Add reason: ${valuation}`))
    const form = await screen.findByRole('form', { name: `Reason: ${valuation}` })
    expect(within(form).getByLabelText('Reason')).toHaveFocus()
    await user.keyboard('Talks at 1.2 trillion')
    await user.type(within(form).getByLabelText('Web address of the source'), 'example.org')
    await user.click(within(form).getByRole('button', { name: 'Keep' }))
    expect(within(form).getByText(/A web address begins with https/)).toBeVisible()
    await user.clear(within(form).getByLabelText('Web address of the source'))
    await user.type(within(form).getByLabelText('Web address of the source'), 'https://example.org/talks{Enter}')
    expect(store.getState().reasons).toEqual({
      'aws.valuation': { says: 'Talks at 1.2 trillion', source: 'https://example.org/talks' },
    })
    expect(screen.getByRole('link', { name: 'source' })).toHaveAttribute('href', 'https://example.org/talks')
    expect(screen.getByText(/Assumption: Anthropic’s valuation from/)).toHaveTextContent(
      /Talks at 1\.2 trillion \(https:\/\/example\.org\/talks\)$/,
    )
    expect(button(`Edit reason: ${valuation}`)).toHaveFocus()
  })

  it('is left by Escape as it was, and taken back by an empty line', async () => {
    const { user, store } = renderRail({ changes })
    await user.click(button(`Add reason: ${valuation}`))
    await user.keyboard('No{Escape}')
    expect(store.getState().reasons).toEqual({})
    expect(button(`Add reason: ${valuation}`)).toHaveFocus()
    await user.click(button(`Add reason: ${valuation}`))
    await user.keyboard('Yes{Enter}')
    await user.click(button(`Edit reason: ${valuation}`))
    await user.clear(screen.getByLabelText('Reason'))
    await user.keyboard('{Enter}')
    expect(store.getState().reasons).toEqual({})
  })
})
