import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { arr } from '../../src/charts/arr.tsx'
import { footnoteOf } from '../../src/figures/footnoteOf.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { stackLines } from '../../src/model/index.ts'
import type { Consensus } from '../../src/state/scenario/consensus.ts'
import { consensusPoints, estimateTarget } from '../../src/state/scenario/consensus.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'

const consensus: Consensus = {
  'aws.arr@2027-12-31': { value: 150, date: '2026-11-20', count: 34 },
  'alliance.arr@2040-12-31': { value: 900 },
  'aws.arrGrowth': { value: 0.7 },
}
const past = { facts: [], events: [] }
const { scene } = subjectOf({ ...initial, consensus }, past)
const plain = subjectOf(initial, past).scene

describe('what analysts expect', () => {
  it('is of an input, or of a line at the end of a calendar quarter, and of nothing else', () => {
    expect(estimateTarget('aws.arr')).toEqual({ target: 'aws.arr', key: 'aws.arr', day: null })
    expect(estimateTarget('aws.arr@2027-12-31')).toMatchObject({ key: 'aws.arr', day: '2027-12-31' })
    for (const text of ['aws.arr@2027-12-30', 'aws.arr@', 'aws.fame@2027-12-31', 'fame', 'aws.arr@2027-12-31@x'])
      expect(estimateTarget(text), text).toBeNull()
  })

  it('stands at its quarter, counted from the base’s own', () => {
    const quarterIn = (asOf: string) => consensusPoints(consensus, asOf)[0]!.quarter
    expect(['2026-09-30', '2026-11-20', '2025-03-31'].map(quarterIn)).toEqual([5, 4, 11])
  })

  it('moves no result', () => expect(scene.answer).toEqual(whatIf(plain.world)))

  it('is read beside the own value, and by how much that differs from it', () => {
    const own = scene.answer.aws.arr[5]!
    expect(arr.readings(scene, 5).slice(-2)).toEqual([
      { side: 'aws', name: 'Anthropic, consensus of 34', value: '$150.00B' },
      { side: 'aws', name: 'Anthropic less consensus', value: stackLines.arr.unit.delta(own - 150) },
    ])
    expect(arr.readings(scene, 6)).toHaveLength(arr.readings(plain, 6).length)
  })

  it('has two columns of the table, filled at its quarter only', () => {
    const { head, rows } = arr.table(scene)
    expect(head.slice(-2)).toEqual(['Anthropic, consensus', 'Anthropic less consensus'])
    expect(rows.filter(row => row.at(-2) !== '').map(row => [row[0], row.at(-2)])).toEqual([['Q4 2027', '$150.00B']])
  })

  it('is a column of the numbers that a figure hands on', () => {
    const column = arr.data(scene).find(one => one.name === 'Anthropic, consensus')
    expect(column && 'numbers' in column && column.numbers.filter(number => number !== null)).toEqual([150])
  })

  it('is in view, however far from the lines; what lies after the model’s last quarter is not', () => {
    const far = subjectOf({ ...initial, consensus: { 'aws.arr@2027-12-31': { value: 5000 } } }, past).scene
    expect(arr.extent(far)[1]).toBe(5000)
    expect(arr.extent(scene)[1]).toBe(arr.extent(plain)[1])
  })

  it('is told of under a figure that has it, and under no other', () => {
    const subject = subjectOf({ ...initial, consensus }, past)
    const remarksOf = (line: 'arr' | 'capexCover') =>
      footnoteOf(
        [{ kind: 'time' as const, lines: () => [`aws.${line}`], futures: null }],
        subject,
        [],
        null,
      ).remarks.join(' ')
    expect(remarksOf('arr')).toContain('Consensus (diamonds) of 34 estimates, 20 November 2026.')
    expect(remarksOf('capexCover')).not.toContain('Consensus')
  })

  it('is told without a count or a day that not all of a figure’s estimates share', () => {
    const others = { ...consensus, 'aws.arr@2028-12-31': { value: 180, date: '2026-11-20', count: 9 } }
    const subject = subjectOf({ ...initial, consensus: others }, past)
    const { remarks } = footnoteOf(
      [{ kind: 'time' as const, lines: () => ['aws.arr'], futures: null }],
      subject,
      [],
      null,
    )
    expect(remarks.join(' ')).toContain('Consensus (diamonds), 20 November 2026.')
  })
})
