import { describe, expect, it } from 'vitest'
import { crossings, differenceAt, yearlyGrowth } from '../../src/analysis/betweenStacks.ts'
import type { Answer } from '../../src/analysis/whatIf.ts'
import { annotationIds } from '../../src/export/annotations.ts'
import { sizes } from '../../src/export/sizes.ts'
import { latestBase } from '../../src/model/bases.ts'
import { quarterLabel } from '../../src/model/quarters.ts'
import { usdBn } from '../../src/model/units.ts'
import { worldOf } from '../../src/model/world.ts'
import { changedScene, figure, figureCharts } from '../kit/figures.ts'
import { sceneOf } from '../kit/scene.ts'
import { plain as byHand } from '../model/plain.ts'

const answer = (aws: number[], alliance: number[]) =>
  ({ aws: { arr: new Float64Array(aws) }, alliance: { arr: new Float64Array(alliance) } }) as unknown as Answer

describe('what is written on a figure over time', () => {
  it.each([
    ['one line above the other', [1, 2, 3], [0, 1, 2], []],
    ['a crossing half-way', [0, 2], [1, 1], [{ after: 0, share: 0.5, value: 1 }]],
    [
      'two crossings',
      [0, 4, 0],
      [1, 3, 1],
      [
        { after: 0, share: 0.5, value: 2 },
        { after: 1, share: 0.5, value: 2 },
      ],
    ],
  ])('finds %s', (_, aws, alliance, found) => expect(crossings(answer(aws, alliance), 'arr')).toEqual(found))

  it('takes growth a year from four quarters, and none from a line that is not above zero', () => {
    const doubled = answer([10, 12, 14, 16, 20], [-1, 0, 1, 2, 3])
    expect(yearlyGrowth(doubled, 'aws', 'arr', 4)).toBeCloseTo(1, 12)
    expect(yearlyGrowth(doubled, 'alliance', 'arr', 4)).toBeNaN()
    expect(yearlyGrowth(doubled, 'aws', 'arr', 0)).toBeNaN()
    expect(differenceAt(doubled, 'arr', 4)).toBe(17)
  })

  it('is the figures of the model, as real shapes and text', () => {
    const changes = { 'aws.arrGrowth': 1.2, adoptionSlowdown: 0.25 }
    const { answer, world } = sceneOf(changes)
    const scene = changedScene({ answer, world })
    const [hero] = figureCharts
    const plain = figure(hero!, { scene })
    const more = figure(hero!, { scene, annotations: annotationIds })
    const { aws, alliance } = byHand(worldOf(latestBase, changes))
    const gap = aws.valueCreated!.map((value, t) => value - alliance.valueCreated![t]!)
    const turn = gap.findIndex((value, t) => t > 0 && Math.sign(value) !== Math.sign(gap[t - 1]!))
    expect(turn).toBeGreaterThan(0)
    const words = (drawn: typeof more) =>
      drawn.shapes.flatMap(shape => (shape.kind === 'text' ? [shape.runs.map(({ text }) => text).join('')] : []))
    const added = words(more).filter(text => !words(plain).includes(text))
    expect(added).toContain(usdBn.delta(Math.abs(gap[12]!)))
    expect(added).toContain(`Lines cross in ${quarterLabel('2026-09-30', turn)}`)
    expect(added.some(text => /^\+?−?\d+\u00a0% a year$/.test(text))).toBe(true)
    expect(more.shapes.length - plain.shapes.length).toBeGreaterThan(added.length)
  })

  it('leaves out whole what has no place', () => {
    const small = figure(figureCharts[1]!, { size: sizes.third, annotations: annotationIds })
    const dashes = small.shapes.filter(shape => shape.kind === 'path' && shape.paint.dash.length > 0)
    expect(dashes.length).toBeGreaterThan(0)
  })
})
