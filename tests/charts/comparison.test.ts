import { describe, expect, it } from 'vitest'
import { comparisonOf, sorted } from '../../src/analysis/comparison.ts'
import { comparisonSentences, leadCounts } from '../../src/analysis/comparisonWords.ts'
import { verdict } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { comparisonTable } from '../../src/charts/comparison.ts'
import { specCellText } from '../../src/charts/kit/tableSpec.ts'
import { stackLines } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import type { Changes } from '../../src/model/world.ts'
import { allCompared } from '../../src/state/scenario/compared.ts'
import { sceneOf } from '../kit/scene.ts'

const named = (name: string, changes: Changes, shift = 0) => ({ name, world: sceneOf(changes).world, shift })

/** A scene in which these stand beside the scenario and its base. */
function compared(changes: Changes, others: ReturnType<typeof named>[], reference = 0) {
  const scene = sceneOf(changes)
  return { ...scene, compared: { worlds: allCompared(scene, others), reference } }
}

const leadOf = (changes: Changes) => {
  const { aws, alliance } = whatIf(sceneOf(changes).world)
  return aws.valueCreated[12]! - alliance.valueCreated[12]!
}

const says = (scene: Parameters<typeof comparisonTable.remarks>[0]) => comparisonTable.remarks(scene).join(' ')
const headline = (scene: Parameters<typeof comparisonTable.headline>[0]) =>
  comparisonTable
    .headline(scene)
    .map(({ text }) => text)
    .join('')

const judged = { measure: 'valueCreated', quarter: 12 } as const
const dollars = stackLines.valueCreated.unit
const bear = { adoptionSlowdown: 0.5 }
const bull = { 'aws.arrGrowth': 0.9 }

describe('the comparison as a table', () => {
  it('has the inputs that differ, then the lead and figures of each scenario as it is alone, with what each differs by', () => {
    const [inputs, figures] = comparisonTable.specs(compared(bear, [named('Bull', bull)], 1))
    expect(inputs!.rows.map(({ head }) => head.text)).toEqual([
      'ARR growth, annual pace today, Anthropic',
      'Adoption slowdown',
    ])
    expect(inputs!.columns.map(({ text }) => text)).toEqual(['Present', 'Base without changes', 'Bull'])
    const [lead] = figures!.rows
    const wanted = [leadOf(bear), leadOf({}), leadOf(bull)]
    lead!.cells.forEach(({ value }, i) => expect(value).toBeCloseTo(wanted[i]!, 9))
    expect(lead!.cells.map(({ difference }) => difference)).toEqual([
      expect.closeTo(wanted[0]! - wanted[1]!, 9),
      undefined,
      expect.closeTo(wanted[2]! - wanted[1]!, 9),
    ])
  })

  it('has a scenario a row beyond eight, so that no name is far away', () => {
    const many = Array.from({ length: 7 }, (_, i) => named(`Case ${i + 1}`, { adoptionSlowdown: i / 10 }))
    const [inputs] = comparisonTable.specs(compared({}, many))
    expect(inputs!.rows.map(({ head }) => head.text)).toEqual([
      'Present',
      'Base without changes',
      ...many.map(({ name }) => name),
    ])
    expect(inputs!.columns.map(({ text }) => text)).toEqual(['Adoption slowdown'])
    expect(inputs!.rows.map(({ cells }) => specCellText(cells[0]!)).at(-1)).toBe('60\u00a0%')
  })

  it('shows the eight inputs with the largest effect, says how many more differ, and has all in its data', () => {
    const changes = Object.fromEntries(inputs.slice(0, 12).map(({ key, parameter }) => [key, parameter.max]))
    const scene = compared({}, [named('Most', changes)])
    const differing = inputs.filter(({ key }) => new Set(scene.compared.worlds.map(({ world }) => world[key])).size > 1)
    const [first] = comparisonTable.specs(scene)
    expect(first!.rows).toHaveLength(8)
    expect(says(scene)).toContain(
      `${differing.length - 8} more inputs differ; Compare and the file of numbers have all.`,
    )
    const titles = comparisonTable.data(scene).find(({ name }) => name === 'Table')!
    expect('words' in titles && titles.words.filter(word => word === 'Inputs that differ')).toHaveLength(
      differing.length,
    )
  })

  it('has in brief the lead, the measure and the stakes of both, and as many inputs as its sentence says', () => {
    const changes = Object.fromEntries(inputs.slice(0, 12).map(({ key, parameter }) => [key, parameter.max]))
    const [some, figures] = comparisonTable.brief!(compared({}, [named('Most', changes)]))
    expect(some!.rows).toHaveLength(8)
    expect(figures!.rows.map(({ head }) => head.text)).toEqual([
      'Lead: Value created, Amazon less Microsoft',
      'Value created, Amazon',
      'Value created, Microsoft',
      'Stake value, Amazon',
      'Stake value, Microsoft',
    ])
  })

  it('says as plain numbers what it shows, a difference in a column of its own', () => {
    const columns = comparisonTable.data(compared({}, [named('Bear', bear)], 1))
    const row = columns.find(({ name }) => name === 'Bear, less Base without changes')
    expect(row && 'numbers' in row && row.numbers[0]).toBe(50)
  })
})

