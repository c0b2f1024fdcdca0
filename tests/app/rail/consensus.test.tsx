import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { button, renderRail, slider } from './renderRail.tsx'

const consensus = { 'aws.arrGrowth': { value: 0.75, date: '2026-11-20', count: 12 } }
const line = () => screen.findByText(/^Consensus 75/)

it('stands beneath its input with the own value less it, and moves nothing', async () => {
  const { changes } = renderRail({ consensus })
  expect(await line()).toHaveTextContent('Consensus 75 % of 12 estimates, 20 November 2026; own less consensus −15 pt')
  expect(changes()).toEqual({})
})

it('is taken over with a reason that says what it is, in one step', async () => {
  const { store, user } = renderRail({ consensus })
  await line()
  await user.click(button(/^Use it: the consensus of 75.% for/))
  expect(store.getState().changes).toEqual({ 'aws.arrGrowth': 0.75 })
  expect(store.getState().reasons['aws.arrGrowth']).toEqual({
    says: 'Consensus of 12 estimates',
    grade: 'estimated',
    date: '2026-11-20',
  })
  expect(slider('ARR growth, annual pace today, Anthropic')).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/^75/),
  )
  expect(await line()).toHaveTextContent('as here')
})

it('can be let go', async () => {
  const { store, user } = renderRail({ consensus })
  await line()
  await user.click(button(/^Let the consensus go/))
  expect(store.getState().consensus).toEqual({})
  expect(screen.queryByText(/^Consensus/)).toBeNull()
})

it('of a value out of range is shown and cannot be taken over', async () => {
  renderRail({ consensus: { 'aws.arrGrowth': { value: 9 } } })
  expect(await screen.findByText(/^Consensus 900/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Use it/ })).toBeNull()
})
