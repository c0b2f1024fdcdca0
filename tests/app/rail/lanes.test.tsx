import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { toPosition } from '../../../src/analysis/track.ts'
import { parameters } from '../../../src/model/inputs.ts'
import { box, button, renderRail, slider } from './renderRail.tsx'

const valuation = 'Lab valuation, Anthropic'

/** What a browser does to the range input while the pointer moves along it. */
const moveTo = (name: string, position: number) =>
  fireEvent.input(slider(name), { target: { value: String(position) } })

describe('a drag', () => {
  it('sets the value as it goes, in steps', () => {
    const { changes } = renderRail()
    fireEvent.pointerDown(slider('Adoption slowdown'), { button: 0 })
    moveTo('Adoption slowdown', 0.26)
    expect(changes()).toEqual({ adoptionSlowdown: 0.4 })
    moveTo('Adoption slowdown', 0.5)
    expect(changes()).toEqual({ adoptionSlowdown: 0.75 })
  })

  it.each([
    ['the pointer is let go', () => fireEvent.pointerUp(document.body)],
    ['the pointer is taken away', () => fireEvent.pointerCancel(slider(valuation))],
    ['the slider loses the pointer', () => fireEvent.lostPointerCapture(slider(valuation))],
    ['the window loses focus', () => fireEvent.blur(window)],
    ['the slider loses focus', () => fireEvent.blur(slider(valuation))],
  ])('is one gesture that ends when %s', (_, stop) => {
    const { store } = renderRail()
    const heard: unknown[] = []
    store.subscribe(({ dragging }) => heard.push(dragging))
    fireEvent.pointerDown(slider(valuation), { button: 0 })
    stop()
    stop()
    expect(heard).toEqual(['aws.valuation', null])
  })

  it('ends when its lane leaves the screen', async () => {
    const { store, user } = renderRail()
    fireEvent.pointerDown(slider('Build-up of the slowdown'), { button: 0 })
    fireEvent.click(button(/^Market/))
    expect(store.getState().dragging).toBeNull()
    await user.click(button(/^Market/))
  })

  it('is not begun by the other mouse button', () => {
    const { store } = renderRail()
    fireEvent.pointerDown(slider(valuation), { button: 2 })
    expect(store.getState().dragging).toBeNull()
  })

  it('lets the other lanes step back', () => {
    renderRail()
    fireEvent.pointerDown(slider(valuation), { button: 0 })
    expect(screen.getByRole('complementary')).toHaveClass('isDragging')
    expect(slider(valuation).closest('.lane')).toHaveClass('laneDragged')
    expect(slider('Lab valuation, OpenAI').closest('.lane')).not.toHaveClass('laneDragged')
  })
})

describe('an input that the user changed', () => {
  it('says so, and what it was', () => {
    renderRail({ changes: { 'aws.valuation': 1200 } })
    expect(slider(valuation)).toHaveAttribute('aria-valuetext', '$1.2T, your assumption, was $965B, flips at $1.032T')
    expect(box(valuation)).toHaveAccessibleDescription('was $965B')
  })

  it('goes back by its reset button', async () => {
    const { user, changes } = renderRail({ changes: { 'aws.valuation': 1200, adoptionSlowdown: 0.25 } })
    await user.click(button('Reset Lab valuation, Anthropic to $965B'))
    expect(changes()).toEqual({ adoptionSlowdown: 0.25 })
    expect(slider(valuation)).toHaveAttribute('aria-valuetext', '$965B, flips at $1.318T')
  })

  it('goes back by a double-click on its slider', async () => {
    const { user, changes } = renderRail({ changes: { 'aws.valuation': 1200 } })
    await user.dblClick(slider(valuation))
    expect(changes()).toEqual({})
  })

  it('stays as it is on a double-click in the box', async () => {
    const { user, changes } = renderRail({ changes: { 'aws.valuation': 1200 } })
    await user.dblClick(box(valuation))
    expect(changes()).toEqual({ 'aws.valuation': 1200 })
  })
})

it('speaks of quarters with their unit', () => {
  renderRail()
  expect(slider('Build-up of the slowdown')).toHaveAttribute('aria-valuetext', '4 quarters, no flip in range')
})

it('puts both thumbs of a parameter on one scale', () => {
  renderRail({ changes: { 'aws.valuation': 500, 'alliance.valuation': 500 } })
  expect(slider(valuation)).toHaveValue(String(toPosition(500, parameters.valuation)))
  expect(slider('Lab valuation, OpenAI')).toHaveValue(slider(valuation).value)
})