describe('what the comparison says is borne out by its numbers', () => {
  it('who leads how often, from where to where the lead goes, and what differences are from', () => {
    const boom = { 'aws.arrGrowth': 1.2 }
    const scene = compared({}, [named('Bull', bull), named('Bear', bear), named('Boom', boom)], 3)
    expect(says(scene)).toMatch(
      /^Differences are from Bear\. The lead goes from Microsoft .* \(Bear\) to Amazon .* \(Boom\)\./,
    )
    expect(says(scene)).toContain('Amazon leads in 1 of 5, Microsoft leads in 3 of 5, level in 1 of 5.')
    expect(headline(scene)).toBe('Microsoft leads in 3 of 5 scenarios, Amazon in 1; level in 1')
  })

  it('that all have the same lead, and nothing differs', () => {
    const same = compared({}, [named('Twin', {})])
    expect(says(same)).toContain('No input differs. The lead is the same in all 3: ')
    expect(comparisonTable.specs(same)).toHaveLength(1)
  })

  it('that two are level where the verdict says so: a gap within 5 % is no lead', () => {
    const { leaders } = comparisonOf([named('a', {}), named('b', { 'aws.arrGrowth': 0.9 })], 0, judged)
    const worlds = [{}, { 'aws.arrGrowth': 0.9 }].map(changes => whatIf(sceneOf(changes).world))
    expect(leaders).toEqual(
      worlds.map(answer => {
        const { leader, isLevel } = verdict(answer, 'valueCreated', 12)
        return isLevel ? 'level' : leader
      }),
    )
    expect(leaders).toEqual(['alliance', 'level'])
  })

  it('that leads which read alike are the same, and one that reads as nought is none', () => {
    const scene = compared({}, [named('Twin', { 'aws.valuation': sceneOf().world['aws.valuation'] * (1 + 1e-9) })])
    expect(says(scene)).toContain('The lead is the same in all 3: ')
    const values = [0, 5.7e-14, 5]
    const row = { id: 'lead', label: 'Lead', unit: dollars, values, deltas: values, effect: 0 }
    const leaders: ('aws' | 'level')[] = ['level', 'level', 'aws']
    const found = { quarters: [12, 12, 12], inputs: [], figures: [], lead: row, leaders, reference: 0 }
    const worlds = ['a', 'b', 'c'].map(name => ({ name }))
    expect(leadCounts(found)).toEqual({ aws: 1, alliance: 0, level: 2, all: 3 })
    expect(comparisonSentences('valueCreated', worlds, found, 'Q3 2029').slice(2)).toEqual([
      'The lead goes from none (a) to Amazon +$5.00B (c).',
      'Amazon leads in 1 of 3, level in 2 of 3.',
    ])
  })

  it('which scenario has no figures in the quarter, and counts only those that have', () => {
    const scene = compared({}, [named('Later', bear, 20)])
    expect(says(scene)).toContain('“Later” has no figures in Q3 2029, which lies outside the six years of its base.')
    expect(headline(scene)).toBe('Microsoft leads in 2 of 2 scenarios')
    const none = { ...scene, compared: { ...scene.compared, worlds: [named('Later', bear, 20)] } }
    expect(headline(none)).toBe('Nothing is compared: no scenario has figures in this quarter')
  })
})

it('the largest effect on the lead comes first among the inputs', () => {
  const { inputs } = comparisonOf([named('a', {}), named('b', { adoptionSlowdown: 0.5, taxRate: 0.22 })], 0, {
    measure: 'valueCreated',
    quarter: 12,
  })
  const effects = sorted(inputs, 'effect').map(({ effect }) => effect)
  expect(effects).toEqual(effects.toSorted((a, b) => b - a))
})
