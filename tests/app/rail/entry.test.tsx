import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { InputKey } from '../../../src/model/inputs.ts'
import { box, renderRail, slider, unfold } from './renderRail.tsx'

const valuation = 'Lab valuation, Anthropic'
const growth = 'ARR growth, annual pace today, Anthropic'

describe('a typed value is taken by Enter', () => {
  it.each<[string, InputKey, string, number, string]>([
    [valuation, 'aws.valuation', '1200', 1200, '$1.2T'],
    [valuation, 'aws.valuation', '1.2T', 1200, '$1.2T'],
    [valuation, 'aws.valuation', '+10%', 1061.5, '$1.0615T'],
    [valuation, 'aws.valuation', '2*450', 900, '$900B'],
    [growth, 'aws.arrGrowth', '35', 0.35, '35 %'],
    [growth, 'aws.arrGrowth', '+10pt', 0.7, '70 %'],
    [growth, 'aws.arrGrowth', '+10%', 0.66, '66 %'],
    [growth, 'aws.arrGrowth', '61.7', 0.617, '61.7 %'],
    ['Build-up of the slowdown', 'slowdownRamp', '2 years', 8, '8'],
  ])('%s (%s): "%s" is %d and reads %s', async (name, key, typed, value, text) => {
    const { user, changes } = renderRail()
    unfold('Market')
    await user.click(box(name))
    await user.keyboard(`${typed}{Enter}`)
    expect(changes()).toEqual({ [key]: value })
    expect(box(name).value.replace('\u00a0', ' ')).toBe(text)
  })
})

describe('an input without end or limit', () => {
  const cap = 'Cap left on the revenue share, OpenAI'
  const end = 'End of the revenue share, Anthropic'
  const open = async (chosen = {}) => {
    const rail = renderRail(chosen)
    await rail.user.click(screen.getByRole('button', { name: /^Contracts/ }))
    unfold('Contracts')
    return rail
  }

  it('says so in its box, on its slider, in what it was and under its track', async () => {
    const { user } = await open({ changes: { 'aws.revenueShareEnd': 17 } })
    expect(box('Cap left on the revenue share, Anthropic')).toHaveValue('no cap')
    expect(slider('Cap left on the revenue share, Anthropic')).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^no cap, /),
    )
    expect(box(end)).toHaveAccessibleDescription('was never')
    await user.click(screen.getByRole('button', { name: `Reset ${end} to never` }))
    expect(box(end)).toHaveValue('never')
    expect(slider(end).closest('.slider')).toHaveTextContent(/never$/)
  })

  it.each([
    [cap, 'no cap', 100_000],
    [cap, 'Never', 100_000],
    [cap, '∞', 100_000],
    [cap, '100T', 100_000],
    [cap, '38', 38],
    ['End of the revenue share, OpenAI', 'never', 120],
    ['End of the revenue share, OpenAI', 'quarter 20', 20],
  ])('%s takes "%s" as %d', async (name, typed, value) => {
    const { user, changes } = await open()
    await user.click(box(name))
    await user.keyboard(`${typed}{Enter}`)
    expect(Object.values(changes())).toEqual([value])
    if (value >= 120) expect(box(name)).toHaveValue(name === cap ? 'no cap' : 'never')
  })

  it('says how it reads the word, and what its range ends with', async () => {
    const { user } = await open()
    await user.click(box(cap))
    await user.keyboard('never')
    expect(box(cap)).toHaveAccessibleDescription('Read as no cap')
    await user.clear(box(cap))
    await user.keyboard('200T')
    expect(box(cap)).toHaveAccessibleDescription('The range is $1B to $100T, which means no cap')
  })

  it('is the only one that takes such a word', async () => {
    const { user } = renderRail()
    await user.click(box(valuation))
    await user.keyboard('never')
    expect(box(valuation)).toHaveAccessibleDescription(/^Cannot read “never”|^“never” is no unit/)
  })
})

describe('years and shares', () => {
  it.each<[string, string, InputKey, string, number, string]>([
    ['Compute', 'Life of accelerators', 'chipLife', '54 months', 4.5, '4.5 years'],
    ['Compute', 'Life of accelerators', 'chipLife', '4.5', 4.5, '4.5 years'],
    ['Compute', 'Life of accelerators', 'chipLife', '-10%', 5.4, '5.4 years'],
    ['Owner', "Owner's shares outstanding, Amazon", 'aws.shares', '10.791', 10.791, '10.791B shares'],
    ['Owner', "Owner's shares outstanding, Amazon", 'aws.shares', '10,791 million', 10.791, '10.791B shares'],
    ['Owner', 'Capital spending growth today, Amazon', 'aws.capexGrowth', '-12.5%', -0.125, '−12.5 %'],
  ])('%s: %s (%s): "%s" is %d and reads %s', async (group, name, key, typed, value, text) => {
    const { user, changes } = renderRail()
    await user.click(screen.getByRole('button', { name: new RegExp(`^${group}`) }))
    unfold(group)
    await user.click(box(name))
    await user.keyboard(`${typed}{Enter}`)
    if (typed === '-12.5%') await user.keyboard('{ArrowUp}')
    expect(changes()).toEqual({ [key]: value })
    expect(box(name).value.replace('\u00a0', ' ')).toBe(text)
  })
})

