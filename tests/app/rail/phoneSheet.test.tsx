import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { PhoneSheet } from '../../../src/app/rail/PhoneSheet.tsx'
import { inputs } from '../../../src/model/inputs.ts'
import type { Changes } from '../../../src/model/world.ts'
import { bringModals } from './modal.ts'
import { button, renderRail } from './renderRail.tsx'

const renderSheet = (changes: Changes = {}) => renderRail({ changes }, <PhoneSheet />)
const sliders = () => screen.queryAllByRole('slider').map(each => each.getAttribute('aria-label'))

it('has a tab for each headline parameter', async () => {
  const { user } = renderSheet()
  expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual(['Valuation', 'Growth', 'Slowdown'])
  expect(sliders()).toEqual(['Lab valuation, Anthropic', 'Lab valuation, OpenAI'])
  await user.click(screen.getByRole('tab', { name: 'Slowdown' }))
  expect(sliders()).toEqual(['Adoption slowdown'])
})

it('moves between tabs by arrow, round the end', async () => {
  const { user } = renderSheet()
  await user.click(screen.getByRole('tab', { name: 'Valuation' }))
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByRole('tab', { name: 'Slowdown', selected: true })).toHaveFocus()
})

it('folds by its handle, and a tab unfolds it', async () => {
  const { user } = renderSheet()
  await user.click(button('Sliders'))
  expect(sliders()).toEqual([])
  await user.click(screen.getByRole('tab', { name: 'Growth' }))
  expect(sliders()).toHaveLength(2)
})

it('says where it starts from, how many inputs are the user’s, and takes them back', async () => {
  const { user, changes } = renderSheet({ adoptionSlowdown: 0.25, 'aws.arrGrowth': 0.9 })
  expect(screen.getByText('Latest reported, 30 September 2026')).toBeVisible()
  expect(button(`All ${inputs.length}, 2 yours`)).toBeVisible()
  await user.click(button('Reset both'))
  expect(changes()).toEqual({})
  expect(button(`All ${inputs.length}`)).toBeVisible()
})

it('opens all inputs over the page and comes back', async () => {
  bringModals()
  const { user } = renderSheet()
  await user.click(button(`All ${inputs.length}`))
  const all = screen.getByRole('dialog', { name: 'All inputs' })
  expect(within(all).getByLabelText('Start from')).toBeVisible()
  expect(within(all).getByRole('button', { name: /^Compute/ })).toBeVisible()
  await user.click(within(all).getByRole('button', { name: 'Done' }))
  expect(all).not.toBeInTheDocument()
})
