import { expect, it } from 'vitest'
import shipped from '../../public/data/facts.json' with { type: 'json' }
import { arr } from '../../src/charts/arr.tsx'
import type { Chart } from '../../src/charts/chart.ts'
import { expectationTable } from '../../src/charts/expectation.ts'
import { footballField } from '../../src/charts/footballField.tsx'
import { valueCreated } from '../../src/charts/valueCreated.tsx'
import { facts as factsFile } from '../../src/data/facts.ts'
import { parse } from '../../src/data/load.ts'
import { changedText } from '../../src/export/footnote.ts'
import { footnoteOf } from '../../src/figures/footnoteOf.ts'
import { withFutures } from '../../src/figures/futuresOf.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import type { BaseId } from '../../src/model/bases.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'

const facts = parse(factsFile, shipped)

/** What is said under the chart of annual recurring revenue. */
function saidOf(told: Partial<ScenarioState>) {
  const subject = subjectOf({ ...initial, ...told }, { facts: [], events: [] })
  const note = footnoteOf([arr], subject, [], null)
  return { changed: changedText(note), counted: /(\d+) assumption/.exec(note.inputs)?.[1] ?? '0' }
}

const own = (values: ScenarioState['changes']) => ({ own: { label: 'House view', asOf: '2026-09-30', values } })

it.each([
  ['nothing', {}, 'No input changed.', '0'],
  [
    'what does not feed it',
    { changes: { 'aws.valuation': 900 } },
    'Changed by the author (1 of 106 inputs): 1 that feeds no number here.',
    '0',
  ],
  [
    'a base of one’s own',
    own({ 'aws.arrGrowth': 0.7 }),
    'Changed by the author (1 of 106 inputs in the own base, none since): Anthropic’s ARR growth from 60_% to 70_% (own base).',
    '1',
  ],
  [
    'one that does not feed it',
    own({ 'aws.valuation': 900 }),
    'Changed by the author (1 of 106 inputs in the own base, none since): 1 that feeds no number here.',
    '0',
  ],
  [
    'that base, changed again',
    { ...own({ 'aws.arrGrowth': 0.7 }), changes: { 'aws.arrGrowth': 0.9 } },
    'Changed by the author (1 of 106 inputs in the own base, 1 since): Anthropic’s ARR growth from 70_% to 90_% (own base: from 60_% to 70_%).',
    '1',
  ],
  [
    'that base, changed elsewhere',
    { ...own({ 'aws.arrGrowth': 0.7 }), changes: { adoptionSlowdown: 0.25 } },
    'Changed by the author (1 of 106 inputs in the own base, 1 since): adoption slowdown from 0_% to 25_%; Anthropic’s ARR growth from 60_% to 70_% (own base).',
    '2',
  ],
] as [what: string, told: Partial<ScenarioState>, changed: string, counted: string][])(
  'a figure calls the user’s what is the user’s, as many as it counts: %s',
  (_, told, changed, counted) => {
    expect(saidOf(told)).toEqual({ changed: changed.replaceAll('_', '\u00a0'), counted })
  },
)

it('under a fan of an older base stands how its bands held what was reported since; under no other figure', async () => {
  const said = async (base: BaseId, chart: Chart) => {
    // As many futures as tell that they are drawn.
    const shared = { ...initial, base, futures: 200 as ScenarioState['futures'] }
    const plain = subjectOf(shared, { facts, events: [] })
    const [subject] = await withFutures([plain], [valueCreated], new AbortController().signal)
    return footnoteOf([chart], subject!, facts, null).remarks.map(text => text.replaceAll('\u00a0', ' '))
  }
  const [drawn, tested] = await said('reported-2026-03-31', valueCreated)
  expect(drawn).toMatch(/^Simulated futures: 200\b/)
  expect(tested).toBe('This base’s 90 % band holds 1 of the 6 figures reported since.')
  expect((await said('reported-2026-09-30', valueCreated)).join()).not.toContain('band')
  expect((await said('reported-2026-03-31', arr)).join()).not.toContain('band')
})

it('how many of its inputs were carried over is said, and from when', () => {
  const remarks = (base: BaseId) =>
    footnoteOf([arr], subjectOf({ ...initial, base }, { facts, events: [] }), facts, null).remarks.join(' ')
  expect(remarks('claimed-2026-11-20')).toMatch(
    /^Inputs of this figure: .*; \d+ carried over from 30 September 2026\.$/,
  )
  expect(remarks('reported-2026-09-30')).not.toContain('carried')
})

it('under what is made of weighted scenarios stands how likely each is held to be, and by whom; under no other figure', () => {
  const weights = [
    { name: 'Bull', weight: 0.25, base: initial.base, own: null, changes: { 'aws.arrGrowth': 0.9 } },
    { name: 'Bear', weight: 0.75, base: initial.base, own: null, changes: { adoptionSlowdown: 0.5 } },
  ]
  const remarks = (chart: Chart, state: Partial<ScenarioState> = { weights }) =>
    footnoteOf([chart], subjectOf({ ...initial, ...state }, { facts, events: [] }), facts, null).remarks.join(' ')
  const says = 'Weights by the author: Bull 25\u00a0%, Bear 75\u00a0%.'
  for (const chart of [expectationTable, footballField]) {
    expect(remarks(chart)).toContain(says)
    expect(remarks(chart, {})).not.toContain('Weights')
  }
  expect(remarks(arr)).not.toContain('Weights')
})
