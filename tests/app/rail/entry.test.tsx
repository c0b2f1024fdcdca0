import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { InputKey } from '../../../src/model/inputs.ts'
import { box, renderRail } from './renderRail.tsx'

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
    await user.click(box(name))
    await user.keyboard(`${typed}{Enter}`)
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
