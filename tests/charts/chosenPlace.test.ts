import { expect, it } from 'vitest'
import { valueAt } from '../../src/analysis/whatIf.ts'
import { placeOf } from '../../src/charts/kit/chosenPlace.ts'
import { stakeValue } from '../../src/charts/stakeValue.tsx'
import type { LineKey } from '../../src/model/index.ts'
import { changedScene } from '../kit/figures.ts'
import { sceneOf } from '../kit/scene.ts'

const scene = changedScene()
const x = (quarter: number) => 20 * quarter
const y = (value: number) => 1000 - value
const drawing = { chart: stakeValue, scene, x, y }
const now = (key: LineKey, quarter: number) => valueAt(scene.answer, key, quarter)
const before = (key: LineKey, quarter: number) => valueAt(scene.ghost!.answer, key, quarter)

/** What is asked about by a click at a value of a quarter. */
const at = (quarter: number, value: number) => placeOf({ at: { x: x(quarter) + 3, y: y(value) } }, drawing)

it('a click asks about the line that it is nearest to, at its quarter', () => {
  expect(at(20, now('aws.stakeValue', 20))).toEqual({ kind: 'line', key: 'aws.stakeValue', quarter: 20 })
  expect(at(20, now('alliance.stakeValue', 20))).toEqual({ kind: 'line', key: 'alliance.stakeValue', quarter: 20 })
})

it('a dotted line is asked about in the world that it is of', () =>
  expect(at(22, before('aws.stakeValue', 22) + 1)).toEqual({
    kind: 'line',
    key: 'aws.stakeValue',
    quarter: 22,
    world: 'ghost',
  }))

it('a line of a saved scenario that is drawn over the chart is asked about in that scenario', () => {
  const { answer } = sceneOf({ 'aws.valuation': 2000 })
  const over = { ...drawing, scene: { ...scene, overlays: [{ id: 'bull', name: 'Bull', answer, shift: 0 }] } }
  const value = valueAt(answer, 'aws.stakeValue', 20)
  expect(placeOf({ at: { x: x(20), y: y(value) } }, over)).toEqual({
    kind: 'line',
    key: 'aws.stakeValue',
    quarter: 20,
    world: { saved: 'bull' },
  })
})

it('the paper gain is a bracket at the horizon: only there a click can mean it', () => {
  expect(at(12, now('aws.paperGain', 12))).toMatchObject({ key: 'aws.paperGain', quarter: 12 })
  expect(at(22, now('aws.paperGain', 22))).toMatchObject({ key: expect.stringContaining('stakeValue') })
})

it('by keyboard it is the higher line at the quarter that the keys stand on', () => {
  const higher = now('aws.stakeValue', 5) > now('alliance.stakeValue', 5) ? 'aws' : 'alliance'
  expect(placeOf({ label: 5 }, drawing)).toEqual({ kind: 'line', key: `${higher}.stakeValue`, quarter: 5 })
})
