import { describe, expect, it } from 'vitest'
import { editionBridge, firstEditionAnswer } from '../../src/analysis/editionBridge.ts'
import { verdict } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { firstEditionBases } from '../../src/model/firstEdition/bases.ts'
import { bothEditions } from '../../src/model/firstEdition/program.ts'
import type { LineKey } from '../../src/model/index.ts'
import { measureIds } from '../../src/model/measures.ts'
import { engineInputs, worldOf } from '../../src/model/world.ts'

const latest = 'reported-2026-09-30'
const criterion = { measure: 'valueCreated', quarter: 12 } as const

/** Every order of the items. */
const orders = (items: number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap(item => orders(items.filter(other => other !== item)).map(rest => [item, ...rest]))

describe('what the second edition changed in a scenario', () => {
  it('goes from the figure of then to that of now, on every measure, and its steps add up to the whole', () => {
    for (const base of firstEditionBases)
      for (const measure of measureIds) {
        const changes = { adoptionSlowdown: 0.35, 'aws.arrGrowth': 0.9 }
        const found = editionBridge(base, changes, { measure, quarter: 8 })
        const lead = (answer: ReturnType<typeof whatIf>) => {
          const { value } = verdict(answer, measure, 8)
          return value.aws - value.alliance
        }
        expect(found.from).toBeCloseTo(lead(firstEditionAnswer(base, changes)), 9)
        expect(found.to).toBeCloseTo(lead(whatIf(worldOf(base, changes))), 9)
        expect(found.steps.reduce((sum, { effect }) => sum + effect, found.from)).toBeCloseTo(found.to, 8)
      }
  })

  it('gives each item its effect averaged over every order', () => {
    // In the article’s base four items differ: surplus kept, the tax on the gain, and the two rules.
    const now = { cashKept: 1, gainTax: 0.21, listingRule: 1, shareRule: 1 }
    const then = { cashKept: 0, gainTax: 0, listingRule: 0, shareRule: 0 }
    const keys = Object.keys(now) as (keyof typeof now)[]
    const lines: LineKey[] = ['aws.valueCreated', 'alliance.valueCreated']
    const leadOf = (of: Partial<typeof now>) => {
      const inputs = { ...engineInputs(worldOf('article-company', {})), ...then, ...of }
      const found = evaluate(bothEditions, { count: 1, inputs }, lines, 24, 24)
      return found['aws.valueCreated'][0]! - found['alliance.valueCreated'][0]!
    }
    const all = orders([0, 1, 2, 3])
    const means = keys.map((key, i) => {
      const effects = all.map(order => {
        const before = order.slice(0, order.indexOf(i)).map(j => [keys[j], now[keys[j]!]])
        const with_ = [...before, [key, now[key]]]
        return leadOf(Object.fromEntries(with_)) - leadOf(Object.fromEntries(before))
      })
      return effects.reduce((sum, effect) => sum + effect, 0) / all.length
    })
    const { steps, idle } = editionBridge('article-company', {}, { ...criterion, quarter: 24 })
    const told = Object.fromEntries(steps.map(({ item, effect }) => [item.rule ?? item.keys.at(-1), effect]))
    expect(idle).toEqual([])
    expect(steps).toHaveLength(4)
    keys.forEach((key, i) => expect(told[key], key).toBeCloseTo(means[i]!, 9))
  })

  it('names what was repaired in the base by its input, and what moved nothing apart', () => {
    const { steps, idle } = editionBridge(latest, {}, criterion)
    const labels = steps.map(({ item }) => item.label)
    expect(labels).toContain('Annual recurring revenue today, OpenAI')
    expect(labels).toContain('Cash of the labs')
    expect(idle.flatMap(({ keys }) => keys)).toEqual(['aws.marketCap', 'alliance.marketCap'])
    const sizes = steps.map(({ effect }) => Math.abs(effect))
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })

  it('has no step for what the user set themselves', () => {
    const { steps } = editionBridge(latest, { 'alliance.arr': 45, 'aws.opexRatio': 0.4 }, criterion)
    expect(steps.flatMap(({ item }) => item.keys)).not.toContain('alliance.arr')
    expect(steps.flatMap(({ item }) => item.keys)).not.toContain('aws.opexRatio')
  })
})
