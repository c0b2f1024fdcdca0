import { describe, expect, it } from 'vitest'
import { presetEffect } from '../../src/analysis/presetEffect.ts'
import { verdict } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { baseIds } from '../../src/model/bases.ts'
import { measureIds } from '../../src/model/measures.ts'
import { type Preset, presetChanges, presetIds, presets } from '../../src/model/presets.ts'
import { baseWorld, type Changes, worldOf } from '../../src/model/world.ts'

const latest = 'reported-2026-09-30'
const preset = (sets: Changes, meant?: Preset['meant']): Preset => ({
  label: 'Test',
  says: 'A test.',
  sets,
  ...(meant && { meant }),
})
const effect = (sets: Changes, meant?: Preset['meant']) =>
  presetEffect(baseWorld(latest), {}, preset(sets, meant), 'stakeValue', 0)

describe('what a preset does to the verdict', () => {
  it('is told as a lead that widens', () =>
    expect(effect({ 'alliance.ownership': 0.3 }).says).toBe('Widens Microsoft’s lead from $30B to $72B'))

  it('is told as a lead that narrows', () =>
    expect(effect({ 'alliance.ownership': 0.24 }).says).toBe('Narrows Microsoft’s lead from $30B to $21B'))

  it('is told as a lead handed over', () =>
    expect(effect({ 'alliance.ownership': 0.2 }).says).toBe(
      'Hands the lead to Amazon: $13B ahead, where Microsoft was $30B ahead',
    ))

  it('is told with that the two are level where it leaves less than 5 % between them', () => {
    expect(effect({ 'alliance.ownership': 0.22 }).says).toBe(
      'Narrows Microsoft’s lead from $30B to $4.1B; the two are level',
    )
    expect(effect({ 'alliance.ownership': 0.21 }).says).toBe(
      'Hands the lead to Amazon: $4.4B ahead, where Microsoft was $30B ahead; the two are level',
    )
  })

  it('is told without a leader where there is none, before or after', () => {
    const alike = { 'aws.valuation': 852, 'aws.ownership': 0.25 }
    expect(effect(alike).says).toBe('Leaves the two equal')
    const from = (sets: Changes) => presetEffect(baseWorld(latest), alike, preset(sets), 'stakeValue', 0).says
    expect(from({ 'alliance.ownership': 0.3 })).toBe(
      'Hands the lead to Microsoft: $43B ahead, where the two were equal',
    )
    expect(from({ 'alliance.ownership': 0.2 })).toBe('Hands the lead to Amazon: $43B ahead, where the two were equal')
  })

  it('is told as nothing where nothing moves', () =>
    expect(effect({ 'alliance.capex': 90 }).says).toBe('Leaves Microsoft’s lead at $30B'))

  it('is told as nothing where no shown digit moves', () =>
    expect(effect({ 'alliance.ownership': 0.2502 }, 'aws').says).toBe('Leaves Microsoft’s lead at $30B'))

  it('counts as against its name where it hurts the side that it is meant to help', () => {
    expect(effect({ 'alliance.ownership': 0.3 }, 'aws').againstItsName).toBe(true)
    expect(effect({ 'alliance.ownership': 0.3 }, 'alliance').againstItsName).toBe(false)
    expect(effect({ 'alliance.ownership': 0.24 }, 'aws').againstItsName).toBe(false)
    expect(effect({ 'alliance.ownership': 0.3 }).againstItsName).toBe(false)
  })

  it('does not count against its name where no shown digit moves', () =>
    expect(effect({ 'alliance.ownership': 0.2502 }, 'aws').againstItsName).toBe(false))

  it('leaves the other changes of the user in force, and replaces those on its own inputs', () => {
    const changes = { 'aws.valuation': 1200, vendorMargin: 0.6 }
    const { before, after } = presetEffect(baseWorld(latest), changes, presets.squeeze, 'valueCreated', 12)
    expect(before).toEqual(verdict(whatIf(worldOf(latest, changes)), 'valueCreated', 12))
    const both = { 'aws.valuation': 1200, vendorMargin: 0.8, customOverhead: 0.1 }
    expect(after).toEqual(verdict(whatIf(worldOf(latest, both)), 'valueCreated', 12))
  })

  it('compares with the scenario without it where the base has a part of what it sets', () => {
    const base = worldOf(latest, { customOverhead: 0.1 })
    const changes = { vendorMargin: 0.8 }
    const { before, after } = presetEffect(base, changes, presets.squeeze, 'valueCreated', 12)
    expect(before).toEqual(verdict(whatIf(base), 'valueCreated', 12))
    expect(after).toEqual(verdict(whatIf({ ...base, ...changes }), 'valueCreated', 12))
    expect(after).not.toEqual(before)
  })

  it('compares a preset in force with the scenario without it', () => {
    const changes = { 'aws.valuation': 1200, vendorMargin: 0.8, customOverhead: 0.1 }
    const { before, after } = presetEffect(baseWorld(latest), changes, presets.squeeze, 'valueCreated', 12)
    expect(before).toEqual(verdict(whatIf(worldOf(latest, { 'aws.valuation': 1200 })), 'valueCreated', 12))
    expect(after).toEqual(verdict(whatIf(worldOf(latest, changes)), 'valueCreated', 12))
  })
})

describe.each(baseIds)('over %s', base => {
  it.each(presetIds)('%s is told in one sentence on every measure', id => {
    for (const measure of measureIds) {
      const { before, after, says } = presetEffect(baseWorld(base), {}, presets[id], measure, 12)
      expect(says).toMatch(/^(Widens|Narrows|Leaves|Hands) .*[^.]$/)
      expect(says.startsWith('Hands')).toBe(before.leader !== after.leader)
      expect(after).toEqual(verdict(whatIf(worldOf(base, presetChanges(baseWorld(base), presets[id]))), measure, 12))
    }
  })
})
