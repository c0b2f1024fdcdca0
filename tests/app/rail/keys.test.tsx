import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Rail } from '../../../src/app/rail/Rail.tsx'
import type { InputKey } from '../../../src/model/inputs.ts'
import { renderRail, slider } from './renderRail.tsx'

const press = (name: string, key: string, held: { shiftKey?: boolean; altKey?: boolean; ctrlKey?: boolean } = {}) =>
  fireEvent.keyDown(slider(name), { key, ...held })

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
