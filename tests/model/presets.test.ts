import { describe, expect, it } from 'vitest'
import { type BaseId, baseIds } from '../../src/model/bases.ts'
import { inputOf, isInput } from '../../src/model/inputs.ts'
import { type PresetId, presetChanges, presetIds, presets } from '../../src/model/presets.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'

const contract: Record<PresetId, [name: string, sets: Record<string, number>]> = {
  flywheel: ['Flywheel', { 'aws.priceAdvantage': 0.45, 'aws.safetyShield': 0.6 }],
  bubble: ['Bubble bursts', { adoptionSlowdown: 1, slowdownRamp: 2, sentiment: 0.7, matureMultiple: 5 }],
  openModels: ['Open models catch up', { openDemandLoss: 0.4, openParity: 6 }],
  regulators: [
    'Regulators unwind',
    { regulatoryQuarter: 6, 'aws.regulatoryHaircut': 0.3, 'alliance.regulatoryHaircut': 0.3, exclusivityLoss: 0.4 },
  ],
  squeeze: ['Nvidia squeezes', { vendorMargin: 0.8, customOverhead: 0.1 }],
  honoured: ['Commitments honoured', { 'aws.commitCollected': 1, 'alliance.commitCollected': 1 }],
  planFails: ['OpenAI’s plan fails', { 'alliance.commitCollected': 0.5, idleBuilt: 1 }],
  chips: ['Chips last four years', { chipLife: 4 }],
  gross: ['Gross at face value', { 'aws.resaleFees': 0, 'alliance.resaleFees': 0 }],
}

const homeShare: Record<BaseId, number> = {
  'article-company': 0.65,
  'article-stake': 0.65,
  'reported-2026-03-31': 0.4,
  'reported-2026-09-30': 0.37,
  'claimed-2026-11-20': 0.37,
}

const growth: Record<BaseId, number> = {
  'article-company': 0.7,
  'article-stake': 0.7,
  'reported-2026-03-31': 0.5,
  'reported-2026-09-30': 0.3,
  'claimed-2026-11-20': 0.3,
}

describe.each(baseIds)('over %s', base => {
  it.each(presetIds)('%s sets what the contract says', id => {
    const [name, sets] = contract[id]
    const adds: { [Id in PresetId]?: Record<string, number> } = {
      flywheel: { 'aws.matureHomeShare': homeShare[base] },
      planFails: { 'alliance.arrGrowth': growth[base] },
    }
    const wanted = { ...sets, ...adds[id] }
    expect(presetChanges(baseWorld(base), presets[id])).toEqual(wanted)
    expect(presets[id].label).toBe(name)
  })

  it.each(presetIds)('%s stays within every range, quarters whole', id => {
    for (const [key, value] of Object.entries(presetChanges(baseWorld(base), presets[id]))) {
      if (!isInput(key)) throw new Error(`No input ${key}`)
      const { min, max, unit } = inputOf(key).parameter
      expect(value).toBeGreaterThanOrEqual(min)
      expect(value).toBeLessThanOrEqual(max)
      if (unit === 'quarters') expect(value % 1).toBe(0)
    }
  })
})

it('what is added stops at the end of the range', () =>
  expect(
    presetChanges(baseWorld('article-stake'), { label: '', says: '', sets: {}, adds: { 'aws.matureHomeShare': 0.9 } }),
  ).toEqual({
    'aws.matureHomeShare': 1,
  }))

it.each(presetIds)('%s is told in one sentence', id => expect(presets[id].says).toMatch(/^[A-Z][^.]*\.$/))

it('a change that no input has does not compile', () => {
  // @ts-expect-error the market's parameters belong to no stack
  expect(worldOf('article-stake', { 'aws.vendorMargin': 0.8 })).toBeDefined()
  // @ts-expect-error a stack's parameter needs its stack
  expect(worldOf('article-stake', { valuation: 80 })).toBeDefined()
})
