import { describe, expect, it } from 'vitest'
import { charts } from '../../src/charts/index.ts'
import { baseIds } from '../../src/model/bases.ts'
import { svgOf, wordsOf } from '../kit/drawn.ts'
import { sceneOf } from '../kit/scene.ts'

describe.each(charts.map(chart => [chart.id, chart] as const))('the chart %s', (_, chart) => {
  it.each(baseIds)('draws the base %s', base => {
    expect(wordsOf(chart, sceneOf({}, { base })).join()).toMatch(/[A-Z]\w+/)
  })

  it('draws a world where all goes wrong, at any horizon', () => {
    const worst = {
      adoptionSlowdown: 1.5,
      slowdownStart: 1,
      slowdownRamp: 1,
      'aws.slowdownExposure': 1.5,
      sentiment: 1,
    }
    for (const horizon of [0, 1, 23, 24]) {
      const scene = sceneOf(worst, { horizon })
      expect(wordsOf(chart, scene).join()).toMatch(/[A-Z]\w+/)
      const svg = svgOf(chart, scene)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(svg.match(/<(path|rect|circle) /g)?.length).toBeGreaterThanOrEqual(4)
    }
  })

  it('says in its table what its picture shows, every row as long as its head or an event', () => {
    const { head, rows } = chart.table(sceneOf())
    expect(rows.every(row => row.length === head.length || row.length === 2)).toBe(true)
    expect(rows.flat().join()).not.toMatch(/NaN|undefined/)
  })
})

describe('direct labels', () => {
  it('name each line where it ends, with its value, and mark the horizon', () => {
    expect(wordsOf(charts[0]!, sceneOf()).join(' | ')).toBe('Amazon $229B | Microsoft $229B | $238B | $243B')
  })

  it('say what stays with the owner of a compute dollar, in whole cents', () => {
    const words = wordsOf(charts.find(chart => chart.id === 'computeDollar')!, sceneOf())
    expect(words).toContain('8¢ stays with Amazon')
    expect(words).toContain('43¢ stays inside the alliance')
  })

  it('show what the settings hold in store, at most three, those of one quarter together', () => {
    const stake = charts.find(chart => chart.id === 'stakeValue')!
    const words = wordsOf(stake, sceneOf({ adoptionSlowdown: 0.25 }))
    expect(words).toContain('Anthropic lists')
    expect(words).toContain('OpenAI lists, slowdown starts')
    expect(words).toContain('Regulators may act')
  })

  it('say paper loss where the stake is worth less than was paid in', () => {
    const stake = charts.find(chart => chart.id === 'stakeValue')!
    const poor = { 'aws.valuation': 10, 'alliance.valuation': 10 }
    expect(wordsOf(stake, sceneOf(poor, { horizon: 0 }))).toContain('Paper loss')
  })
})
