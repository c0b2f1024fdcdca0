import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { valueAfter } from '../../../src/app/rail/keys.ts'
import { Rail } from '../../../src/app/rail/Rail.tsx'
import { type InputKey, parameters } from '../../../src/model/inputs.ts'
import { renderRail, slider, unfold } from './renderRail.tsx'

const press = (name: string, key: string, held: { shiftKey?: boolean; altKey?: boolean; ctrlKey?: boolean } = {}) =>
  fireEvent.keyDown(slider(name), { key, ...held })

const cap = { ...parameters.valuation, min: 1, max: 100_000, step: 1 }
const after = (key: string, value: number, held: { shiftKey?: boolean; altKey?: boolean } = {}) =>
  valueAfter({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held }, value, cap)

describe('keys on a log scale from 1 to 100,000', () => {
  it.each([
    ['ArrowRight', 32, {}, 33],
    ['ArrowRight', 320, {}, 330],
    ['ArrowLeft', 320, {}, 310],
    ['ArrowLeft', 100_000, {}, 90_000],
    ['ArrowRight', 320, { altKey: true }, 321],
    ['PageUp', 95, {}, 150],
    ['PageDown', 100_000, {}, 81_000],
    ['PageDown', 5, {}, 1],
    ['End', 5, {}, 100_000],
  ] as const)('%s leads from %d (%j) to %d', (key, value, held, to) => expect(after(key, value, held)).toBe(to))

  it('lead from one end to the other in sixty strokes', () => {
    let value = 1
    let strokes = 0
    for (; value < 100_000 && strokes < 100; strokes++) value = after('PageUp', value)!
    expect([value, strokes < 60]).toEqual([100_000, true])
  })
})

describe('keys on a slider', () => {
  it.each<[string, InputKey, string, object, number]>([
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'ArrowRight', {}, 0.65],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'ArrowUp', {}, 0.65],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'ArrowLeft', {}, 0.55],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'ArrowDown', {}, 0.55],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'ArrowRight', { shiftKey: true }, 1.1],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'ArrowLeft', { altKey: true }, 0.595],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'PageUp', {}, 1.1],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'PageDown', {}, 0.1],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'Home', {}, -0.5],
    ['ARR growth, annual pace today, Anthropic', 'aws.arrGrowth', 'End', {}, 3],
    ['Lab valuation, OpenAI', 'alliance.valuation', 'ArrowRight', {}, 853],
    ['Lab valuation, OpenAI', 'alliance.valuation', 'ArrowRight', { shiftKey: true }, 862],
    ['Lab valuation, OpenAI', 'alliance.valuation', 'ArrowRight', { altKey: true }, 852.1],
    ['Lab valuation, OpenAI', 'alliance.valuation', 'End', {}, 2500],
    ['Start of the slowdown', 'slowdownStart', 'ArrowRight', { altKey: true }, 3],
    ['Start of the slowdown', 'slowdownStart', 'PageDown', {}, 1],
  ])('%s (%s): %s %j leads to %d', (name, input, key, held, value) => {
    const { changes } = renderRail()
    unfold('Market')
    const isLeftToTheBrowser = press(name, key, held)
    expect(changes()[input]).toBe(value)
    expect(isLeftToTheBrowser).toBe(false)
  })

  it('counts every press, also those that come before the next frame', () => {
    const { changes } = renderRail({}, <Rail />, () => {})
    for (let i = 0; i < 3; i++) press('ARR growth, annual pace today, Anthropic', 'ArrowRight')
    expect(changes()).toEqual({ 'aws.arrGrowth': 0.75 })
  })

  it('stops at the end of the range', () => {
    const { changes } = renderRail({ changes: { 'aws.arrGrowth': 2.98 } })
    press('ARR growth, annual pace today, Anthropic', 'ArrowRight')
    expect(changes()).toEqual({ 'aws.arrGrowth': 3 })
  })

  it('steps on from a typed value between two steps', () => {
    const { changes } = renderRail({ changes: { 'aws.arrGrowth': 0.617 } })
    press('ARR growth, annual pace today, Anthropic', 'ArrowRight')
    expect(changes()).toEqual({ 'aws.arrGrowth': 0.667 })
  })

  it('catches Alt and an arrow even at the end, where nothing moves', () => {
    renderRail()
    expect(press('Adoption slowdown', 'ArrowLeft', { altKey: true })).toBe(false)
  })

  it.each([
    ['Tab', {}],
    ['f', {}],
    ['ArrowRight', { ctrlKey: true }],
  ])('leaves %s %j alone', (key, held) => {
    const { changes } = renderRail()
    expect(press('Adoption slowdown', key, held)).toBe(true)
    expect(changes()).toEqual({})
  })
})