describe('a text that cannot be taken', () => {
  it.each([
    [valuation, '3000', 'The range is $10B to $2.5T'],
    [valuation, '-5', 'The range is $10B to $2.5T'],
    [valuation, '50%', 'A percentage needs a sign here, as in +10% of the present value'],
    [growth, 'soon', 'Cannot read “soon”; try 35, 35% or +10pt'],
    ['Build-up of the slowdown', '2.5', 'Quarters are whole numbers'],
  ])('%s: "%s" says "%s", changes nothing, and says so until the next edit', async (name, typed, problem) => {
    const { user, changes } = renderRail()
    unfold('Market')
    const before = box(name).value
    await user.click(box(name))
    await user.keyboard(`${typed}{Enter}`)
    expect(box(name)).toBeInvalid()
    expect(box(name)).toHaveAccessibleDescription(problem)
    expect(box(name)).toHaveValue(typed)

    await user.tab()
    expect(box(name)).toHaveValue(before)
    expect(box(name)).toHaveAccessibleDescription(problem)
    expect(changes()).toEqual({})

    await user.type(box(name), 'x')
    expect(box(name)).not.toHaveAccessibleDescription(problem)
  })
})

it('shows how a text is read while it is typed', async () => {
  const { user, changes } = renderRail()
  await user.click(box(valuation))
  await user.keyboard('1.2T')
  expect(box(valuation)).toHaveAccessibleDescription('Read as $1,200B (1.2 trillion dollars)')
  expect(changes()).toEqual({})
})

describe('a text that can be read in two ways', () => {
  const asks = /^“-40%” can be read in two ways/

  it.each([
    ['{ArrowUp}', -0.4],
    ['{ArrowDown}', 0.36],
  ])('is asked, changes nothing by Enter, and %s chooses', async (key, value) => {
    const { user, changes } = renderRail()
    await user.click(box(growth))
    await user.keyboard('-40%{Enter}')
    expect(box(growth)).toHaveAccessibleDescription(asks)
    expect(changes()).toEqual({})
    await user.keyboard(key)
    expect(changes()).toEqual({ 'aws.arrGrowth': value })
  })

  it('is still asked when the box is left, and a press chooses', async () => {
    const { user, changes } = renderRail()
    await user.click(box(growth))
    await user.keyboard('-40%')
    await user.tab()
    expect(changes()).toEqual({})
    await user.click(screen.getByRole('button', { name: /^60\s%\s−\s40\s% = 36\s%/ }))
    expect(changes()).toEqual({ 'aws.arrGrowth': 0.36 })
    expect(screen.queryByText(asks)).not.toBeInTheDocument()
  })
})

it('selects the whole text on focus, so that typing replaces it', async () => {
  const { user } = renderRail()
  await user.click(box(growth))
  expect([box(growth).selectionStart, box(growth).selectionEnd]).toEqual([0, box(growth).value.length])
})

it('takes a good text on leaving the box', async () => {
  const { user, changes } = renderRail()
  await user.click(box(growth))
  await user.keyboard('90')
  await user.tab()
  expect(changes()).toEqual({ 'aws.arrGrowth': 0.9 })
})

it('selects the taken value, so that the next entry replaces it', async () => {
  const { user, changes } = renderRail()
  await user.click(box(growth))
  await user.keyboard('90{Enter}70{Enter}')
  expect(changes()).toEqual({ 'aws.arrGrowth': 0.7 })
})

it('drops the text on Escape', async () => {
  const { user, changes } = renderRail()
  await user.click(box(growth))
  await user.keyboard('90{Escape}')
  await user.tab()
  expect(changes()).toEqual({})
  expect(box(growth).value).toMatch(/^60\s%$/)
})

it('forgets a problem when the value changes by another way', async () => {
  const { user, store } = renderRail()
  await user.click(box(growth))
  await user.keyboard('999')
  await user.tab()
  expect(screen.getByText(/The range is/)).toBeVisible()
  act(() => store.setState({ changes: { 'aws.arrGrowth': 1 } }))
  expect(screen.queryByText(/The range is/)).not.toBeInTheDocument()
})

it('leaves a value as it is when nothing was typed, dust and all', async () => {
  const { user, changes } = renderRail({ base: 'article-stake' })
  await user.click(box(valuation))
  await user.keyboard('{Enter}')
  await user.tab()
  expect(changes()).toEqual({})
})
