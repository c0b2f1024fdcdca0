import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { baseChangesTsv } from '../../src/state/library/baseChangesTable.ts'
import { baseChanges } from '../../src/state/scenario/baseChanges.ts'
import { earlierStarts } from '../../src/state/scenario/earlierStarts.ts'
import { startOf } from '../../src/state/scenario/savedItem.ts'
import { scenarioName, worldFrom } from '../../src/state/scenario/start.ts'
import { latest } from '../kit/ownBase.ts'
import { scenariosOver, someBase } from '../kit/scenarios.ts'

const filed = {
  says: '=Run rate',
  source: 'https://www.sec.gov/q4',
  publisher: 'Amazon, filed with the SEC',
  date: '2027-01-29',
  grade: 'reported',
} as const
const before = { label: 'Q3', asOf: '2026-09-30', values: { 'aws.arr': 75, taxRate: 0.25 } }
const own = {
  label: 'Q4',
  asOf: '2026-12-31',
  values: { 'aws.arr': 90, 'alliance.arr': 60, adoptionSlowdown: 0.2 },
  reasons: { 'aws.arr': filed, adoptionSlowdown: { says: 'Survey' } },
  before,
}
const now = { base: latest, own, changes: {} } as const
const earlier = { base: latest, own: before } as const
const criterion = { measure: 'valueCreated', quarter: 12 } as const
const changes = baseChanges(now, earlier, criterion)

describe('what changed since an earlier version', () => {
  it('is old, new and source of each input that differs, also of one that went back to the base of the model', () => {
    expect(changes.values.map(({ key, from, to, grade }) => [key, from, to, grade])).toEqual(
      expect.arrayContaining([
        ['aws.arr', 75, 90, 'reported'],
        ['alliance.arr', 50, 60, 'yours'],
        ['adoptionSlowdown', 0, 0.2, 'yours'],
        ['taxRate', 0.25, expect.any(Number), expect.stringMatching(/^(reported|estimated|claimed|judged)$/)],
      ]),
    )
    expect(changes.values).toHaveLength(4)
    expect(changes.values.find(({ key }) => key === 'aws.arr')?.reason).toEqual(filed)
  })

  it('the bridges of the verdict and of each figure run from the earlier answer to the later, in one calendar quarter, to 1e-9', () => {
    const [then, here] = [whatIf(worldFrom({ ...earlier, changes: {} })), whatIf(worldFrom(now))]
    expect(changes.figures).toHaveLength(15)
    const [lead, ...lines] = changes.figures
    expect(lead!.bridge.from).toBeCloseTo(then.aws.valueCreated[13]! - then.alliance.valueCreated[13]!, 9)
    expect(lead!.bridge.to).toBeCloseTo(here.aws.valueCreated[12]! - here.alliance.valueCreated[12]!, 9)
    for (const { id, bridge } of lines) {
      const [side, line] = id.split('.') as ['aws', 'capexCover']
      expect(bridge.from, id).toBeCloseTo(then[side][line][13]!, 9)
      expect(bridge.to, id).toBeCloseTo(here[side][line][12]!, 9)
    }
    for (const { id, bridge } of changes.figures) {
      expect(bridge.error, id).toBeNull()
      expect(
        Math.abs(bridge.steps.reduce((sum, { effect }) => sum + effect, bridge.from) - bridge.to),
        id,
      ).toBeLessThan(1e-9)
    }
  })

  it('the effect on the lead is that on both stacks’ own figures', () => {
    const effect = (id: string, key: string) =>
      changes.figures.find(one => one.id === id)!.bridge.steps.find(step => step.key === key)!.effect
    for (const key of ['aws.arr', 'alliance.arr', 'adoptionSlowdown', 'taxRate', 'start'])
      expect(effect('lead', key), key).toBeCloseTo(
        effect('aws.valueCreated', key) - effect('alliance.valueCreated', key),
        9,
      )
  })

  it('says where the quarter lies beyond the earlier one', () => {
    expect(changes.isReached).toBe(true)
    expect(baseChanges(now, earlier, { measure: 'valueCreated', quarter: 24 }).isReached).toBe(false)
  })

  it('goes to a spreadsheet as plain numbers that add up, in words that are no formula', () => {
    const rows = baseChangesTsv(changes)
      .split('\r\n')
      .map(row => row.split('\t'))
    const width = rows[0]!.length
    expect(rows.every(row => row.length === width)).toBe(true)
    expect(rows.map(([name]) => name).filter((_, i) => [0, 1].includes(i) || i >= rows.length - 2)).toEqual([
      '',
      'Before',
      'Starts on another day',
      'Now',
    ])
    const revenue = rows.find(row => row[2] === '75')!
    expect(revenue.slice(1, 9)).toEqual([
      '$bn',
      '75',
      '90',
      'reported',
      "'=Run rate",
      'Amazon, filed with the SEC',
      '2027-01-29',
      'https://www.sec.gov/q4',
    ])
    for (let column = 9; column < width; column++) {
      const numbers = rows.slice(1).map(row => Number(row[column]))
      const sum = numbers.slice(0, -1).reduce((all, number) => all + number, 0)
      expect(sum, rows[0]![column]).toBeCloseTo(numbers.at(-1)!, 6)
    }
  })
})

describe('the versions of a base', () => {
  it('a new version has the values and sources of the one before, on its own day, and brings that one along', () => {
    const { actions, store, desk } = scenariosOver({ own })
    actions.saveBase('Q4', '2026-12-31')
    actions.makeVersion('1', 'Q4', '2027-03-31')
    const [, made] = store.getState().kept
    expect(made).toMatchObject({ kind: 'base', name: 'Q4 2', asOf: '2027-03-31', values: own.values })
    const { own: now } = desk.getState()
    expect(now?.reasons).toEqual(own.reasons)
    expect(now?.before).toMatchObject({ label: 'Q4', asOf: '2026-12-31', reasons: own.reasons })
  })

  it('can be held against each version before it that is saved, then the base it was made of and those of earlier days', () => {
    const first = someBase('Q2', { 'aws.arr': 60 }, '2026-06-30')
    const second = { ...someBase('Q3', before.values, '2026-09-30'), before: startOf(first).own }
    const said = earlierStarts(now, [second, first]).map(start => scenarioName({ ...start, changes: {} }))
    expect(said).toEqual([
      'Q3',
      'Q2',
      'Latest reported, 30 September 2026',
      'Reported, 31 March 2026',
      expect.stringContaining('The article'),
      expect.stringContaining('The article'),
    ])
    expect(earlierStarts({ base: 'article-stake', own: null, changes: {} }, [])).toEqual([])
  })

  it('a chain of versions that leads back to itself ends', () => {
    const loop = { ...someBase('Q3', {}, '2026-09-30'), before }
    expect(earlierStarts(now, [loop]).length).toBeLessThan(50)
  })
})

it('two days of one calendar quarter are in one quarter: both verdicts name the same, and no day is a step', () => {
  const july = {
    base: latest,
    own: { label: 'July', asOf: '2026-07-22', values: { 'aws.arr': 72 } },
    changes: {},
  } as const
  const { shift, figures } = baseChanges(july, { base: latest, own: null }, criterion)
  expect(shift).toBe(0)
  expect(figures[0]!.bridge.steps.map(({ key }) => key)).toEqual(['aws.arr'])
})
