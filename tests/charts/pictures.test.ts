import { describe, expect, it } from 'vitest'
import { charts } from '../../src/charts/index.ts'
import { baseIds, latestBase } from '../../src/model/bases.ts'
import { baseWorld } from '../../src/model/world.ts'
import { svgOf, wordsOf } from '../kit/chartDrawing.ts'
import { sceneOf } from '../kit/scene.ts'
import { plain } from '../model/plain.ts'

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
    const { aws, alliance } = plain(baseWorld(latestBase))
    const dollars = (values: number[] | undefined, t: number) => `$${values![t]!.toFixed(0)}B`
    const words = wordsOf(charts[0]!, sceneOf())
    expect(words.join(' | ')).toBe(
      [
        `Amazon ${dollars(aws.valueCreated, 24)}`,
        `Microsoft ${dollars(alliance.valueCreated, 24)}`,
        dollars(aws.valueCreated, 12),
        dollars(alliance.valueCreated, 12),
      ].join(' | '),
    )
  })

  it('say what stays with the owner of a compute dollar, in whole cents', () => {
    const words = wordsOf(charts.find(chart => chart.id === 'computeDollar')!, sceneOf())
    const { aws, alliance } = plain(baseWorld(latestBase))
    const share = (of: typeof aws, ids: string[]) =>
      (100 * ids.reduce((sum, id) => sum + of[id]![12]!, 0)) / (of.computeSpend![12]! + of.shortfallPaid![12]!)
    const own = share(aws, ['cloudProfit', 'commitProfit'])
    const inside = share(alliance, ['cloudProfit', 'commitProfit', 'vendorProfit'])
    const stays = (end: string) => {
      const found = words.find(word => word.endsWith(end))
      return Number(found?.split('¢')[0])
    }
    // Whole cents of seven parts add up to a dollar, so a sum of them may be a cent beside its own rounding.
    expect(Math.abs(stays('¢ stays with Amazon') - own)).toBeLessThan(1.5)
    expect(Math.abs(stays('¢ stays inside the alliance') - inside)).toBeLessThan(1.5)
  })

  it('show what the settings hold in store, at most three, those of one quarter together', () => {
    const stake = charts.find(chart => chart.id === 'stakeValue')!
    const words = wordsOf(stake, sceneOf({ adoptionSlowdown: 0.25, 'alliance.ipoQuarter': 2, slowdownStart: 2 }))
    expect(words).toContain('Anthropic lists')
    expect(words).toContain('OpenAI lists, slowdown starts')
    expect(words).toContain('Regulators may act')
  })

  it('tell nothing to come of a lab that is listed already', () => {
    const stake = charts.find(chart => chart.id === 'stakeValue')!
    const words = wordsOf(stake, sceneOf({ 'aws.ipoQuarter': 0 }))
    expect(words.join()).not.toContain('Anthropic lists')
    expect(words.join()).toContain('OpenAI lists')
  })

  it('say paper loss where the stake is worth less than was paid in', () => {
    const stake = charts.find(chart => chart.id === 'stakeValue')!
    const poor = { 'aws.valuation': 10, 'alliance.valuation': 10 }
    expect(wordsOf(stake, sceneOf(poor, { horizon: 0 }))).toContain('Paper loss')
  })
})
