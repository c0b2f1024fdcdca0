import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { presetEffect } from '../../../src/analysis/presetEffect.ts'
import { carriedSays, gradesSay } from '../../../src/explain/baseGrades.ts'
import { baseIds, bases } from '../../../src/model/bases.ts'
import { type InputKey, inputs } from '../../../src/model/inputs.ts'
import { presetChanges, presetIds, presets } from '../../../src/model/presets.ts'
import { baseWorld } from '../../../src/model/world.ts'
import { button, renderRail, slider } from './renderRail.tsx'

const latest = baseWorld('reported-2026-09-30')

describe('the base chooser', () => {
  it.each(baseIds)('starts from %s, and keeps what the user set', async id => {
    const { user, store } = renderRail({ changes: { adoptionSlowdown: 0.25 } })
    await user.selectOptions(screen.getByLabelText('Start from'), bases[id].label)
    expect(store.getState()).toMatchObject({ base: id, changes: { adoptionSlowdown: 0.25 } })
  })

  it('tells what each base is, and can be chosen from there', async () => {
    const { user, store } = renderRail()
    await user.click(button('What is in it'))
    const list = await screen.findByRole('list', { name: 'What each base is' })
    for (const id of baseIds) expect(list).toHaveTextContent(`${bases[id].label}Starts on`)
    for (const id of baseIds) expect(list).toHaveTextContent(bases[id].note)
    for (const id of baseIds) expect(list).toHaveTextContent(gradesSay(id))
    expect(within(list).getByRole('button', { pressed: true })).toHaveTextContent('Latest reported, 30 September 2026')

    await user.click(within(list).getByRole('button', { name: 'Reported, 31 March 2026' }))
    expect(store.getState().base).toBe('reported-2026-03-31')
    expect(list).not.toBeInTheDocument()
    expect(button('What is in it')).toHaveFocus()
  })

  it.each([
    ['Escape', '{Escape}'],
    ['going on to the chips', '{Tab}'.repeat(baseIds.length + 2)],
  ])('closes the list by %s', async (_, keys) => {
    const { user } = renderRail()
    await user.click(button('What is in it'))
    await screen.findByRole('list', { name: 'What each base is' })
    await user.keyboard(keys)
    expect(screen.queryByRole('list', { name: 'What each base is' })).not.toBeInTheDocument()
  })

  it('closes the list by a press elsewhere', async () => {
    const { user } = renderRail()
    await user.click(button('What is in it'))
    await screen.findByRole('list', { name: 'What each base is' })
    await user.click(document.body)
    expect(button('What is in it')).toHaveAttribute('aria-expanded', 'false')
  })
})

it('says under a base how much of it is carried from another, and nothing where all is its own', async () => {
  const { user } = renderRail()
  expect(screen.queryByText(/are carried from/)).not.toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('Start from'), bases['claimed-2026-11-20'].label)
  expect(await screen.findByText(carriedSays('claimed-2026-11-20'))).toBeVisible()
})

describe('the preset chips', () => {
  it.each(presetIds)('lay %s on, say what it did to the verdict, and take it off again', async id => {
    const { user, changes } = renderRail({ changes: { 'alliance.valuation': 900 } })
    const chip = button(presets[id].label)
    expect(chip).toHaveAccessibleDescription(presets[id].says)
    const { says, againstItsName } = presetEffect(latest, changes(), presets[id], 'valueCreated', 12)

    const effect = says[0]!.toLowerCase() + says.slice(1)

    await user.click(chip)
    expect(chip).toHaveAttribute('aria-pressed', 'true')
    const sets = Object.entries(presetChanges(latest, presets[id]))
    const changed = sets.filter(([key, value]) => latest[key as InputKey] !== value)
    expect(changes()).toEqual({ 'alliance.valuation': 900, ...Object.fromEntries(changed) })
    expect((await screen.findByText(presets[id].label, { selector: 'b' })).parentElement).toHaveTextContent(
      `${presets[id].label} ${effect}${againstItsName ? ', against its name' : ''}.`,
    )

    await user.click(chip)
    expect(chip).toHaveAttribute('aria-pressed', 'false')
    expect(changes()).toEqual({ 'alliance.valuation': 900 })
    expect(screen.queryByText(presets[id].label, { selector: 'b' })).not.toBeInTheDocument()
  })

  it('stand in one row until all are asked for', async () => {
    const { user } = renderRail()
    const all = button(`All ${presetIds.length}`)
    expect(all).toHaveAttribute('aria-expanded', 'false')
    await user.click(all)
    expect(all).toHaveAttribute('aria-expanded', 'true')
    await user.click(all)
    expect(all).toHaveAttribute('aria-expanded', 'false')
  })

  it('have nothing to lay on where the start has it already, and say so', async () => {
    const values = { ...presets.squeeze.sets }
    const { user, changes } = renderRail({ own: { label: 'Mine', asOf: '2026-09-30', values } })
    const chip = button(presets.squeeze.label)
    expect(chip).toHaveAttribute('aria-disabled', 'true')
    expect(chip).toHaveAttribute('aria-pressed', 'false')
    expect(chip).toHaveAccessibleDescription(`${presets.squeeze.says} The base has it so already.`)
    await user.click(chip)
    expect(changes()).toEqual({})
    expect(screen.queryByText(presets.squeeze.label, { selector: 'b' })).not.toBeInTheDocument()
  })

  it('speak of the one laid on last', async () => {
    const { user } = renderRail()
    await user.click(button('Open models catch up'))
    await user.click(button('Flywheel'))
    expect(screen.getByText('Flywheel', { selector: 'b' })).toBeVisible()
    await user.click(button('Flywheel'))
    expect(screen.getByText('Open models catch up', { selector: 'b' })).toBeVisible()
  })
})

describe('the counter', () => {
  it.each([
    [{}, 'All inputs as in the base case. Move a slider to compare.', null],
    [{ adoptionSlowdown: 0.25 }, `1 of ${inputs.length} inputs is yours`, 'Reset it'],
    [{ adoptionSlowdown: 0.25, 'aws.arrGrowth': 0.9 }, `2 of ${inputs.length} inputs are yours`, 'Reset both'],
    [
      { adoptionSlowdown: 0.25, 'aws.arrGrowth': 0.9, 'alliance.arrGrowth': 0.9 },
      `3 of ${inputs.length} inputs are yours`,
      'Reset all',
    ],
  ])('counts inputs: %j', async (set, text, reset) => {
    const { user, changes } = renderRail({ changes: set })
    expect(screen.getByText(text)).toBeVisible()
    if (!reset) return
    await user.click(button(reset))
    expect(changes()).toEqual({})
    expect(slider('Adoption slowdown')).toHaveAttribute('aria-valuetext', '0\u00a0%, no flip in range')
  })
})
