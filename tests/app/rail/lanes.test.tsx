import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { toPosition } from '../../../src/analysis/track.ts'
import { whatIf } from '../../../src/analysis/whatIf.ts'
import { latestBase } from '../../../src/model/bases.ts'
import { type InputKey, parameters } from '../../../src/model/inputs.ts'
import { type Changes, worldOf } from '../../../src/model/world.ts'
import { box, button, renderRail, slider, unfold } from './renderRail.tsx'

const valuation = 'Lab valuation, Anthropic'

/** The flip that a slider tells is one: on its two sides, all else as it is, another owner creates more value. */
function expectFlip(name: string, key: InputKey, changes: Changes = {}) {
  const [, told = ''] = /flips at \$([\d.]+)T/.exec(slider(name).getAttribute('aria-valuetext') ?? '') ?? []
  const leadsAt = (value: number) => {
    const { aws, alliance } = whatIf(worldOf(latestBase, { ...changes, [key]: value }))
    return aws.valueCreated[12]! > alliance.valueCreated[12]!
  }
  const flip = Number(told) * 1000
  expect(flip).toBeGreaterThan(0)
  expect(leadsAt(flip * 1.002)).not.toBe(leadsAt(flip * 0.998))
}

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
    unfold('Market')
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
    expect(slider(valuation)).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^\$1\.2T, your assumption, was \$965B, flips at /),
    )
    expectFlip(valuation, 'aws.valuation')
    expect(box(valuation)).toHaveAccessibleDescription('was $965B')
  })

  it('goes back by its reset button', async () => {
    const { user, changes } = renderRail({ changes: { 'aws.valuation': 1200, adoptionSlowdown: 0.25 } })
    await user.click(button('Reset Lab valuation, Anthropic to $965B'))
    expect(changes()).toEqual({ adoptionSlowdown: 0.25 })
    expect(slider(valuation)).toHaveAttribute('aria-valuetext', expect.stringMatching(/^\$965B, flips at /))
    expectFlip(valuation, 'aws.valuation', { adoptionSlowdown: 0.25 })
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
  unfold('Market')
  expect(slider('Build-up of the slowdown')).toHaveAttribute('aria-valuetext', '4 quarters, no flip in range')
})

it('puts both thumbs of a parameter on one scale', () => {
  renderRail({ changes: { 'aws.valuation': 500, 'alliance.valuation': 500 } })
  expect(slider(valuation)).toHaveValue(String(toPosition(500, parameters.valuation)))
  expect(slider('Lab valuation, OpenAI')).toHaveValue(slider(valuation).value)
})
