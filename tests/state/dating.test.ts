import { describe, expect, it } from 'vitest'
import { arr } from '../../src/charts/arr.tsx'
import { footnoteOf } from '../../src/figures/footnoteOf.ts'
import { speakerNotes } from '../../src/figures/speakerNotes.ts'
import { storyInWords } from '../../src/figures/storyInWords.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { filedValues } from '../../src/filings/filedInputs.ts'
import { latestBase } from '../../src/model/bases.ts'
import { provenanceInBrief, provenanceOf } from '../../src/provenance/provenance.ts'
import { datingOf, scenarioAge, startOn } from '../../src/state/scenario/dating.ts'
import type { Reason } from '../../src/state/scenario/reasons.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { factsOf } from '../filings/files.ts'

const today = '2026-11-30'
const stale = 'Latest reported, 30 September 2026 (61 days old; Amazon and Microsoft have reported since)'
const reported = (date: string): Reason => ({ says: '', date, grade: 'reported' })

describe('how old a scenario is', () => {
  it('the latest base is 61 days old at the end of November', () => expect(startOn(initial, today)).toBe(stale))

  it('nothing is said where no day is given, and none on the day itself', () => {
    expect(startOn(initial, null)).toBe('Latest reported, 30 September 2026')
    expect(startOn(initial, '2026-09-30')).toBe('Latest reported, 30 September 2026')
  })

  it('the claimed base says the age of what it carries, too', () =>
    expect(scenarioAge({ ...initial, base: 'claimed-2026-11-20' }, today)).toBe(
      '10 days old, most of it 61 days; Amazon and Microsoft have reported since',
    ))

  it('a reported value of the later period takes its company from the list, an older or an estimated one does not', () => {
    const changed = (date: string, reason = reported(date)) => ({
      ...initial,
      changes: { 'aws.capex': 250 },
      reasons: { 'aws.capex': reason },
    })
    expect(scenarioAge(changed('2026-09-30'), today)).toBe('61 days old; Microsoft has reported since')
    expect(scenarioAge(changed('2026-06-30'), today)).toContain('Amazon and Microsoft')
    expect(scenarioAge(changed('', { says: '', date: '2026-09-30', grade: 'estimated' }), today)).toContain(
      'Amazon and',
    )
  })

  it('the price of a share and a lab’s numbers tell nothing of what its owner reported', () => {
    for (const key of ['aws.marketCap', 'aws.valuation', 'aws.arr'] as const) {
      const scenario = { ...initial, changes: { [key]: 1000 }, reasons: { [key]: reported('2026-11-20') } }
      expect(scenarioAge(scenario, today)).toContain('Amazon and Microsoft')
    }
  })

  it('what a filing in gives counts: the filings of summer are no news to the latest base', () => {
    const values = filedValues(factsOf('MSFT'))
    const reasons = Object.fromEntries(values.map(({ key, reason }) => [key, reason]))
    const changes = Object.fromEntries(values.map(({ key, value }) => [key, value]))
    expect(datingOf({ ...initial, changes, reasons }).updated).toEqual({ Microsoft: '2026-07-23' })
    expect(scenarioAge({ ...initial, changes, reasons }, today)).toContain('Microsoft')
  })

  it('an own base of a later day has what was reported until then', () => {
    const own = { label: 'House', asOf: '2026-11-12', values: { 'aws.capex': 250 } }
    expect(scenarioAge({ ...initial, own }, '2026-11-16')).toBeNull()
    expect(scenarioAge({ ...initial, own }, '2026-12-05')).toBe('23 days old; Nvidia has reported since')
  })
})

describe('what leaves the desk says it, as of the day that is given', () => {
  const subject = subjectOf(initial, { facts: [], events: [], today })

  it('a figure', () => expect(footnoteOf([arr], subject, [], null).base).toBe(stale))

  it('the notes of a slide, by its footnote', () =>
    expect(speakerNotes(footnoteOf([arr], subject, [], null)).map(({ says }) => says)).toContain(
      `Base: ${stale}. A what-if, not a forecast.`,
    ))

  it('a hand-out in words', () => {
    const scenes = [{ shared: initial, charts: ['arr' as const], headline: null, notes: '' }]
    expect(storyInWords({ scenes, facts: [], events: [], today } as never, null)).toContain(
      `Base: ${stale}. A what-if, not a forecast.`,
    )
  })

  it('a line before a room begins with it, however long the name of the base is', () => {
    const own = { label: 'House view after the call '.repeat(3), asOf: '2026-09-30', values: {} }
    const says = provenanceInBrief(provenanceOf({ ...initial, own }, { facts: null, today }))
    expect(says).toMatch(
      /^A what-if, not a forecast\. Base: 61 days old; Amazon and Microsoft have reported since\. Starts from: own/,
    )
    expect(provenanceInBrief(provenanceOf(initial, { facts: null, today: '2026-10-01' }))).not.toContain('days old')
  })

  it('and is the same for the same day', () =>
    expect(footnoteOf([arr], subjectOf(initial, { facts: [], events: [] }), [], null).base).toBe(
      `Latest reported, 30 September ${latestBase.slice(9, 13)}`,
    ))
})
