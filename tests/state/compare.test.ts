import { expect, it } from 'vitest'
import { sorted } from '../../src/analysis/comparison.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { bases, latestBase } from '../../src/model/bases.ts'
import { worldOf } from '../../src/model/world.ts'
import { type ComparisonColumn, compare } from '../../src/state/library/compare.ts'
import { tsvOf } from '../../src/state/library/tsv.ts'

const column = (
  name: string,
  changes: ComparisonColumn['changes'] = {},
  base: ComparisonColumn['base'] = latestBase,
): ComparisonColumn => ({
  id: name,
  name,
  base,
  own: null,
  changes,
  reasons: {},
})
const judge = { measure: 'valueCreated', horizon: 12, asOf: bases[latestBase].asOf } as const
const three = [column('Present'), column('Bear', { adoptionSlowdown: 0.35 }), column('Bull', { 'aws.arrGrowth': 0.9 })]

it('has only the inputs that differ', () => {
  expect(compare(three, 0, judge).inputs.map(({ label, values }) => [label, ...values])).toEqual([
    ['ARR growth, annual pace today, Anthropic', 0.6, 0.6, 0.9],
    ['Adoption slowdown', 0, 0.35, 0],
  ])
})

it('has no input where nothing differs', () => {
  expect(compare([column('Present'), column('Base')], 0, judge).inputs).toEqual([])
})

it('has the figures that each scenario has on its own, and what they differ by', () => {
  const [row] = compare(three, 1, judge).figures
  const alone = three.map(({ base, changes }) => whatIf(worldOf(base, changes)).aws.valueCreated[12]!)
  expect(row).toMatchObject({ label: 'Value created, Amazon', values: alone })
  expect(row!.deltas).toEqual(alone.map(value => value - alone[1]!))
})

it('tells a stake before and after the tax on its gain, on the screen and in a spreadsheet', () => {
  const taxed = compare([column('Present'), column('Taxed', { gainTax: 0.3 })], 0, judge)
  const row = (label: string) => taxed.figures.find(figure => figure.label === label)!.values
  const [stake, gain, left] = ['Stake value', 'Paper gain', 'Stake after tax'].map(label => row(`${label}, Amazon`))
  expect(left![0]).toBeCloseTo(stake![0]! - 0.21 * gain![0]!, 9)
  expect(left![1]).toBeCloseTo(stake![1]! - 0.3 * gain![1]!, 9)
  expect(tsvOf(taxed)).toMatch(/^Stake after tax, Microsoft\t\$bn\t/m)
})

it('compares scenarios that start on different days in the same calendar quarter', () => {
  const [row] = compare([column('Present'), column('Then', {}, 'reported-2026-03-31')], 0, judge).figures
  expect(row!.values[1]).toBe(whatIf(worldOf('reported-2026-03-31', {})).aws.valueCreated[14])
})

it('has no figure beyond the six years of a scenario', () => {
  const [row] = compare([column('Present'), column('Then', {}, 'article-stake')], 0, { ...judge, horizon: 24 }).figures
  expect(row!.values[1]).toBeNaN()
})

it('puts the measure of the verdict first', () => {
  expect(compare(three, 0, { ...judge, measure: 'allianceProfit' }).figures[0]!.label).toBe(
    'Alliance profit, a year, AWS / Trainium',
  )
})

it('says how far each input alone moves the lead', () => {
  const { inputs } = compare(three, 0, judge)
  const lead = (changes: ComparisonColumn['changes']) => {
    const { aws, alliance } = whatIf(worldOf(latestBase, changes))
    return aws.valueCreated[12]! - alliance.valueCreated[12]!
  }
  const moves = [{ 'aws.arrGrowth': 0.9 }, { adoptionSlowdown: 0.35 }].map(one => Math.abs(lead(one) - lead({})))
  expect(inputs.map(({ effect }) => effect)).toEqual(moves.map(move => expect.closeTo(move, 9)))
})

it('sorts by effect and by name', () => {
  const { inputs } = compare([column('Present'), column('All', { taxRate: 0.22, adoptionSlowdown: 0.8 })], 0, judge)
  expect(sorted(inputs, 'effect').map(({ label }) => label)).toEqual(['Adoption slowdown', 'Tax on profit'])
  const named = [...inputs].map((row, i) => ({ ...row, label: 'ZA'[i]! }))
  expect(sorted(named, 'name').map(({ label }) => label)).toEqual(['A', 'Z'])
})

it('goes to a spreadsheet with plain numbers and no formula', () => {
  const names = ['=HYPERLINK("http://x")', '+1', '-1', '@x', ' =1', 'a\tb\nc']
  const text = tsvOf(compare([column('Present'), ...names.map(name => column(name, { taxRate: 0.3 }))], 0, judge))
  const [heads, first, , ...rest] = text.split('\r\n').map(line => line.split('\t'))
  expect(heads!.slice(2, 9)).toEqual(['Present', `'=HYPERLINK("http://x")`, "'+1", "'-1", "'@x", "'=1", 'a b c'])
  expect(first!.slice(0, 4)).toEqual(['Tax on profit', 'fraction', '0.21', '0.3'])
  expect(first!.at(-1)).toBe('0.09')
  for (const line of rest) expect(line).toHaveLength(heads!.length)
  for (const cell of rest.flatMap(line => line.slice(2))) expect(cell).toMatch(/^-?\d+(\.\d+)?(e-\d+)?$/)
})

it('goes to a spreadsheet with the reasons and their sources, where there are any', () => {
  const reasons = { adoptionSlowdown: { says: 'CFO survey', source: 'https://example.org/a' } }
  const text = tsvOf(compare([column('Present'), { ...three[1]!, reasons }], 0, judge))
  const [heads, first, second] = text.split('\r\n').map(line => line.split('\t'))
  expect(heads!.at(-1)).toBe('Reasons')
  expect(first!.at(-1)).toBe('Bear: CFO survey (https://example.org/a)')
  expect([second!.length, second!.at(-1)]).toEqual([heads!.length, ''])
})
