import { describe, expect, it } from 'vitest'
import { contour } from '../../src/analysis/contour.ts'
import { cellValue, heatmap } from '../../src/analysis/heatmap.ts'
import { leadIf } from '../../src/analysis/leadIf.ts'
import { plausible } from '../../src/analysis/plausible.ts'
import { tornado } from '../../src/analysis/tornado.ts'
import { trackValue } from '../../src/analysis/track.ts'
import { inputOf, inputs } from '../../src/model/inputs.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { plain } from '../model/plain.ts'

const criterion = { measure: 'valueCreated', quarter: 12 } as const
const base = baseWorld('reported-2026-09-30')
const turned = worldOf('reported-2026-09-30', { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 })

const leadOf = (world: Record<string, number>) => {
  const { aws, alliance } = plain(world)
  return aws.valueCreated![12]! - alliance.valueCreated![12]!
}

describe('the plausible range', () => {
  const range = (key: Parameters<typeof plausible>[0], world = base) => {
    const found = plausible(key, world, base)
    return found && `${Number(found.low.toPrecision(6))} to ${Number(found.high.toPrecision(6))}`
  }

  it('is relative to the value, or moves with it, and never leaves the slider', () => {
    expect([
      range('aws.valuation'),
      range('aws.valuation', worldOf('reported-2026-09-30', { 'aws.valuation': 2000 })),
      range('adoptionSlowdown'),
      range('adoptionSlowdown', turned),
      range('adoptionSlowdown', worldOf('reported-2026-09-30', { adoptionSlowdown: 1.4 })),
      range('aws.capexGrowth'),
    ]).toEqual(['579 to 1447.5', '1200 to 2500', '0 to 0.6', '0.25 to 0.85', '1.4 to 1.5', '0 to 0.4'])
  })

  it('holds the value even where the value lies outside the spread', () => {
    for (const { key } of inputs) {
      const found = plausible(key, turned, base)
      if (found) expect([found.low <= turned[key], found.high >= turned[key]]).toEqual([true, true])
    }
  })

  it('is put in order where a relative one spans a value below zero', () => {
    expect(range('aws.arrGrowth', worldOf('reported-2026-09-30', { 'aws.arrGrowth': -0.2 }))).toBe('-0.4 to -0.08')
  })

  it('is none where the parameter has no spread', () => {
    expect(range('aws.marketCap')).toBeNull()
  })
})

describe('the tornado', () => {
  const { spread, full } = tornado(turned, base, criterion)

  it('ranks inputs by what they do to the lead', () => {
    expect(
      spread.slice(0, 4).map(bar => `${bar.key} ${bar.least.lead.toFixed(0)} to ${bar.most.lead.toFixed(0)}`),
    ).toEqual([
      'aws.rerating -61 to 188',
      'aws.arrGrowth -77 to 117',
      'alliance.rerating -166 to 16',
      'alliance.arrGrowth -89 to 19',
    ])
    expect(spread.every((bar, i) => i === 0 || bar.swing <= spread[i - 1]!.swing)).toBe(true)
  })

  it('has every input once, those without a spread apart and marked', () => {
    expect(full.every(bar => bar.isFull && inputOf(bar.key).parameter.spread === null)).toBe(true)
    const drawn = [...spread, ...full].map(bar => bar.key)
    expect(new Set(drawn).size).toBe(drawn.length)
    const still = inputs.filter(({ key }) => !drawn.includes(key))
    expect(still.every(({ key }) => plausible(key, turned, base)!.low === plausible(key, turned, base)!.high)).toBe(
      true,
    )
  })

  it('shows an input that turns back: its end may lie inside its range', () => {
    for (const bar of [...spread, ...full])
      for (const end of [bar.least, bar.most])
        expect(end.value).toSatisfy((value: number) => value >= bar.range.low && value <= bar.range.high)
  })

  it('says of each end what the hand-written model says', () => {
    for (const bar of spread.slice(0, 12))
      for (const { value, lead } of [bar.least, bar.most])
        expect(leadOf({ ...turned, [bar.key]: value })).toBeCloseTo(lead, 8)
  })
})

describe('the heatmap', () => {
  const map = heatmap('aws.valuation', 'adoptionSlowdown', [16, 11], turned, criterion)

  it('has the hand-written model’s lead in every cell', () => {
    map.leads.forEach((lead, i) => {
      const world = {
        ...turned,
        'aws.valuation': cellValue('aws.valuation', i % 16, 16),
        adoptionSlowdown: cellValue('adoptionSlowdown', Math.floor(i / 16), 11),
      }
      expect(lead).toBeCloseTo(leadOf(world), 8)
    })
  })

  it('has its flip line where the lead is even, within a tenth of what a cell spans', () => {
    const fine = heatmap('aws.valuation', 'adoptionSlowdown', [64, 44], turned, criterion)
    const widest = Math.max(...fine.leads.map(Math.abs))
    const pieces = contour(fine)
    expect(pieces.length).toBeGreaterThan(20)
    const ends = pieces.flatMap(([ax, ay, bx, by]) => [
      [ax, ay],
      [bx, by],
    ])
    for (const [x = 0, y = 0] of ends) {
      const world = {
        ...turned,
        'aws.valuation': trackValue(x, inputOf('aws.valuation').parameter),
        adoptionSlowdown: trackValue(y, inputOf('adoptionSlowdown').parameter),
      }
      expect(Math.abs(leadOf(world))).toBeLessThan(widest / 50)
    }
  })

  it('draws its flip line to the very edge, wherever the lead changes along it', () => {
    const fine = heatmap('aws.valuation', 'adoptionSlowdown', [64, 44], turned, criterion)
    const ends = contour(fine).flatMap(([ax, ay, bx, by]) => [
      { x: ax, y: ay },
      { x: bx, y: by },
    ])
    const turnsAlong = (edge: (place: number) => [number, number]) => {
      const leads = Array.from({ length: 201 }, (_, i) => {
        const [x, y] = edge(i / 200)
        return leadOf({
          ...turned,
          'aws.valuation': trackValue(x, inputOf('aws.valuation').parameter),
          adoptionSlowdown: trackValue(y, inputOf('adoptionSlowdown').parameter),
        })
      })
      return leads.filter((lead, i) => i > 0 && lead >= 0 !== leads[i - 1]! >= 0).length
    }
    const turns = [turnsAlong(y => [0, y]), turnsAlong(y => [1, y]), turnsAlong(x => [x, 0]), turnsAlong(x => [x, 1])]
    const reached = [
      ends.filter(({ x }) => x === 0),
      ends.filter(({ x }) => x === 1),
      ends.filter(({ y }) => y === 0),
      ends.filter(({ y }) => y === 1),
    ]
    expect(reached.map(found => found.length)).toEqual(turns)
    expect(turns.reduce((sum, count) => sum + count)).toBeGreaterThan(1)
  })

  it('has no flip line where one side leads everywhere', () => {
    const one = { ...map, nodes: map.nodes.map(() => 3) }
    expect(contour(one)).toEqual([])
  })
})

it('asks many what-ifs in one batch, each equal to its own', () => {
  const cases = inputs.map(({ key, parameter }) => ({ key, value: parameter.max }))
  const together = leadIf(cases, turned, criterion)
  for (const [i, one] of cases.entries()) expect(leadIf([one], turned, criterion)[0]).toBe(together[i])
})
